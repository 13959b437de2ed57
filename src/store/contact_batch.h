#ifndef STORE_CONTACT_BATCH_H
#define STORE_CONTACT_BATCH_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"

#include "store/batch_contact.h"
#include "store/contact_chunks.h"
#include "store/contact_loader.h"

/*
 * Contacts that are one row and nothing else, stored by the thousand. The first
 * ones of a new store become pages of its file; all others SQLite takes from a
 * virtual table in one statement, which costs a fraction of binding and
 * stepping for each.
 */

/** The most contacts that are stored at once. */
#define DM_BULK_MOST DM_LOADER_BATCH

/** What the virtual table shows at present. `{0}` is empty. */
typedef struct dm_contact_batch {
    const dm_batch_contact *items;
    size_t count;
} dm_contact_batch;

/** Give the store's connection the table `batch_contact`. */
dm_status dm_contact_batch_register(dm_store *store, dm_error *error);

/** A transaction in which contacts come by the thousand: no constraint but that
 * keys are unique is looked after, and no trigger runs, as what is put was
 * checked by who puts it. */
typedef struct dm_bulk {
    dm_store *store;
    dm_contact_pages *pages; /**< NULL: all goes through SQLite */
    dm_contact_loader *loader;
    dm_chunk_builder *copy; /**< NULL: the commit makes it of the rows */
    size_t count;           /**< contacts in the copy */
    uint64_t room;          /**< bytes for all else before the pages */
    bool undone;            /**< what was put cannot be kept */
} dm_bulk;

/** Begin within an open transaction to store about `expected` contacts;
 * dm_bulk_end in any case. */
dm_status dm_bulk_begin(dm_bulk *out, dm_store *store, size_t expected,
                        dm_error *error);

/** Store `count` contacts, at most DM_BULK_MOST, of the import `origin`.
 * `*kept` of them are new; what has a key that is taken is left alone. Of a
 * new store that is found out late: this, dm_bulk_leave or dm_bulk_finish then
 * sets `undone`, and all is to be done anew in another way. */
dm_status dm_bulk_put(size_t *kept, dm_bulk *bulk,
                      const dm_batch_contact *items, size_t count,
                      int64_t origin, dm_error *error);

/** Something is to be put in another way: the rows are in the table from here
 * on, and the copy is to be made of them. */
dm_status dm_bulk_leave(dm_bulk *bulk, dm_error *error);

/** Store the copy of what was put, if it is still one. */
dm_status dm_bulk_finish(dm_bulk *bulk, dm_error *error);

/** Heed constraints and triggers again. */
void dm_bulk_end(dm_bulk *bulk);

/** Whether the contact `key` came from the import `origin`; then `*line` is
 * where from. */
dm_status dm_find_contact_origin(bool *found, int64_t *line, dm_store *store,
                                 const char *key, int64_t origin,
                                 dm_error *error);

#endif
