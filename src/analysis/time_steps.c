#include "analysis/reach_steps.h"

#include "base/radix_order.h"

#include <stdlib.h>

/*
 * Most news can be handed over when it is through, as the sender still knows
 * just what it sent; what a sender that learned more in the meantime had sent
 * is kept in a row of its own until then.
 */

/* What happens, in its order: chains of a time are passed, legs are sent in
 * their order, and received when they are through. */
typedef struct leg_course {
    dm_chain_steps chains;
    dm_scan_leg *long_legs; /* those not in the chains; NULL: all legs */
    const dm_scan_leg *legs;
    size_t count;
    uint32_t *by_ready; /* NULL: as they are sent */
    size_t sent;
    size_t received;
    size_t chained;      /* steps of the chains */
    size_t chained_time; /* the time that they belong to */
} leg_course;

typedef enum event_kind { LEG_SENT, LEG_RECEIVED, CHAIN_STEP } event_kind;

typedef struct leg_event {
    event_kind kind;
    uint32_t number; /* of the leg or the step */
} leg_event;

/* How a leg is handed over; smaller numbers are of rows that keep it. */
#define AT_ONCE UINT32_MAX
#define TO_BE_KEPT (UINT32_MAX - 1)

typedef struct step_maker {
    dm_reach_steps *steps;
    leg_course course;
    uint32_t *ways;    /* by leg: first how many steps had been taken as it was
                          sent, then how it is handed over */
    uint32_t *learned; /* by actor: how many had been as it last learned */
    size_t kept_count;
    uint32_t *free_rows; /* a stack of rows that keep nothing any more */
    size_t free_count;
} step_maker;

/* Part the legs that take their time from those that chain. */
static bool part_legs(leg_course *course, const dm_arrival_scan *scan)
{
    course->legs = scan->legs;
    course->count = scan->count;
    if (!scan->chains) {
        return true;
    }
    course->long_legs = malloc((scan->count + 1) * sizeof *course->long_legs);
    if (!course->long_legs || !dm_chain_steps_find(&course->chains, scan)) {
        return false;
    }
    course->legs = course->long_legs;
    course->count = 0;
    for (size_t i = 0; i < scan->count; i++) {
        if (!dm_is_at_once(&scan->legs[i])) {
            course->long_legs[course->count++] = scan->legs[i];
        }
    }
    return true;
}

/* The order in which legs are through, where it is not that of sending. */
static bool order_legs(leg_course *course)
{
    const dm_scan_leg *legs = course->legs;
    size_t count = course->count;
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

static void clear_course(leg_course *course)
{
    dm_chain_steps_clear(&course->chains);
    free(course->long_legs);
    free(course->by_ready);
}

static void begin_course(leg_course *course)
{
    course->sent = 0;
    course->received = 0;
    course->chained = 0;
    course->chained_time = 0;
}

/* Whether a leg is through by when something else begins. */
static bool is_due(const leg_course *course, uint32_t leg)
{
    dm_time ready = course->legs[leg].ready;
    const dm_chain_steps *chains = &course->chains;
    return (course->sent == course->count ||
            ready <= course->legs[course->sent].first) &&
           (course->chained_time == chains->count ||
            ready <= chains->times[course->chained_time].first);
}

/* Whether chains are next, which come before what is sent at their time. */
static bool is_chained(const leg_course *course)
{
    const dm_chain_steps *chains = &course->chains;
    return course->chained_time < chains->count &&
           (course->sent == course->count ||
            chains->times[course->chained_time].first <=
                course->legs[course->sent].first);
}

static leg_event take_chain_step(leg_course *course)
{
    leg_event event = {CHAIN_STEP, (uint32_t)course->chained};
    course->chained++;
    course->chained_time +=
        course->chained == course->chains.times[course->chained_time].end;
    return event;
}

/* False at the end. */
static bool take_event(leg_event *event, leg_course *course)
{
    if (course->received < course->sent) {
        uint32_t leg = course->by_ready ? course->by_ready[course->received]
                                        : (uint32_t)course->received;
        if (is_due(course, leg)) {
            course->received++;
            *event = (leg_event){LEG_RECEIVED, leg};
            return true;
        }
    }
    if (is_chained(course)) {
        *event = take_chain_step(course);
        return true;
    }
    *event = (leg_event){LEG_SENT, (uint32_t)course->sent};
    bool left = course->sent < course->count;
    course->sent += left;
    return left;
}

static void choose_way(step_maker *maker, uint32_t number, uint32_t taken)
{
    const dm_scan_leg *leg = &maker->course.legs[number];
    bool keeps = maker->learned[leg->from] > maker->ways[number];
    maker->ways[number] = keeps ? TO_BE_KEPT : AT_ONCE;
    maker->kept_count += keeps;
    maker->learned[leg->to] = taken;
}

static void choose_ways(step_maker *maker)
{
    leg_course *course = &maker->course;
    leg_event event;
    begin_course(course);
    while (take_event(&event, course)) {
        uint32_t taken = (uint32_t)(course->received + course->chained);
        switch (event.kind) {
        case LEG_SENT:
            maker->ways[event.number] = taken;
            break;
        case LEG_RECEIVED:
            choose_way(maker, event.number, taken);
            break;
        case CHAIN_STEP:
            maker->learned[course->chains.steps.items[event.number].to] = taken;
            break;
        }
    }
}

static bool keep_leg(step_maker *maker, uint32_t leg)
{
    dm_reach_steps *steps = maker->steps;
    if (maker->ways[leg] != TO_BE_KEPT) {
        return true;
    }
    size_t row = maker->free_count > 0 ? maker->free_rows[--maker->free_count]
                                       : steps->row_count++;
    maker->ways[leg] = (uint32_t)row;
    return dm_reach_steps_add(steps, maker->course.legs[leg].from, row);
}

static bool receive_leg(step_maker *maker, uint32_t leg)
{
    const dm_scan_leg *given = &maker->course.legs[leg];
    uint32_t way = maker->ways[leg];
    if (way == AT_ONCE) {
        return dm_reach_steps_add(maker->steps, given->from, given->to);
    }
    maker->free_rows[maker->free_count++] = way;
    return dm_reach_steps_add(maker->steps, way, given->to);
}

static bool add_event(step_maker *maker, leg_event event)
{
    dm_reach_step step;
    switch (event.kind) {
    case LEG_SENT:
        return keep_leg(maker, event.number);
    case LEG_RECEIVED:
        return receive_leg(maker, event.number);
    case CHAIN_STEP:
        break;
    }
    step = maker->course.chains.steps.items[event.number];
    return dm_reach_steps_add(maker->steps, step.from, step.to);
}

static bool make_steps(step_maker *maker)
{
    leg_event event;
    bool added = true;
    choose_ways(maker);
    maker->free_rows =
        malloc((maker->kept_count + 1) * sizeof *maker->free_rows);
    if (!maker->free_rows) {
        return false;
    }
    begin_course(&maker->course);
    while (added && take_event(&event, &maker->course)) {
        added = add_event(maker, event);
    }
    return added;
}

bool dm_reach_steps_in_time(dm_reach_steps *out, const dm_arrival_scan *scan)
{
    *out = (dm_reach_steps){.row_count = scan->actor_count,
                            .kept_from = scan->actor_count};
    step_maker maker = {
        .steps = out,
        .ways = malloc((scan->count + 1) * sizeof *maker.ways),
        .learned = calloc(scan->actor_count + 1, sizeof *maker.learned)};
    bool made = maker.ways && maker.learned && part_legs(&maker.course, scan) &&
                order_legs(&maker.course) && make_steps(&maker);
    clear_course(&maker.course);
    free(maker.ways);
    free(maker.learned);
    free(maker.free_rows);
    return made;
}
