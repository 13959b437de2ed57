#ifndef STORE_MERGE_OBJECTIONS_H
#define STORE_MERGE_OBJECTIONS_H

#include "demarche/problems.h"

#include "store/stored_actors.h"

/** DM_REFUSED where two actors cannot be one: they turned to each other, or
 * something names both. `pair` holds their indices, the kept first. */
dm_status dm_merge_object(dm_store *store, const dm_stored_actors *actors,
                          const uint32_t pair[2], dm_error *error);

/** Warn of what makes it unlikely that two actors are one. */
dm_status dm_merge_warn(dm_problems *warnings, dm_store *store,
                        const dm_stored_actors *actors, const uint32_t pair[2],
                        dm_error *error);

#endif
