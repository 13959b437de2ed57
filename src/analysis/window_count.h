#ifndef ANALYSIS_WINDOW_COUNT_H
#define ANALYSIS_WINDOW_COUNT_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"

/**
 * What one contact adds to a window, the one place that knows the rule: it
 * counts when its interval lies inside, and is unsure when the two overlap
 * without that.
 */
typedef struct dm_window_count {
    double counts;
    bool unsure;
} dm_window_count;

dm_window_count dm_count_in_window(dm_interval when, dm_interval window);

/** The date of an arrow. */
dm_interval dm_arrow_interval(const dm_contacts *contacts, size_t arrow);

#endif
