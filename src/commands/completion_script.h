#ifndef COMMANDS_COMPLETION_SCRIPT_H
#define COMMANDS_COMPLETION_SCRIPT_H

#include <stdio.h>

/* The texts of src/commands/completion. */
extern const char completion_read_line_sh[];
extern const char completion_complete_bash[];
extern const char completion_complete_zsh[];
extern const char completion_complete_fish[];

/** Write the completion script of bash: all commands, and of each its options
 * with their choices and what its operands are. */
void completion_print_bash(FILE *stream);

/** The same for zsh. */
void completion_print_zsh(FILE *stream);

/** The same for fish. */
void completion_print_fish(FILE *stream);

#endif
