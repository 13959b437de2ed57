#ifndef ANALYSIS_BURSTINESS_H
#define ANALYSIS_BURSTINESS_H

#include <stddef.h>

/** What gaps say of a rhythm; NaN where undefined. */
typedef struct dm_gap_rhythm {
    double mean;
    double burstiness; /**< rhythm.burstiness; from two gaps on */
    double memory;     /**< rhythm.memory; from four gaps on */
    double longest;
} dm_gap_rhythm;

/** Describe the `count` gaps between events, in their order. */
dm_gap_rhythm dm_describe_gaps(const double *gaps, size_t count);

#endif
