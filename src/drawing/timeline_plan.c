#include "drawing/timeline_plan.h"

#include "drawing/timeline_marks.h"
#include "drawing/timeline_silences.h"

#include <math.h>
#include <stdlib.h>

/* Points of the time without busy days, and of a contact on a busy one. */
static const struct {
    double whole;
    double slot;
} scales[] = {[DM_TIME_ACROSS] = {900, 7}, [DM_TIME_DOWN] = {230, 5}};

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
}

static int64_t find_day(dm_time time)
{
    int64_t day = time / DM_DAY_S;
    return time % DM_DAY_S < 0 ? day - 1 : day;
}

bool dm_timeline_is_vague(dm_interval when)
{
    return when.start == DM_TIME_MIN || when.end == DM_TIME_MAX ||
           find_day(when.start) != find_day(when.end - 1);
}

int64_t dm_timeline_middle_day(dm_interval when)
{
    if (when.start == DM_TIME_MIN) {
        return when.end == DM_TIME_MAX ? 0 : find_day(when.end - 1);
    }
    if (when.end == DM_TIME_MAX) {
        return find_day(when.start);
    }
    int64_t first = find_day(when.start);
    return first + (find_day(when.end - 1) - first) / 2;
}

const char *dm_timeline_label(const dm_contacts *contacts, uint32_t actor)
{
    const dm_actor *named = &contacts->actors[actor];
    return named->label[0] ? named->label : named->key;
}

static dm_interval find_hull(const dm_phases *phases)
{
    dm_interval hull = {DM_TIME_MIN, DM_TIME_MAX};
    for (size_t i = 0; phases && i < phases->count; i++) {
        dm_interval window = phases->items[i].window;
        hull.start =
            i == 0 || window.start < hull.start ? window.start : hull.start;
        hull.end = i == 0 || window.end > hull.end ? window.end : hull.end;
    }
    return hull;
}

/* Where the window is open, the time of what is drawn. */
static void find_range(dm_timeline_plan *plan)
{
    dm_interval range = {DM_TIME_MAX, DM_TIME_MIN};
    for (size_t i = 0; i < plan->mark_count; i++) {
        dm_interval when = plan->marks[i].when;
        dm_time day = plan->marks[i].day * DM_DAY_S;
        dm_time start = when.start == DM_TIME_MIN ? day : when.start;
        dm_time end = when.end == DM_TIME_MAX ? day + DM_DAY_S : when.end;
        range.start = start < range.start ? start : range.start;
        range.end = end > range.end ? end : range.end;
    }
    if (plan->window.start != DM_TIME_MIN) {
        range.start = plan->window.start;
    }
    if (plan->window.end != DM_TIME_MAX) {
        range.end = plan->window.end;
    }
    if (range.start >= range.end) {
        range = (dm_interval){0, DM_DAY_S};
    }
    plan->range = range;
    for (size_t i = 0; i < plan->mark_count; i++) {
        int64_t first = find_day(range.start);
        int64_t last = find_day(range.end - 1);
        int64_t day = plan->marks[i].day;
        plan->marks[i].day = day < first ? first : day > last ? last : day;
    }
}

static void find_reach(dm_timeline_plan *plan, dm_timeline_mark *mark)
{
    const dm_contacts *contacts = plan->contacts;
    mark->low = SIZE_MAX;
    mark->high = 0;
    for (size_t i = 0; i < mark->arrow_count; i++) {
        size_t from = plan->lane_of[contacts->initiator[mark->arrows[i]]];
        size_t to = plan->lane_of[contacts->recipient[mark->arrows[i]]];
        size_t low = from < to ? from : to;
        size_t high = from < to ? to : from;
        mark->low = low < mark->low ? low : mark->low;
        mark->high = high > mark->high ? high : mark->high;
    }
}

/* Whether two marks of one day would touch in one slot. */
static bool is_in_the_way(const dm_timeline_mark *a, const dm_timeline_mark *b)
{
    return a->slot == b->slot && a->low <= b->high && b->low <= a->high;
}

/* The first slot of its day in which a mark is in nobody's way. */
static void find_slot(dm_timeline_mark *marks, size_t first, size_t at)
{
    for (size_t i = first; i < at;) {
        if (is_in_the_way(&marks[i], &marks[at])) {
            marks[at].slot++;
            i = first;
        } else {
            i++;
        }
    }
}

static dm_status place_marks(dm_timeline_plan *plan, dm_error *error)
{
    dm_busy_day *days = malloc((plan->mark_count + 1) * sizeof *days);
    size_t count = 0;
    size_t first = 0;
    if (!days) {
        return refuse_memory(error);
    }
    for (size_t i = 0; i < plan->mark_count; i++) {
        dm_timeline_mark *mark = &plan->marks[i];
        find_reach(plan, mark);
        if (i == 0 || mark->day != plan->marks[i - 1].day) {
            days[count++] = (dm_busy_day){mark->day, 0};
            first = i;
        }
        find_slot(plan->marks, first, i);
        size_t slots = mark->slot + 1;
        days[count - 1].slots =
            slots > days[count - 1].slots ? slots : days[count - 1].slots;
    }
    dm_axis_request request = {.range = plan->range,
                               .points = scales[plan->options->direction].whole,
                               .slot = scales[plan->options->direction].slot,
                               .count = count,
                               .days = days};
    dm_status status = dm_time_axis_init(&plan->axis, &request, error);
    free(days);
    return status;
}

/* Bars that lie over each other in one lane are on tracks of their own. */
static bool is_on_track(const dm_timeline_plan *plan,
                        const dm_timeline_mark *mark, size_t lane)
{
    uint32_t initiator = plan->contacts->initiator[mark->arrows[0]];
    return dm_timeline_is_vague(mark->when) && plan->lane_of[initiator] == lane;
}

static void find_track(dm_timeline_plan *plan, size_t at)
{
    dm_timeline_mark *mark = &plan->marks[at];
    size_t lane = plan->lane_of[plan->contacts->initiator[mark->arrows[0]]];
    for (size_t i = 0; i < at;) {
        const dm_timeline_mark *other = &plan->marks[i];
        if (is_on_track(plan, other, lane) && other->track == mark->track &&
            dm_interval_overlaps(other->when, mark->when)) {
            mark->track++;
            i = 0;
        } else {
            i++;
        }
    }
    if (plan->lanes[lane].bars <= mark->track) {
        plan->lanes[lane].bars = mark->track + 1;
    }
}

dm_status dm_timeline_plan_init(dm_timeline_plan *plan,
                                const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_timeline_options *options,
                                dm_error *error)
{
    *plan = (dm_timeline_plan){.contacts = contacts,
                               .phases = phases,
                               .options = options,
                               .window = find_hull(phases)};
    size_t limit =
        options->contact_limit ? options->contact_limit : DM_DRAW_CONTACTS;
    dm_status status = dm_palette_init(&plan->palette, contacts, error);
    if (status == DM_OK) {
        status = dm_timeline_choose_marks(plan, limit, error);
    }
    if (status == DM_OK) {
        status = dm_timeline_order_lanes(plan, error);
    }
    if (status == DM_OK) {
        find_range(plan);
        status = place_marks(plan, error);
    }
    for (size_t i = 0; status == DM_OK && i < plan->mark_count; i++) {
        if (dm_timeline_is_vague(plan->marks[i].when)) {
            find_track(plan, i);
        }
    }
    return status == DM_OK ? dm_timeline_place_silences(plan, error) : status;
}

void dm_timeline_plan_clear(dm_timeline_plan *plan)
{
    dm_palette_clear(&plan->palette);
    dm_time_axis_clear(&plan->axis);
    free(plan->marks);
    free(plan->arrows);
    free(plan->lanes);
    free(plan->lane_of);
    free(plan->gaps);
    *plan = (dm_timeline_plan){0};
}

double dm_timeline_mark_place(const dm_timeline_plan *plan,
                              const dm_timeline_mark *mark)
{
    dm_time start = mark->day * DM_DAY_S;
    double left = dm_time_axis_place(&plan->axis, start);
    double right = dm_time_axis_place(&plan->axis, start + DM_DAY_S);
    size_t slots = 1;
    for (const dm_timeline_mark *other = plan->marks;
         other < plan->marks + plan->mark_count; other++) {
        if (other->day == mark->day && other->slot >= slots) {
            slots = other->slot + 1;
        }
    }
    return (left + right) / 2 +
           plan->axis.slot * ((double)mark->slot + 0.5 - (double)slots / 2);
}
