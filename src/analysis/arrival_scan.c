#include "analysis/arrival_scan.h"

#include "analysis/leg_exits.h"

#include <stdlib.h>

bool dm_arrival_scan_is_exact(const dm_legs *legs)
{
    const dm_leg_rules *rules = &legs->rules;
    bool chained = rules->order == DM_ORDER_LOOSE && rules->mixed;
    bool answered = legs->place_count > legs->actor_count;
    return rules->kind == DM_PATH_CERTAIN && !rules->wait_limited &&
           !answered && !chained;
}

dm_status dm_arrival_scan_init(dm_arrival_scan *out, const dm_legs *legs,
                               dm_error *error)
{
    *out = (dm_arrival_scan){.chains = legs->rules.order == DM_ORDER_LOOSE,
                             .actor_count = legs->actor_count,
                             .count = legs->count};
    out->legs = malloc((legs->count + 1) * sizeof *out->legs);
    if (!out->legs) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
    }
    for (size_t i = 0; i < legs->count; i++) {
        const dm_leg *leg = &legs->items[i];
        dm_time ready = dm_leg_exits_begin(legs, leg, dm_leg_arrival(leg));
        out->legs[i] = (dm_scan_leg){leg->first, ready, leg->from, leg->to};
    }
    return DM_OK;
}

void dm_arrival_scan_clear(dm_arrival_scan *scan)
{
    free(scan->legs);
    *scan = (dm_arrival_scan){0};
}

static bool pass_legs(const dm_scan_leg *leg, const dm_scan_leg *end,
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

static void pass_groups(const dm_arrival_scan *scan, dm_time *ready)
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

void dm_arrival_scan_run(const dm_arrival_scan *scan, uint32_t source,
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
