#include "analysis/day_arrivals.h"

#include "analysis/flow_channels.h"
#include "analysis/window_count.h"

#include <stdlib.h>

/* Of a day, so that passing them again and again costs little. */
enum { MOST_CONTACTS = 1024 };

typedef struct day_pass {
    const dm_contacts *contacts;
    bool *both_ways; /* by channel */
    dm_path_kind kind;
    bool chains; /* contacts of one day can follow one another */
    uint32_t source;
    dm_time time; /* when what comes on the present day is there */
    dm_first_arrival *arrivals;
} day_pass;

static dm_interval choose_window(const dm_paths_options *options)
{
    return options->window ? *options->window
                           : (dm_interval){DM_TIME_MIN, DM_TIME_MAX};
}

/* What such days only overlap they lie in. */
static bool is_whole_day(dm_interval when)
{
    return when.start != DM_TIME_MIN && when.end != DM_TIME_MAX &&
           when.start % DM_DAY_S == 0 && when.end == when.start + DM_DAY_S;
}

static bool cuts_no_day(dm_interval window)
{
    return (window.start == DM_TIME_MIN || window.start % DM_DAY_S == 0) &&
           (window.end == DM_TIME_MAX || window.end % DM_DAY_S == 0);
}

bool dm_is_day_by_day(const dm_contacts *contacts,
                      const dm_paths_options *options)
{
    bool fits = !options->wait_limited && !options->delays_s &&
                contacts->answer_count == 0 &&
                cuts_no_day(choose_window(options));
    size_t first = 0;
    for (size_t i = 0; fits && i < contacts->count; i++) {
        first = contacts->start[i] == contacts->start[first] ? first : i;
        fits = is_whole_day(dm_arrow_interval(contacts, i)) &&
               i - first < MOST_CONTACTS;
    }
    return fits;
}

/* How many contacts lead to an actor on whose news can go on, the next one
 * counted; 0: there is none. */
static size_t count_hops(const day_pass *pass, uint32_t from)
{
    const dm_first_arrival *had = &pass->arrivals[from];
    if (from == pass->source) {
        return 1;
    }
    bool goes_on = had->hops > 0 && (pass->chains || had->time < pass->time);
    return goes_on ? had->hops + 1 : 0;
}

/* Whether that is the first, or a better way to come first. */
static bool carry(const day_pass *pass, uint32_t from, uint32_t to)
{
    size_t hops = count_hops(pass, from);
    dm_first_arrival *had = &pass->arrivals[to];
    if (hops == 0 || to == pass->source ||
        (had->hops > 0 && had->time < pass->time)) {
        return false;
    }
    bool better = had->hops == 0 || hops < had->hops ||
                  (hops == had->hops && from < had->via);
    if (better) {
        *had = (dm_first_arrival){pass->time, hops, from};
    }
    return better;
}

static bool pass_contact(const day_pass *pass, size_t arrow)
{
    const dm_contacts *contacts = pass->contacts;
    dm_flow_ways ways = dm_find_flow_ways(contacts, pass->both_ways, arrow);
    if (pass->kind == DM_PATH_POSSIBLE && !ways.forth) {
        ways = (dm_flow_ways){true, true};
    }
    uint32_t initiator = contacts->initiator[arrow];
    uint32_t recipient = contacts->recipient[arrow];
    bool better = ways.forth && carry(pass, initiator, recipient);
    return (ways.back && carry(pass, recipient, initiator)) || better;
}

static void pass_day(day_pass *pass, size_t first, size_t end)
{
    const dm_contacts *contacts = pass->contacts;
    pass->time = pass->kind == DM_PATH_POSSIBLE ? contacts->start[first]
                                                : contacts->end[first] - 1;
    bool better = true;
    while (better) {
        better = false;
        for (size_t i = first; i < end; i++) {
            better = pass_contact(pass, i) || better;
        }
        better = better && pass->chains;
    }
}

static void pass_days(day_pass *pass, dm_interval window)
{
    const dm_contacts *contacts = pass->contacts;
    for (size_t first = 0; first < contacts->count;) {
        size_t end = first + 1;
        while (end < contacts->count &&
               contacts->start[end] == contacts->start[first]) {
            end++;
        }
        if (dm_interval_inside(dm_arrow_interval(contacts, first), window)) {
            pass_day(pass, first, end);
        }
        first = end;
    }
}

bool dm_find_day_arrivals(dm_first_arrival *out, const dm_contacts *contacts,
                          uint32_t from, dm_path_kind kind,
                          const dm_paths_options *options)
{
    day_pass pass = {
        .contacts = contacts,
        .both_ways = dm_find_flow_channels(contacts, options->flow),
        .kind = kind,
        .chains = kind == DM_PATH_POSSIBLE || options->order == DM_ORDER_LOOSE,
        .source = from,
        .arrivals = out};
    for (size_t i = 0; i < contacts->actor_count; i++) {
        out[i] = (dm_first_arrival){0};
    }
    if (pass.both_ways) {
        pass_days(&pass, choose_window(options));
    }
    bool passed = pass.both_ways != NULL;
    free(pass.both_ways);
    return passed;
}
