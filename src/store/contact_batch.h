#ifndef STORE_CONTACT_BATCH_H
#define STORE_CONTACT_BATCH_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"
#include "demarche/time.h"

#include "store/contact_chunks.h"

/*
 * Contacts that are one row and nothing else, stored by the thousand. SQLite
 * takes them from a virtual table in one statement, which costs a fraction of
 * binding and stepping for each.
 */

/** A contact of two actors on an exact day, without a summary. Texts are
 * borrowed; NULL and, of the ids, 0: none. */
typedef struct dm_batch_contact {
    const char *key;
    dm_interval when;
    const char *direction; /**< directed, symmetric or unknown */
    int64_t initiator;
    int64_t recipient;
    int64_t channel;
    int64_t topic;
    int64_t place;
    int64_t reports; /**< negative: not stated */
    const char *code;
    const char *code_scheme;
    int64_t origin_line;
} dm_batch_contact;

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
    dm_chunk_builder *copy; /**< NULL: the commit makes it of the rows */
    size_t count;           /**< contacts in the copy */
} dm_bulk;

/** Begin within an open transaction; dm_bulk_end in any case. */
dm_status dm_bulk_begin(dm_bulk *out, dm_store *store, dm_error *error);

/** Store `count` contacts of the import `origin`. `*kept` of them are new; what
 * has a key that is taken is left alone. */
dm_status dm_bulk_put(size_t *kept, dm_bulk *bulk,
                      const dm_batch_contact *items, size_t count,
                      int64_t origin, dm_error *error);

/** Something was put in another way: the copy is to be made of the rows. */
void dm_bulk_drop_copy(dm_bulk *bulk);

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
