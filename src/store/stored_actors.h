#ifndef STORE_STORED_ACTORS_H
#define STORE_STORED_ACTORS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"

#include "base/arena.h"

typedef struct dm_stored_actor {
    int64_t id;
    const char *key;
    const char *label;
    const char *kind;
} dm_stored_actor;

/** All actors of a store, ascending by id. `{0}` is empty. An actor goes by
 * its index in `items`. */
typedef struct dm_stored_actors {
    size_t count;
    dm_stored_actor *items;
    size_t capacity;
    dm_arena arena;
} dm_stored_actors;

/** What was loaded is the caller's to clear, also after a failure. */
dm_status dm_stored_actors_load(dm_stored_actors *out, dm_store *store,
                                dm_error *error);

void dm_stored_actors_clear(dm_stored_actors *actors);

/** The index of the actor with the number `id`, or DM_NO_ACTOR. */
uint32_t dm_stored_actors_find(const dm_stored_actors *actors, int64_t id);

/** The same, where an actor without an entry is damage of the file. */
dm_status dm_stored_actors_require(uint32_t *out,
                                   const dm_stored_actors *actors, int64_t id,
                                   dm_error *error);

bool dm_stored_actors_is_state(const dm_stored_actors *actors, uint32_t actor);

#endif
