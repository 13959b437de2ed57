#ifndef ANALYSIS_BOUNDS_H
#define ANALYSIS_BOUNDS_H

/** An interval of estimation. */
typedef struct dm_bounds {
    double low;
    double high;
} dm_bounds;

#endif
