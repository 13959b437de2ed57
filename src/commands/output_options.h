#ifndef COMMANDS_OUTPUT_OPTIONS_H
#define COMMANDS_OUTPUT_OPTIONS_H

#include "arguments.h"

extern const struct option_group output_options;

/** The choices of `--format`. */
extern const char *const output_formats[];

/** Print the result of a command where and how its output options say. */
dm_status print_result(const struct arguments *arguments, const dm_table *table,
                       dm_error *error);

/** The same for a table that is read cell by cell: as text nothing is cut, wide
 * cells take several lines. */
dm_status print_folded(const struct arguments *arguments, const dm_table *table,
                       dm_error *error);

/** Print a table on standard output, whatever `-o` says, for a command that has
 * `--format` and no other of these options. */
dm_status print_on_stdout(const struct arguments *arguments,
                          const dm_table *table, dm_error *error);

/** Open the file that `-o` names; an existing one is kept without `--force`,
 * and the message says so. */
dm_status open_output(dm_output **out, const struct arguments *arguments,
                      const char *path, dm_error *error);

#endif
