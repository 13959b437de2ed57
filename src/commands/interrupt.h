#ifndef COMMANDS_INTERRUPT_H
#define COMMANDS_INTERRUPT_H

#include <signal.h>

/** Non-zero once the user asked to stop. */
extern volatile sig_atomic_t interrupted;

/** Set where a store is open for writing: then nothing is cut short that the
 * store has to undo. */
extern volatile sig_atomic_t store_is_written;

/** A file that is to go where the program is cut short; NULL: none. */
extern const char *volatile unfinished_file;

/** Let Ctrl-C and a request to end set `interrupted`; the second one kills, and
 * so does a second in which a calculation did not end. A reader that goes away
 * ends the program without a word. */
void catch_signals(void);

#endif
