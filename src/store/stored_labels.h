#ifndef STORE_STORED_LABELS_H
#define STORE_STORED_LABELS_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"

#include "base/arena.h"

typedef struct dm_stored_label {
    int64_t id;
    const char *name;
} dm_stored_label;

/** The channels or the topics of a store, ascending by id; 0 is no id. `{0}`
 * is empty. */
typedef struct dm_stored_labels {
    size_t count;
    dm_stored_label *items;
    size_t capacity;
    dm_arena arena;
} dm_stored_labels;

/** Load the id and name that `query` gives; the caller clears `*out`, also
 * after a failure. */
dm_status dm_stored_labels_load(dm_stored_labels *out, dm_store *store,
                                const char *query, dm_error *error);

void dm_stored_labels_clear(dm_stored_labels *labels);

/** The index of `id` in `items`; `count` where it is not there. */
size_t dm_stored_labels_index(const dm_stored_labels *labels, int64_t id);

/** The name of `id`; "" for 0 and for what is not there. */
const char *dm_stored_labels_name(const dm_stored_labels *labels, int64_t id);

/** The id of the label with exactly this name, or 0. */
int64_t dm_stored_labels_find(const dm_stored_labels *labels, const char *name);

/**
 * The id that `name` stands for, by bytes or else folded. DM_USAGE with the
 * nearest of them when there is none; `what` is "channel" or "topic".
 */
dm_status dm_stored_labels_resolve(int64_t *out, const dm_stored_labels *labels,
                                   const char *what, const char *name,
                                   dm_error *error);

#endif
