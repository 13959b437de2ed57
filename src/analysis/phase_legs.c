#include "analysis/phase_legs.h"

#include "analysis/window_count.h"
#include "base/parallel_work.h"

#include <stdlib.h>

/* Steps of work below which a thread does not pay. */
#define LITTLE_WORK 1e6

static void mark_actors(bool *present, const dm_contacts *contacts,
                        dm_interval window)
{
    for (size_t i = 0; i < contacts->count; i++) {
        if (dm_interval_inside(dm_arrow_interval(contacts, i), window)) {
            present[contacts->initiator[i]] = true;
            present[contacts->recipient[i]] = true;
        }
    }
}

dm_status dm_find_phase_actors(uint32_t **out, size_t *count,
                               const dm_contacts *contacts, dm_interval window,
                               dm_error *error)
{
    bool *present = calloc(contacts->actor_count + 1, sizeof *present);
    uint32_t *actors = malloc((contacts->actor_count + 1) * sizeof *actors);
    *out = actors;
    *count = 0;
    if (!present || !actors) {
        free(present);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for actors");
    }
    mark_actors(present, contacts, window);
    for (uint32_t i = 0; i < contacts->actor_count; i++) {
        if (present[i]) {
            actors[(*count)++] = i;
        }
    }
    free(present);
    return DM_OK;
}

dm_status dm_phase_legs_build(dm_phase_legs *out, const dm_contacts *contacts,
                              dm_interval window,
                              const dm_paths_options *options, dm_error *error)
{
    dm_paths_options chosen = options ? *options : (dm_paths_options){0};
    *out = (dm_phase_legs){0};
    chosen.window = &window;
    chosen.wait_limited = false;
    dm_status status =
        dm_legs_build(&out->legs, contacts, DM_PATH_CERTAIN, &chosen, error);
    return status == DM_OK
               ? dm_find_phase_actors(&out->actors, &out->actor_count, contacts,
                                      window, error)
               : status;
}

void dm_phase_legs_clear(dm_phase_legs *legs)
{
    dm_legs_clear(&legs->legs);
    free(legs->actors);
    *legs = (dm_phase_legs){0};
}

size_t dm_source_block(size_t block, size_t count)
{
    return count / DM_SOURCE_BLOCKS * block +
           count % DM_SOURCE_BLOCKS * block / DM_SOURCE_BLOCKS;
}

size_t dm_source_threads(size_t count, size_t leg_count)
{
    bool little = (double)count * (double)leg_count < LITTLE_WORK;
    return little ? 1 : dm_count_processors();
}
