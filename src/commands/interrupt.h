#ifndef COMMANDS_INTERRUPT_H
#define COMMANDS_INTERRUPT_H

#include <signal.h>

/** Non-zero once the user asked to stop. */
extern volatile sig_atomic_t interrupted;

/** Let Ctrl-C and a request to end set `interrupted`; the second one kills. A
 * reader that goes away ends the program without a word. */
void catch_signals(void);

#endif
