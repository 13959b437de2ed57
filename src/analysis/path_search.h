#ifndef ANALYSIS_PATH_SEARCH_H
#define ANALYSIS_PATH_SEARCH_H

#include "analysis/path_labels.h"

/** Which paths are looked for. */
typedef struct dm_path_limits {
    dm_time not_before; /**< they depart no earlier */
    dm_time no_later;   /**< and arrive no later */
    size_t most_hops;
} dm_path_limits;

/** A search of paths from one actor over the same legs, again and again. */
typedef struct dm_path_search {
    const dm_legs *legs;
    uint32_t target; /**< the search ends when no label that is left ranks first
                          there, unless late departure is the aim; DM_NO_ACTOR:
                          all labels are taken */
    dm_path_labels labels;
    dm_path_limits limits;
    size_t *unused; /**< by place: from here on its exits were taken by a
                         path that does as well; NULL: paths differ */
} dm_path_search;

/** The caller clears `*out`, also after a failure. */
dm_status dm_path_search_init(dm_path_search *out, const dm_legs *legs,
                              dm_path_aim aim, dm_error *error);

void dm_path_search_clear(dm_path_search *search);

/**
 * Find the paths from `source` that no other one outdoes by what the search
 * aims at: the labels taken at each place. The source itself has none. `limits`
 * may be NULL.
 */
dm_status dm_path_search_run(dm_path_search *search, uint32_t source,
                             const dm_path_limits *limits, dm_error *error);

/** The label of an actor that ranks first: by arrival (then the latest
 * departure, then hops) or, where the aim is hops, by hops, then arrival.
 * DM_NONE: it is not reached. */
size_t dm_path_search_best(const dm_path_search *search, uint32_t actor);

#endif
