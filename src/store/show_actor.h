#ifndef STORE_SHOW_ACTOR_H
#define STORE_SHOW_ACTOR_H

#include <stdbool.h>

#include "store/field_list.h"

/** Add the fields of the actor with the key `key`: its names, posts and
 * contacts. `*found` says whether there is one. */
dm_status dm_show_actor(dm_field_list *fields, bool *found, dm_store *store,
                        const char *key, dm_error *error);

#endif
