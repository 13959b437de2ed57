#ifndef BASE_WORK_PROGRESS_H
#define BASE_WORK_PROGRESS_H

#include "demarche/progress.h"

/*
 * Words of progress for whoever listens on this thread (dm_progress_listen).
 * Without a listener they cost a comparison.
 */

/** Work begins that is counted from 0; its `stage` such as "drawing orders".
 * What begins within it is part of it and not told. */
void dm_work_begin(const char *stage);

/** So much is done. May be called for each piece: few of them are told. */
void dm_work_tell(size_t done, size_t total);

/** The work that was begun last is over. */
void dm_work_end(void);

#endif
