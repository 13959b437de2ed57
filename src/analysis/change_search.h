#ifndef ANALYSIS_CHANGE_SEARCH_H
#define ANALYSIS_CHANGE_SEARCH_H

#include "demarche/status.h"
#include "demarche/turning.h"

#include "analysis/change_series.h"

/** How short a segment may be. */
typedef struct dm_change_limits {
    size_t items;
    double days; /**< of exposure */
} dm_change_limits;

/** The best way to part a series in two. */
typedef struct dm_split {
    size_t day;  /**< of the change; 0: there is none */
    double gain; /**< twice the log of the likelihood ratio; NaN: none */
} dm_split;

/** Search all days for the largest likelihood ratio of a change of the given
 * sign; days that part the series the same way stand for the first of them.
 * O(items log items). */
dm_split dm_find_split(const dm_change_series *series, dm_change_limits limits,
                       dm_change_sign sign);

/** What a change costs, in twice the log-likelihood. */
typedef struct dm_change_cost {
    double change;
    bool lengths; /**< and each segment the log of its length, in units of
                       which there are as many as items */
} dm_change_cost;

dm_change_cost dm_find_cost(dm_change_penalty penalty, size_t items);

/** Days of changes, ascending. `{0}` is empty. */
typedef struct dm_change_list {
    size_t count;
    size_t *days;
} dm_change_list;

/**
 * The set of changes of the smallest cost, exactly: PELT (Killick, Fearnhead
 * and Eckley 2012), with segments cut on any day within the limits; days that
 * part the items alike stand for the first of them. The caller clears `*out`.
 * Without a series long enough there is none. O(days^2) at worst.
 */
dm_status dm_find_changes(dm_change_list *out, const dm_change_series *series,
                          dm_change_limits limits, dm_change_cost cost,
                          dm_error *error);

void dm_change_list_clear(dm_change_list *changes);

#endif
