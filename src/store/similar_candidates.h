#ifndef STORE_SIMILAR_CANDIDATES_H
#define STORE_SIMILAR_CANDIDATES_H

#include "store/similar_names.h"

/** Two names that may be alike, by their indices. */
typedef dm_status dm_take_candidates(void *context, size_t a, size_t b,
                                     dm_error *error);

/**
 * Give `take` the names of different actors that are worth comparing, some of
 * them several times: those that share a key. The keys of a name are its forms;
 * its last word with the first initial; and all but one word with that word and
 * with each text that is left of it without one letter, so that words one edit
 * apart share one (Mor and Fraenkel 1982, "A hash code method for detecting and
 * correcting spelling errors"). Of a key that more than 64 names share, each is
 * compared with the next 64 (Hernández and Stolfo 1995, "The merge/purge
 * problem for large databases"), so that the time hardly exceeds that of
 * sorting the keys.
 */
dm_status dm_find_candidates(const dm_compared_name *names, size_t count,
                             dm_take_candidates *take, void *context,
                             dm_error *error);

#endif
