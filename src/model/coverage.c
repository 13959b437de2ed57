#include "demarche/contacts.h"

#include <stdlib.h>

/* Whether `side` of a coverage row takes in `actor`: anyone, the actor itself,
 * or a state that it served. */
static bool takes_in(const dm_contacts *contacts, uint32_t side, uint32_t actor)
{
    if (side == DM_NO_ACTOR || actor == DM_NO_ACTOR || side == actor) {
        return true;
    }
    const dm_actor *served = &contacts->actors[actor];
    for (size_t i = 0; i < served->state_count; i++) {
        if (served->states[i] == side) {
            return true;
        }
    }
    return false;
}

static bool covers_pair(const dm_contacts *contacts,
                        const dm_coverage *coverage, uint32_t a, uint32_t b)
{
    return (takes_in(contacts, coverage->a, a) &&
            takes_in(contacts, coverage->b, b)) ||
           (takes_in(contacts, coverage->a, b) &&
            takes_in(contacts, coverage->b, a));
}

static dm_interval cut(dm_interval interval, dm_interval limits)
{
    if (interval.start < limits.start) {
        interval.start = limits.start;
    }
    if (interval.end > limits.end) {
        interval.end = limits.end;
    }
    return interval;
}

/* The end of the stretch without a gap that begins at `from`, or `from`. */
static dm_time extend(const dm_contacts *contacts, uint32_t a, uint32_t b,
                      dm_time from)
{
    dm_time reached = from;
    bool grown = true;
    while (grown) {
        grown = false;
        for (size_t i = 0; i < contacts->coverage_count; i++) {
            const dm_coverage *row = &contacts->coverage[i];
            if (row->window.start <= reached && row->window.end > reached &&
                covers_pair(contacts, row, a, b)) {
                reached = row->window.end;
                grown = true;
            }
        }
    }
    return reached;
}

/* The first beginning of a row after `from`, or DM_TIME_MAX. */
static dm_time next_start(const dm_contacts *contacts, uint32_t a, uint32_t b,
                          dm_time from)
{
    dm_time next = DM_TIME_MAX;
    for (size_t i = 0; i < contacts->coverage_count; i++) {
        const dm_coverage *row = &contacts->coverage[i];
        if (row->window.start > from && row->window.start < next &&
            covers_pair(contacts, row, a, b)) {
            next = row->window.start;
        }
    }
    return next;
}

static bool is_stated(const dm_contacts *contacts, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < contacts->coverage_count; i++) {
        if (covers_pair(contacts, &contacts->coverage[i], a, b)) {
            return true;
        }
    }
    return false;
}

double dm_contacts_covered_days(const dm_contacts *contacts, uint32_t a,
                                uint32_t b, dm_interval window)
{
    if (!is_stated(contacts, a, b)) {
        return dm_interval_days(window);
    }
    double days = 0;
    dm_time at = window.start;
    while (at < window.end) {
        dm_time reached = extend(contacts, a, b, at);
        days += dm_interval_days(cut((dm_interval){at, reached}, window));
        at = next_start(contacts, a, b, reached);
    }
    return days;
}

dm_time dm_contacts_covered_until(const dm_contacts *contacts, uint32_t a,
                                  uint32_t b, dm_time from)
{
    return is_stated(contacts, a, b) ? extend(contacts, a, b, from)
                                     : DM_TIME_MAX;
}

bool dm_contacts_are_selected(const dm_contacts *contacts)
{
    for (size_t i = 0; i < contacts->coverage_count; i++) {
        if (contacts->coverage[i].selected) {
            return true;
        }
    }
    return false;
}
