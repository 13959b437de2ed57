#ifndef STORE_READING_FILTER_H
#define STORE_READING_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/reading.h"

#include "store/stored_actors.h"
#include "store/stored_labels.h"

/** One end of an arrow: who met, and whom the arrow names for it. */
typedef struct dm_arrow_end {
    uint32_t actor;
    uint32_t shown; /**< `actor`, or at the level of states whom it served */
    const uint32_t *states; /**< those that the end speaks for */
    size_t state_count;
} dm_arrow_end;

/** Whether `name` is the end itself or a state that it speaks for. */
bool dm_arrow_end_is(const dm_arrow_end *end, uint32_t name);

/** The names of a reading, resolved; empty lists take everything. `{0}` is
 * empty. */
typedef struct dm_reading_filter {
    size_t actor_count;
    uint32_t *actors;
    size_t pair_count;
    uint32_t (*pairs)[2];
    size_t channel_count;
    int64_t *channels;
    size_t topic_count;
    int64_t *topics;
} dm_reading_filter;

/** What the names of a reading are looked up in. */
typedef struct dm_reading_names {
    const dm_stored_actors *actors;
    const dm_stored_labels *channels;
    const dm_stored_labels *topics;
} dm_reading_names;

/** Resolve the names of `reading`; DM_USAGE where one is unknown. The caller
 * clears `*out`, also after a failure. */
dm_status dm_reading_filter_init(dm_reading_filter *out, dm_store *store,
                                 const dm_reading *reading,
                                 const dm_reading_names *names,
                                 dm_error *error);

void dm_reading_filter_clear(dm_reading_filter *filter);

bool dm_reading_filter_takes_labels(const dm_reading_filter *filter,
                                    int64_t channel, int64_t topic);

bool dm_reading_filter_takes_ends(const dm_reading_filter *filter,
                                  const dm_arrow_end *initiator,
                                  const dm_arrow_end *recipient);

#endif
