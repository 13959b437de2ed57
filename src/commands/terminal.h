#ifndef COMMANDS_TERMINAL_H
#define COMMANDS_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/** The values of `--color`, in their order. */
enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/** Whether what goes to `stream` may be coloured: by choice, else NO_COLOR,
 * FORCE_COLOR, and whether it is a terminal that knows colours. */
bool terminal_takes_color(FILE *stream, enum color_choice choice);

/** Columns of the terminal at stdout; 0 where it is none or does not tell. */
size_t terminal_get_width(void);

#endif
