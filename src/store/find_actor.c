#include "demarche/store.h"

#include "store/resolve_actor.h"
#include "store/stored_actors.h"

dm_status dm_store_find_actor(uint32_t *out, dm_store *store,
                              const dm_contacts *contacts, const char *name,
                              dm_error *error)
{
    *out = DM_NO_ACTOR;

    uint32_t found;
    dm_stored_actors actors;
    dm_status status = dm_stored_actors_load(&actors, store, error);
    dm_actor_names names = {.store = store, .actors = &actors};
    if (status == DM_OK) {
        status = dm_resolve_actor(&found, &names, name, error);
    }
    if (status == DM_OK) {
        const char *key = actors.items[found].key;
        *out = dm_contacts_find_actor(contacts, key);
        if (*out == DM_NO_ACTOR) {
            status = dm_error_set(error, DM_REFUSED,
                                  "actor '%s' came after the contacts", key);
        }
    }
    dm_actor_names_clear(&names);
    dm_stored_actors_clear(&actors);
    return status;
}
