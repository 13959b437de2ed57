#ifndef COMMANDS_RUN_MEASURE_H
#define COMMANDS_RUN_MEASURE_H

#include "arguments.h"

/** A measure with its options taken from the command line. */
typedef dm_status measure_function(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases,
                                   const struct arguments *arguments,
                                   dm_error *error);

/** Whether the table of a measure gives intervals, whose assumptions then have
 * to be told. */
enum measure_kind { MEASURE_COUNTS, MEASURE_INTERVALS };

/** Read what the options choose, measure it, trace it where that is asked for,
 * print the table, and tell on stderr what the numbers leave out. */
dm_status run_measure(const struct arguments *arguments,
                      measure_function *measure, enum measure_kind kind,
                      dm_error *error);

/** A table that needs the store beside the contacts. */
typedef dm_status list_function(dm_table **out, struct selection *selection,
                                const struct arguments *arguments,
                                dm_error *error);

/** The same for such a table, without assumptions to tell. */
dm_status run_listing(const struct arguments *arguments, list_function *list,
                      dm_error *error);

#endif
