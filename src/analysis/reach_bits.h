#ifndef ANALYSIS_REACH_BITS_H
#define ANALYSIS_REACH_BITS_H

#include "demarche/status.h"

#include "analysis/arrival_scan.h"

/*
 * Whom many sources reach, counted 512 sources at a time, a bit each: news from
 * all of them goes through one pass over the legs in order of time (the idea of
 * Then et al. 2014, Proc. VLDB Endow. 8:449, on paths that respect time).
 */

/** What the passes share. `{0}` is empty. */
typedef struct dm_reach_bits {
    const dm_arrival_scan *scan; /**< without chains */
    uint32_t *by_ready;          /**< its legs by when news is through */
    const size_t *starts; /**< by actor, and one more: where its ties begin */
    const uint32_t *recipients;
} dm_reach_bits;

enum { DM_REACH_SOURCES = 512 };

/** `starts` and `recipients` are the ties, each once. The caller clears `*out`,
 * also after a failure. */
dm_status dm_reach_bits_init(dm_reach_bits *out, const dm_arrival_scan *scan,
                             const size_t *starts, const uint32_t *recipients);

void dm_reach_bits_clear(dm_reach_bits *bits);

/** Add the pairs of `count` sources, DM_REACH_SOURCES at most, and others whom
 * they reach: by ties in any order, and by legs in time. DM_NO_MEMORY where it
 * runs out. */
dm_status dm_reach_bits_count(int64_t *joined, int64_t *in_time,
                              const dm_reach_bits *bits,
                              const uint32_t *sources, size_t count);

#endif
