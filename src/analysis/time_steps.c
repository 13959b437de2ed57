#include "analysis/reach_steps.h"

#include "base/radix_order.h"

#include <stdlib.h>

/*
 * Most news can be handed over when it is through, as the sender still knows
 * just what it sent; what a sender that learned more in the meantime had sent
 * is kept in a row of its own until then.
 */

/* What happens to the legs, one after the other: they are sent in their order,
 * and received when they are through. */
typedef struct leg_course {
    const dm_arrival_scan *scan;
    uint32_t *by_ready; /* NULL: as they are sent */
    size_t sent;
    size_t received;
} leg_course;

typedef struct leg_event {
    bool is_sent; /* or received */
    uint32_t leg;
} leg_event;

/* How a leg is handed over; smaller numbers are of rows that keep it. */
#define AT_ONCE UINT32_MAX
#define TO_BE_KEPT (UINT32_MAX - 1)

typedef struct step_maker {
    dm_reach_steps *steps;
    leg_course course;
    uint32_t *ways;    /* by leg: first how many were received as it was sent,
                          then how it is handed over */
    uint32_t *learned; /* by actor: how many were received when it last did */
    size_t kept_count;
    uint32_t *free_rows; /* a stack of rows that keep nothing any more */
    size_t free_count;
} step_maker;

/* The order in which legs are through, where it is not that of sending. */
static bool order_legs(leg_course *course)
{
    const dm_scan_leg *legs = course->scan->legs;
    size_t count = course->scan->count;
    size_t sorted = 1;
    while (sorted < count && legs[sorted - 1].ready <= legs[sorted].ready) {
        sorted++;
    }
    if (sorted >= count) {
        return true;
    }
    int64_t *keys = malloc(count * sizeof *keys);
    course->by_ready = malloc(count * sizeof *course->by_ready);
    bool ordered = keys && course->by_ready;
    for (size_t i = 0; ordered && i < count; i++) {
        keys[i] = legs[i].ready;
    }
    ordered = ordered && dm_radix_order(course->by_ready, keys, count);
    free(keys);
    return ordered;
}

/* What is through by when a leg is sent comes before it. False at the end. */
static bool take_event(leg_event *event, leg_course *course)
{
    const dm_scan_leg *legs = course->scan->legs;
    bool all_sent = course->sent == course->scan->count;
    if (course->received < course->sent) {
        uint32_t leg = course->by_ready ? course->by_ready[course->received]
                                        : (uint32_t)course->received;
        if (all_sent || legs[leg].ready <= legs[course->sent].first) {
            course->received++;
            *event = (leg_event){false, leg};
            return true;
        }
    }
    *event = (leg_event){true, (uint32_t)course->sent};
    course->sent += !all_sent;
    return !all_sent;
}

static void begin_course(leg_course *course)
{
    course->sent = 0;
    course->received = 0;
}

static void choose_ways(step_maker *maker)
{
    leg_course *course = &maker->course;
    leg_event event;
    begin_course(course);
    while (take_event(&event, course)) {
        uint32_t received = (uint32_t)course->received;
        uint32_t *way = &maker->ways[event.leg];
        if (event.is_sent) {
            *way = received;
            continue;
        }
        const dm_scan_leg *leg = &course->scan->legs[event.leg];
        bool keeps = maker->learned[leg->from] > *way;
        *way = keeps ? TO_BE_KEPT : AT_ONCE;
        maker->kept_count += keeps;
        maker->learned[leg->to] = received;
    }
}

static bool keep_leg(step_maker *maker, uint32_t leg)
{
    dm_reach_steps *steps = maker->steps;
    size_t row = maker->free_count > 0 ? maker->free_rows[--maker->free_count]
                                       : steps->row_count++;
    maker->ways[leg] = (uint32_t)row;
    return dm_reach_steps_add(steps, maker->course.scan->legs[leg].from, row);
}

static bool receive_leg(step_maker *maker, uint32_t leg)
{
    const dm_scan_leg *given = &maker->course.scan->legs[leg];
    uint32_t way = maker->ways[leg];
    if (way == AT_ONCE) {
        return dm_reach_steps_add(maker->steps, given->from, given->to);
    }
    maker->free_rows[maker->free_count++] = way;
    return dm_reach_steps_add(maker->steps, way, given->to);
}

static bool make_steps(step_maker *maker)
{
    leg_event event;
    bool added = true;
    begin_course(&maker->course);
    while (added && take_event(&event, &maker->course)) {
        if (!event.is_sent) {
            added = receive_leg(maker, event.leg);
        } else if (maker->ways[event.leg] == TO_BE_KEPT) {
            added = keep_leg(maker, event.leg);
        }
    }
    return added;
}

bool dm_reach_steps_in_time(dm_reach_steps *out, const dm_arrival_scan *scan)
{
    *out = (dm_reach_steps){.row_count = scan->actor_count,
                            .kept_from = scan->actor_count};
    step_maker maker = {
        .steps = out,
        .course = {.scan = scan},
        .ways = malloc((scan->count + 1) * sizeof *maker.ways),
        .learned = calloc(scan->actor_count + 1, sizeof *maker.learned)};
    bool made = maker.ways && maker.learned && order_legs(&maker.course);
    if (made) {
        choose_ways(&maker);
        maker.free_rows =
            malloc((maker.kept_count + 1) * sizeof *maker.free_rows);
        made = maker.free_rows && make_steps(&maker);
    }
    free(maker.course.by_ready);
    free(maker.ways);
    free(maker.learned);
    free(maker.free_rows);
    return made;
}
