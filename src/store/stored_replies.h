#ifndef STORE_STORED_REPLIES_H
#define STORE_STORED_REPLIES_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"

/** How one contact was met, by all of its accounts. */
typedef struct dm_stored_reply {
    int64_t contact;
    unsigned met; /**< dm_met, or-ed */
} dm_stored_reply;

/** Ascending by contact; one item each. `{0}` is empty. */
typedef struct dm_stored_replies {
    size_t count;
    dm_stored_reply *items;
    size_t capacity;
} dm_stored_replies;

/** The caller clears `*out`, also after a failure. */
dm_status dm_stored_replies_load(dm_stored_replies *out, dm_store *store,
                                 dm_error *error);

void dm_stored_replies_clear(dm_stored_replies *replies);

/** dm_met, or-ed; 0 where no account tells. */
unsigned dm_stored_replies_find(const dm_stored_replies *replies,
                                int64_t contact);

#endif
