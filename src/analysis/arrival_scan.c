#include "analysis/arrival_scan.h"

#include "analysis/flow_channels.h"
#include "analysis/leg_exits.h"
#include "analysis/window_count.h"

#include <stdlib.h>

bool dm_arrival_scan_is_exact(const dm_legs *legs)
{
    const dm_leg_rules *rules = &legs->rules;
    bool chained = rules->order == DM_ORDER_LOOSE && rules->mixed;
    bool answered = legs->place_count > legs->actor_count;
    return rules->kind == DM_PATH_CERTAIN && !rules->wait_limited &&
           !answered && !chained;
}

bool dm_arrival_scan_is_plain(const dm_contacts *contacts,
                              const dm_paths_options *options)
{
    return options->order == DM_ORDER_STRICT && contacts->answer_count == 0;
}

/* What lies inside the window, sorted as the contacts are. */
static void read_legs(dm_arrival_scan *out, const dm_contacts *contacts,
                      dm_interval window, const int64_t *delays_s,
                      const bool *both_ways)
{
    size_t count = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when = dm_arrow_interval(contacts, i);
        if (!dm_interval_inside(when, window)) {
            continue;
        }
        dm_flow_ways ways = dm_find_flow_ways(contacts, both_ways, i);
        uint32_t initiator = contacts->initiator[i];
        uint32_t recipient = contacts->recipient[i];
        dm_time arrival =
            dm_time_after(when.end - 1, delays_s ? delays_s[i] : 0);
        dm_scan_leg leg = {when.start, arrival + 1, initiator, recipient};
        out->legs[count] = leg;
        count += ways.forth;
        leg.from = recipient;
        leg.to = initiator;
        out->legs[count] = leg;
        count += ways.back;
    }
    out->count = count;
}

dm_status dm_arrival_scan_read(dm_arrival_scan *out,
                               const dm_contacts *contacts, dm_interval window,
                               const dm_paths_options *options, dm_error *error)
{
    *out = (dm_arrival_scan){.actor_count = contacts->actor_count};
    out->legs = malloc((2 * contacts->count + 1) * sizeof *out->legs);
    bool *both_ways = dm_find_flow_channels(contacts, options->flow);
    bool made = out->legs && both_ways;
    if (made) {
        read_legs(out, contacts, window, options->delays_s, both_ways);
    }
    free(both_ways);
    return made ? DM_OK
                : dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
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
