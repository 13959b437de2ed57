#ifndef STORE_PLAIN_ENDS_H
#define STORE_PLAIN_ENDS_H

#include "store/reading_filter.h"
#include "store/served_states.h"

/** More pairs than bits are not told apart. */
#define DM_PLAIN_PAIRS_MOST 32

/** What an actor is as the end of an arrow, for as long as its posts stay the
 * same. */
typedef struct dm_plain_end {
    dm_interval steady; /**< it holds for what lies inside */
    uint32_t shown;     /**< whom the arrow names */
    uint32_t state;     /**< whom it speaks for; DM_NO_ACTOR: nobody */
    uint32_t first;     /**< the pairs of which it is the first name, by bits */
    uint32_t second;
    bool single; /**< false: it serves several states and makes more ends */
    bool wanted; /**< it is one of the filter's actors, or there are none */
} dm_plain_end;

/** The ends that one thread has met. `{0}` is empty. */
typedef struct dm_plain_ends {
    dm_services services;
    const dm_reading_filter *filter;
    dm_level level;
    dm_number_set states;
    dm_plain_end *items; /**< by the actor's index; NULL: none was met */
} dm_plain_ends;

/** `services` and `filter` are borrowed and not changed. The caller clears
 * `*out`. */
void dm_plain_ends_init(dm_plain_ends *out, const dm_services *services,
                        const dm_reading_filter *filter, dm_level level);

/** What `actor` is in `when`; NULL without memory. */
const dm_plain_end *dm_plain_ends_find(dm_plain_ends *ends, uint32_t actor,
                                       dm_interval when);

void dm_plain_ends_clear(dm_plain_ends *ends);

#endif
