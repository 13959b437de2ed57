#include "analysis/pair_gaps.h"

#include "analysis/contact_day.h"
#include "analysis/keyed_sort.h"
#include "analysis/pair.h"
#include "analysis/window_count.h"

#include <math.h>
#include <stdlib.h>

/* A contact of a pair in a window. */
typedef struct meeting {
    dm_tally_key key;
    double day;
    int64_t contact;
} meeting;

static int compare_meetings(const void *left, const void *right)
{
    const meeting *a = left;
    const meeting *b = right;
    int order = dm_tally_key_compare(a->key, b->key);
    order = order ? order : (a->day > b->day) - (a->day < b->day);
    return order ? order
                 : (a->contact > b->contact) - (a->contact < b->contact);
}

static size_t gather_meetings(meeting *out, const dm_contacts *contacts,
                              const dm_phases *phases)
{
    size_t count = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        for (size_t w = 0; w < phases->count; w++) {
            dm_interval part;
            if (dm_arrow_lies_in(contacts, i, phases->items[w].window, &part)) {
                out[count++] = (meeting){.key = dm_pair_key(contacts, i, w),
                                         .day = dm_contact_day(part),
                                         .contact = contacts->contact[i]};
            }
        }
    }
    return count;
}

static dm_pair_gap begin_gap(const dm_contacts *contacts,
                             const dm_phases *phases, dm_tally_key key)
{
    dm_interval window = phases->items[key.window].window;
    return (dm_pair_gap){.key = key,
                         .days = -1,
                         .covered_days = dm_contacts_covered_days(
                             contacts, key.a, key.b, window)};
}

static void try_span(dm_pair_gap *gap, const dm_contacts *contacts,
                     dm_interval span)
{
    double days =
        dm_contacts_covered_days(contacts, gap->key.a, gap->key.b, span);
    if (days > gap->days) {
        gap->days = days;
        gap->span = span;
    }
}

/* The longest gap of the meetings of one pair in one window; `*count` of them
 * are used up. */
static dm_pair_gap find_gap(const meeting *meetings, size_t *count,
                            const dm_contacts *contacts,
                            const dm_phases *phases)
{
    dm_tally_key key = meetings[0].key;
    dm_interval window = phases->items[key.window].window;
    dm_pair_gap gap = begin_gap(contacts, phases, key);
    dm_time from = window.start;
    size_t used = 0;
    for (; used < *count && dm_tally_key_compare(meetings[used].key, key) == 0;
         used++) {
        dm_time to = dm_day_second(meetings[used].day);
        try_span(&gap, contacts, (dm_interval){from, to});
        gap.contacts +=
            used == 0 || meetings[used].contact != meetings[used - 1].contact;
        from = to;
    }
    try_span(&gap, contacts, (dm_interval){from, window.end});
    *count = used;
    return gap;
}

dm_status dm_find_pair_gaps(dm_pair_gaps *out, const dm_contacts *contacts,
                            const dm_phases *phases, dm_error *error)
{
    *out = (dm_pair_gaps){0};
    dm_status status = dm_require_whole_contacts(contacts, "silences", error);
    if (status != DM_OK) {
        return status;
    }
    /* A date lies inside one window at most, but may overlap them all. */
    size_t most = contacts->dates == DM_DATES_CERTAIN
                      ? contacts->count
                      : contacts->count * phases->count;
    meeting *meetings = malloc((most + 1) * sizeof *meetings);
    out->items = malloc((most + 1) * sizeof *out->items);
    size_t count = meetings ? gather_meetings(meetings, contacts, phases) : 0;
    if (!meetings || !out->items ||
        !dm_sort_keyed(meetings, count, sizeof *meetings, compare_meetings)) {
        free(meetings);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for silences");
    }
    for (size_t i = 0; i < count;) {
        size_t used = count - i;
        out->items[out->count++] =
            find_gap(meetings + i, &used, contacts, phases);
        i += used;
    }
    free(meetings);
    return DM_OK;
}

void dm_pair_gaps_clear(dm_pair_gaps *gaps)
{
    free(gaps->items);
    *gaps = (dm_pair_gaps){0};
}

static int compare_gap(const void *key, const void *item)
{
    const dm_tally_key *wanted = key;
    const dm_pair_gap *gap = item;
    return dm_tally_key_compare(*wanted, gap->key);
}

dm_pair_gap dm_pair_gaps_get(const dm_pair_gaps *gaps,
                             const dm_contacts *contacts,
                             const dm_phases *phases, dm_tally_key key)
{
    const dm_pair_gap *found = gaps->count > 0
                                   ? bsearch(&key, gaps->items, gaps->count,
                                             sizeof *gaps->items, compare_gap)
                                   : NULL;
    if (found) {
        return *found;
    }
    dm_pair_gap gap = begin_gap(contacts, phases, key);
    gap.span = phases->items[key.window].window;
    gap.days = gap.covered_days;
    return gap;
}
