#ifndef STORE_NEW_STORE_H
#define STORE_NEW_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "demarche/output.h"
#include "demarche/store.h"

/*
 * A store that was not there before. It is made in a file of no lasting name
 * beside its place and gets its name at the first commit, so that nobody finds
 * half of it.
 */

/** Begin the file of a store that could not be looked at for `cause`; any cause
 * but that it is not there gives DM_SYSTEM. */
dm_status dm_store_begin_file(dm_store *store, int cause, dm_error *error);

/** Where the database is: of a new store a file of no lasting name. */
const char *dm_store_place(const dm_store *store);

/** Give a new store, whose transaction has ended, its name; it is closed. */
dm_status dm_store_publish(dm_store *store, dm_error *error);

/** Whether pages may be put into the file: a new store with pages of the usual
 * kind. */
dm_status dm_store_takes_pages(bool *out, dm_store *store, dm_error *error);

/** End the transaction and close the database of a new store, so that it
 * can become the head, of `*page_count` pages, of another one. */
dm_status dm_store_leave_file(uint32_t *page_count, dm_store *store,
                              dm_error *error);

/** Let `file`, which is a whole database now, be the new store's. */
void dm_store_take_file(dm_store *store, dm_output *file);

/** Undo also the pages that were put into a new store. */
void dm_store_undo_pages(dm_store *store);

#endif
