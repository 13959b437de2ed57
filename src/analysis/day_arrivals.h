#ifndef ANALYSIS_DAY_ARRIVALS_H
#define ANALYSIS_DAY_ARRIVALS_H

#include "analysis/legs.h"

/** How news comes to an actor first: of all paths that arrive first the one
 * with the fewest contacts; of these that by the actor with the first key. */
typedef struct dm_first_arrival {
    dm_time time;
    size_t hops; /**< 0: it does not come */
    uint32_t via;
} dm_first_arrival;

/**
 * Whether contacts can be passed day by day: every date is a whole day, there
 * are neither delays nor limits on waiting nor stated answers, and no day has
 * so many contacts that its chains would take long.
 */
bool dm_is_day_by_day(const dm_contacts *contacts,
                      const dm_paths_options *options);

/** Fill `out`, which has an item for each actor, with what paths of one kind
 * from `from` bring. One pass over such contacts, those of a day again while
 * they chain. False without memory. */
bool dm_find_day_arrivals(dm_first_arrival *out, const dm_contacts *contacts,
                          uint32_t from, dm_path_kind kind,
                          const dm_paths_options *options);

#endif
