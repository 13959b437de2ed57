#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include <stdbool.h>

#include "demarche/store.h"

/**
 * DM_REFUSED when a journal lies beside the file at `path` that cannot be our
 * own: any write-ahead log, or a rollback journal beside a file of another
 * program or one that speaks of several databases. SQLite would write what the
 * journal holds into the file, before anyone could look into it.
 */
dm_status dm_journal_check(const char *path, dm_error *error);

/** Whether a rollback journal lies beside the file at `path`. */
bool dm_journal_is_left(const char *path);

/** Remove it: what it was of is not there any more. */
void dm_journal_drop(const char *path);

#endif
