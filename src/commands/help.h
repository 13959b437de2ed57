#ifndef COMMANDS_HELP_H
#define COMMANDS_HELP_H

#include <stdio.h>

#include "command.h"

/** Columns of help on a terminal. */
#define HELP_WIDTH 80

/** How the program ends: a status and what it means, NULL after the last. */
struct exit_code {
    const char *status;
    const char *meaning;
};
extern const struct exit_code exit_codes[];

/** What the program is for, in one sentence. */
extern const char program_summary[];

/** Examples of the program as a whole, NULL after the last. */
extern const char *const program_examples[];

/** Help on `command`; NULL: on the program. */
void help_print(const struct command *command, FILE *stream);

/** How to call `command`, or the program, and where there is more. */
void help_print_short(const struct command *command, FILE *stream);

/** What a severity is called. */
const char *help_name_severity(dm_severity severity);

/** The text of a definition with its source in brackets; the text is the
 * caller's to free, NULL when memory runs out. */
char *help_describe_measure(const char *id);

/** The summary of an option with its choices and its default; the text is the
 * caller's to free, NULL when memory runs out. */
char *help_describe_option(const struct option *option);

#endif
