#ifndef STORE_QUERY_GUARD_H
#define STORE_QUERY_GUARD_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "store/database.h"

/** Steps of SQLite's machine between two looks, and how many looks a query
 * gets: a thousand million steps are about twenty seconds. */
#define DM_STEPS_BETWEEN_LOOKS 1000
#define DM_LOOK_LIMIT 1000000

/** What keeps a stranger's query within bounds. The caller sets the first two
 * members; the others begin as zero. */
typedef struct dm_query_guard {
    const volatile sig_atomic_t *interrupted; /**< NULL: never */
    uint64_t look_limit;
    uint64_t looks;   /**< how often the work was looked at */
    bool exhausted;   /**< it was stopped as too much */
    dm_buffer denied; /**< what it was first denied, in words */
} dm_query_guard;

/**
 * Let `store` read its own tables and nothing else from now on, with limits on
 * time and memory. `guard` outlives the store.
 */
void dm_query_guard_set(dm_query_guard *guard, dm_store *store);

#endif
