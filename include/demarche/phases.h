#ifndef DEMARCHE_PHASES_H
#define DEMARCHE_PHASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"
#include "demarche/time.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A named window of one periodisation, `[start, end)`. */
typedef struct dm_phase {
    int64_t order;
    char *label;
    dm_interval window;
} dm_phase;

/** The windows of one scheme in order; no two overlap. `{0}` is empty. */
typedef struct dm_phases {
    char *scheme;
    size_t count;
    dm_phase *items;
} dm_phases;

/** Add a window after those there are; `label` is copied. */
DM_API dm_status dm_phases_add(dm_phases *phases, int64_t order,
                               const char *label, dm_interval window,
                               dm_error *error);

/** Cut every window to `limits` and drop those of which nothing is left. */
DM_API void dm_phases_clip(dm_phases *phases, dm_interval limits);

DM_API void dm_phases_clear(dm_phases *phases);

/** Whether `when` lies inside `window`: it certainly counts there. */
DM_API bool dm_interval_inside(dm_interval when, dm_interval window);

/** Whether `when` and `window` have a second in common. */
DM_API bool dm_interval_overlaps(dm_interval when, dm_interval window);

/** How a contact counts in a window that its date does not lie inside. */
typedef enum dm_dates {
    DM_DATES_CERTAIN,  /**< not at all */
    DM_DATES_POSSIBLE, /**< whole, when the two overlap */
    DM_DATES_SHARE,    /**< by the fraction of its date that overlaps; by
                            nothing when an end of the date is open */
} dm_dates;

/** What one contact adds to a window. */
typedef struct dm_window_count {
    double counts; /**< 1 when its date lies inside */
    bool unsure;   /**< the two overlap without that, whatever it counts */
} dm_window_count;

/** The one place that knows how contacts count. Over the windows of
 * a partition the shares of a date add up to 1. */
DM_API dm_window_count dm_count_in_window(dm_interval when, dm_interval window,
                                          dm_dates dates);

/** Length in days; infinite where an end is open. */
DM_API double dm_interval_days(dm_interval interval);

#ifdef __cplusplus
}
#endif

#endif
