#ifndef COMMANDS_MESSAGE_H
#define COMMANDS_MESSAGE_H

#include <stdbool.h>

#include "demarche/demarche.h"

/** How messages look from now on; quiet ones leave out notes. */
void message_set_style(bool color, bool quiet);

/** One line on stderr: "demarche: error text". What could steer a terminal is
 * shown as `?`. */
void message_print_error(const char *format, ...) DM_PRINTF(1, 2);

/** Nothing when quiet. */
void message_print_note(const char *format, ...) DM_PRINTF(1, 2);

/** A line without the program's name; nothing when quiet. */
void message_print_plain(const char *format, ...) DM_PRINTF(1, 2);

/** A line that was asked for: also when quiet. */
void message_print_answer(const char *format, ...) DM_PRINTF(1, 2);

/** "file:line:column: error: text", as far as the place is known. */
void message_print_problem(const dm_problem *problem);

#endif
