#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include "demarche/store.h"

/**
 * DM_REFUSED when a journal lies beside the file at `path` that cannot be our
 * own: any write-ahead log, or a rollback journal beside a file of another
 * program or one that speaks of several databases. SQLite would write what the
 * journal holds into the file, before anyone could look into it.
 */
dm_status dm_journal_check(const char *path, dm_error *error);

#endif
