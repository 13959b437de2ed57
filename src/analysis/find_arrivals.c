#include "demarche/paths.h"

#include "analysis/arrival_scan.h"
#include "analysis/flow_channels.h"
#include "analysis/legs.h"
#include "analysis/path_search.h"

#include <stdlib.h>

/* A pass over the contacts as they stand, sorted by their beginnings. */
typedef struct arrival_pass {
    const dm_contacts *contacts;
    const int64_t *delays_s;
    dm_interval window;
    const bool *both_ways; /* by channel */
    dm_time *arrivals;
} arrival_pass;

static void carry(const arrival_pass *pass, uint32_t from, uint32_t to,
                  dm_time start, dm_time arrival)
{
    dm_time had = pass->arrivals[from];
    if (arrival < pass->arrivals[to] && (had < start || had == DM_TIME_MIN)) {
        pass->arrivals[to] = arrival;
    }
}

static void pass_contact(const arrival_pass *pass, size_t arrow)
{
    const dm_contacts *contacts = pass->contacts;
    dm_time start = contacts->start[arrow];
    dm_time end = contacts->end[arrow];
    if (start < pass->window.start || end > pass->window.end) {
        return;
    }
    dm_flow_ways ways = dm_find_flow_ways(contacts, pass->both_ways, arrow);
    dm_time arrival = pass->delays_s
                          ? dm_time_after(end - 1, pass->delays_s[arrow])
                          : end - 1;
    uint32_t initiator = contacts->initiator[arrow];
    uint32_t recipient = contacts->recipient[arrow];
    if (ways.forth) {
        carry(pass, initiator, recipient, start, arrival);
    }
    if (ways.back) {
        carry(pass, recipient, initiator, start, arrival);
    }
}

static dm_status pass_once(dm_time *arrivals, const dm_contacts *contacts,
                           const dm_paths_options *options, dm_error *error)
{
    bool *both_ways = dm_find_flow_channels(contacts, options->flow);
    if (!both_ways) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
    }
    arrival_pass pass = {
        .contacts = contacts,
        .delays_s = options->delays_s,
        .window = options->window ? *options->window
                                  : (dm_interval){DM_TIME_MIN, DM_TIME_MAX},
        .both_ways = both_ways,
        .arrivals = arrivals};
    for (size_t i = 0; i < contacts->count; i++) {
        pass_contact(&pass, i);
    }
    free(both_ways);
    return DM_OK;
}

static dm_status search(dm_time *arrivals, const dm_contacts *contacts,
                        uint32_t from, const dm_paths_options *options,
                        dm_error *error)
{
    dm_legs legs;
    dm_path_search search = {0};
    dm_status status =
        dm_legs_build(&legs, contacts, DM_PATH_CERTAIN, options, error);
    if (status == DM_OK) {
        status = dm_path_search_init(&search, &legs, DM_AIM_ARRIVAL, error);
    }
    if (status == DM_OK) {
        status = dm_path_search_run(&search, from, NULL, error);
    }
    for (uint32_t i = 0; status == DM_OK && i < contacts->actor_count; i++) {
        size_t best = dm_path_search_best(&search, i);
        if (i != from && best != DM_NONE) {
            arrivals[i] = search.labels.items[best].arrival;
        }
    }
    dm_path_search_clear(&search);
    dm_legs_clear(&legs);
    return status;
}

dm_status dm_find_arrivals(dm_time *arrivals, const dm_contacts *contacts,
                           uint32_t from, const dm_paths_options *options,
                           dm_error *error)
{
    const dm_paths_options defaults = {0};
    options = options ? options : &defaults;
    for (size_t i = 0; i < contacts->actor_count; i++) {
        arrivals[i] = DM_TIME_MAX;
    }
    arrivals[from] = DM_TIME_MIN;
    return !options->wait_limited && dm_arrival_scan_is_plain(contacts, options)
               ? pass_once(arrivals, contacts, options, error)
               : search(arrivals, contacts, from, options, error);
}
