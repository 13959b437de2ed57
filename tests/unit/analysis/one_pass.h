#ifndef ANALYSIS_ONE_PASS_H
#define ANALYSIS_ONE_PASS_H

#include "analysis/arrival_scan.h"

/* The plain way from one source, which the others are held against. */

static inline bool pass_legs(const dm_scan_leg *leg, const dm_scan_leg *end,
                             dm_time *ready)
{
    bool changed = false;
    for (; leg < end; leg++) {
        if (leg->ready < ready[leg->to] && ready[leg->from] <= leg->first) {
            ready[leg->to] = leg->ready;
            changed = true;
        }
    }
    return changed;
}

static inline void pass_groups(const dm_arrival_scan *scan, dm_time *ready)
{
    const dm_scan_leg *end = scan->legs + scan->count;
    const dm_scan_leg *leg = scan->legs;
    while (leg < end) {
        const dm_scan_leg *next = leg;
        while (next < end && next->first == leg->first) {
            next++;
        }
        while (pass_legs(leg, next, ready)) {
        }
        leg = next;
    }
}

/*
 * From when on each actor could go on with what `source` knew at any time,
 * DM_TIME_MAX where it never gets there: the second after the earliest arrival;
 * in loose order the day, or the second, of it. `ready` has an item for each
 * actor. One pass over the legs, O(m); in loose order those that begin at one
 * time are passed until nothing changes.
 */
static inline void run_pass(const dm_arrival_scan *scan, uint32_t source,
                            dm_time *ready)
{
    for (size_t i = 0; i < scan->actor_count; i++) {
        ready[i] = DM_TIME_MAX;
    }
    ready[source] = DM_TIME_MIN;
    if (scan->chains) {
        pass_groups(scan, ready);
    } else {
        pass_legs(scan->legs, scan->legs + scan->count, ready);
    }
}

#endif
