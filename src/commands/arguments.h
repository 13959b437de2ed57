#ifndef COMMANDS_ARGUMENTS_H
#define COMMANDS_ARGUMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "command.h"

/** One option as it was given. */
struct given_option {
    const struct option *option;
    const char *value; /**< NULL for a flag */
};

/** A parsed command line. Options are asked for by long name, which must be one
 * of the command's; texts belong to the caller of the program. */
struct arguments {
    const struct command *command;
    struct given_option *given;
    size_t given_count;
    const char **operands;
    size_t operand_count;
};

/**
 * Parse the `count` words after a command's name. Options may stand anywhere,
 * as `--name value`, `--name=value`, `-o value` or `-ovalue`; `--` ends them.
 * Values are checked; what is wrong gives DM_USAGE.
 */
dm_status arguments_parse(struct arguments *out, const struct command *command,
                          size_t count, char *const *words, dm_error *error);

void arguments_clear(struct arguments *arguments);

/** The word among the first `count` that names the command, the options before
 * it being general ones; `count` if there is none. */
dm_status find_command_word(size_t *out, size_t count, char *const *words,
                            dm_error *error);

bool arguments_has(const struct arguments *arguments, const char *name);

/** The value given, or NULL. */
const char *arguments_get_text(const struct arguments *arguments,
                               const char *name);

/** The index of the choice made, 0 without one. */
size_t arguments_get_choice(const struct arguments *arguments,
                            const char *name);

size_t arguments_get_count(const struct arguments *arguments, const char *name,
                           size_t fallback);

double arguments_get_days(const struct arguments *arguments, const char *name);

double arguments_get_number(const struct arguments *arguments, const char *name,
                            double fallback);

/** Store the values of a repeatable option, in the order given, at `out` (NULL
 * to only count them) and return their number. */
size_t arguments_get_all(const struct arguments *arguments, const char *name,
                         const char **out);

/** The first option given that belongs to `group`, or NULL. */
const struct option *arguments_find_group(const struct arguments *arguments,
                                          const struct option_group *group);

#endif
