#ifndef COMMANDS_MANUAL_H
#define COMMANDS_MANUAL_H

#include <stdio.h>

#include "command.h"

/** Write the manual page of `command` in mdoc(7); NULL: of the program. */
void manual_print(const struct command *command, FILE *stream);

#endif
