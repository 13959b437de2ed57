#ifndef ANALYSIS_PHASE_LEGS_H
#define ANALYSIS_PHASE_LEGS_H

#include "analysis/legs.h"

/** The certain legs inside one phase and the actors with a contact there,
 * ascending. `{0}` is empty. */
typedef struct dm_phase_legs {
    dm_legs legs;
    size_t actor_count;
    uint32_t *actors;
} dm_phase_legs;

/** The options' window and wait do not hold. The caller clears `*out`, also
 * after a failure. */
dm_status dm_phase_legs_build(dm_phase_legs *out, const dm_contacts *contacts,
                              dm_interval window,
                              const dm_paths_options *options, dm_error *error);

void dm_phase_legs_clear(dm_phase_legs *legs);

/** The actors with a contact inside `window`, ascending, for the caller to
 * free. */
dm_status dm_find_phase_actors(uint32_t **out, size_t *count,
                               const dm_contacts *contacts, dm_interval window,
                               dm_error *error);

/** Sources are taken in as many blocks, whatever the number of threads. */
#define DM_SOURCE_BLOCKS 16

/** The first of `count` sources that block `block` takes; with `block` + 1
 * where it ends. */
size_t dm_source_block(size_t block, size_t count);

/** How many threads are worth their start for passes from `count` sources over
 * `leg_count` legs. */
size_t dm_source_threads(size_t count, size_t leg_count);

#endif
