#ifndef STORE_RESOLVE_ACTOR_H
#define STORE_RESOLVE_ACTOR_H

#include "demarche/store.h"

#include "base/arena.h"
#include "store/stored_actors.h"

typedef struct dm_actor_name {
    uint32_t actor;
    const char *name;
    const char *folded;
} dm_actor_name;

/** What actors are found by: keys first; labels and aliases are loaded when a
 * key does not do. The first two members are the caller's to set. */
typedef struct dm_actor_names {
    dm_store *store;
    const dm_stored_actors *actors;
    bool loaded;
    size_t count;
    dm_actor_name *items;
    size_t capacity;
    dm_arena arena;
} dm_actor_names;

void dm_actor_names_clear(dm_actor_names *names);

/** The one actor whose key is `name`, or else whose key, label or alias is
 * when folded. DM_USAGE where there is none, naming the nearest, or several,
 * naming them. */
dm_status dm_resolve_actor(uint32_t *out, dm_actor_names *names,
                           const char *name, dm_error *error);

#endif
