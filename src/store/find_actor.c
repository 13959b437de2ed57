#include "demarche/store.h"

#include "store/resolve_actor.h"

#include <stdlib.h>
#include <string.h>

dm_status dm_store_find_actor(char **key, bool *is_state, dm_store *store,
                              const char *name, dm_error *error)
{
    *key = NULL;
    *is_state = false;

    dm_stored_actors actors = {0};
    dm_actor_names names = {.store = store, .actors = &actors};
    uint32_t found;
    dm_status status = dm_stored_actors_load(&actors, store, error);
    if (status == DM_OK) {
        status = dm_resolve_actor(&found, &names, name, error);
    }
    if (status == DM_OK) {
        *key = strdup(actors.items[found].key);
        *is_state = dm_stored_actors_is_state(&actors, found);
        status = *key ? DM_OK
                      : dm_error_set(error, DM_NO_MEMORY,
                                     "no memory for actor '%s'", name);
    }
    dm_actor_names_clear(&names);
    dm_stored_actors_clear(&actors);
    return status;
}
