#ifndef ANALYSIS_REACH_BITS_H
#define ANALYSIS_REACH_BITS_H

#include "demarche/status.h"

#include "analysis/arrival_scan.h"

/*
 * Whom many sources reach, counted 512 sources at a time, a bit each: news from
 * all of them goes through one pass over the legs in order of time (the idea of
 * Then et al. 2014, Proc. VLDB Endow. 8:449, on paths that respect time).
 */

enum { DM_REACH_SOURCES = 512 };

/**
 * Count the pairs of a source and another one whom it reaches: `*joined` by
 * ties in any order; `*in_time`, unless NULL, by legs in the order of time. No
 * source comes twice. The same with any number of threads. DM_NO_MEMORY where
 * it runs out.
 */
dm_status dm_reach_bits_count(int64_t *joined, int64_t *in_time,
                              const dm_arrival_scan *scan,
                              const uint32_t *sources, size_t count,
                              size_t thread_count);

#endif
