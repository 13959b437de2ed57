#ifndef ANALYSIS_PATH_LABELS_H
#define ANALYSIS_PATH_LABELS_H

#include "analysis/legs.h"

/** What a search keeps paths for; they are ranked in this order. */
typedef enum dm_path_aim {
    DM_AIM_ARRIVAL,   /**< early arrival */
    DM_AIM_DEPARTURE, /**< late departure against early arrival */
    DM_AIM_HOPS,      /**< few contacts against early arrival */
} dm_path_aim;

/**
 * A path as far as it goes. Where paths are certain, it departs on the first
 * second of its first leg and has arrived by the last second of its last one.
 * Where they are possible, it can arrive from `arrival` to `fresh`; one that
 * arrives at `a` departs at `departure` or at `a - span`, whichever is earlier,
 * and no later.
 */
typedef struct dm_path_label {
    dm_time arrival;
    dm_time fresh; /**< a wait is counted from here */
    dm_time departure;
    int64_t span; /**< the delays together; 0 where paths are certain */
    size_t hops;
    size_t leg;      /**< its last one */
    size_t previous; /**< the label that the leg extends, or DM_NONE */
    size_t place;    /**< where it ends */
    size_t older;    /**< the label taken there before, or DM_NONE */
} dm_path_label;

/** The labels of a search, by number, and a heap of those not taken yet. `{0}`
 * is empty. */
typedef struct dm_path_labels {
    const dm_legs *legs;
    dm_path_aim aim;
    size_t count;
    size_t capacity;
    dm_path_label *items;
    size_t heap_count;
    size_t *heap;
    size_t *newest;  /**< the last one taken, by place; DM_NONE: none */
    size_t *leaders; /**< the first in order of those added, by place */
    bool simple;     /**< of a place's labels it alone can do as well as a new
                          one */
} dm_path_labels;

/** The caller clears `*out`; false without memory. */
bool dm_path_labels_init(dm_path_labels *out, const dm_legs *legs,
                         dm_path_aim aim);

void dm_path_labels_clear(dm_path_labels *labels);

/** Forget all labels and keep the memory. */
void dm_path_labels_reset(dm_path_labels *labels);

/** Keep a label unless one taken at its place does as well; false without
 * memory. */
bool dm_path_labels_add(dm_path_labels *labels, const dm_path_label *label);

/** Take the best label that was not taken yet and that none taken at its place
 * does as well as; DM_NONE without any. */
size_t dm_path_labels_take(dm_path_labels *labels);

#endif
