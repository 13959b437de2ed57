#ifndef COMMANDS_PROGRESS_LINE_H
#define COMMANDS_PROGRESS_LINE_H

#include "demarche/demarche.h"

/*
 * One line on a terminal at stderr that says how far long work is: from half a
 * second on, again and again in the same place, gone when the work ends and
 * while something else is said.
 */

/** Begin to watch the work that follows; nothing where stderr is no terminal,
 * or `quiet`. */
void progress_begin(bool quiet);

/** What is being done from now on, such as "reading the contacts". */
void progress_say(const char *stage);

/** A dm_progress_function; its context is not used. */
void progress_tell(void *context, const dm_progress *progress);

/** Wipe the line for what is to be said on the terminal, and let it come back
 * afterwards. */
void progress_hide(void);
void progress_return(void);

/** Wipe the line; nothing more is told until the next beginning. */
void progress_end(void);

#endif
