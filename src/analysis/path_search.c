#include "analysis/path_search.h"

#include "analysis/leg_exits.h"

#include <stdlib.h>

/*
 * Labels are taken in an order in which a label never comes before one that it
 * extends or that does better; so what is taken is final (Dijkstra 1959, with
 * several criteria Martins 1984). Departures never grow, arrivals and hops
 * never fall along a path.
 */

/* Once a path goes on by a leg without its arrival or departure depending on
 * when it came, no path that is taken later does better by that leg. */
static bool exits_are_used_up(const dm_leg_rules *rules)
{
    bool depends = rules->kind == DM_PATH_POSSIBLE
                       ? rules->delayed
                       : rules->mixed && rules->order == DM_ORDER_LOOSE;
    return !rules->wait_limited && !depends;
}

dm_status dm_path_search_init(dm_path_search *out, const dm_legs *legs,
                              dm_path_aim aim, dm_error *error)
{
    *out = (dm_path_search){.legs = legs, .target = DM_NO_ACTOR};
    bool reserved = dm_path_labels_init(&out->labels, legs, aim);
    if (reserved && exits_are_used_up(&legs->rules)) {
        out->unused = malloc((legs->place_count + 1) * sizeof *out->unused);
        reserved = out->unused != NULL;
    }
    return reserved ? DM_OK
                    : dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
}

void dm_path_search_clear(dm_path_search *search)
{
    dm_path_labels_clear(&search->labels);
    free(search->unused);
    *search = (dm_path_search){0};
}

static bool certain_wait_holds(const dm_leg_rules *rules,
                               const dm_path_label *label, bool timed,
                               const dm_leg *leg)
{
    if (timed || leg->timed) {
        return dm_time_between(label->fresh, leg->last) <= rules->wait;
    }
    dm_time day = dm_day_start(label->fresh);
    return dm_time_between(day, dm_day_start(leg->last)) <= rules->wait;
}

/* The path goes on by `leg`, which is `stated` to answer its last one. */
static bool extend_certain(dm_path_label *next, const dm_path_search *search,
                           const dm_path_label *label, const dm_leg *leg,
                           bool stated)
{
    const dm_leg_rules *rules = &search->legs->rules;
    next->arrival = dm_leg_arrival(leg);
    next->fresh = dm_time_after(leg->first, leg->delay);
    if (!label) {
        next->departure = leg->first;
        return leg->first >= search->limits.not_before;
    }
    bool timed = search->legs->items[label->leg].timed;
    next->departure = label->departure;
    next->arrival =
        next->arrival < label->arrival ? label->arrival : next->arrival;
    return (stated || dm_leg_follows(rules, label->arrival, timed, leg)) &&
           (!rules->wait_limited ||
            certain_wait_holds(rules, label, timed, leg));
}

static bool extend_possible(dm_path_label *next, const dm_path_search *search,
                            const dm_path_label *label, const dm_leg *leg)
{
    const dm_leg_rules *rules = &search->legs->rules;
    dm_time from = label ? label->arrival : search->limits.not_before;
    dm_time first = leg->first < from ? from : leg->first;
    dm_time last = leg->last;
    if (label && rules->wait_limited) {
        dm_time until = dm_time_after(label->fresh, rules->wait);
        last = last > until ? until : last;
    }
    if (first > last) {
        return false;
    }
    next->arrival = dm_time_after(first, leg->delay);
    next->fresh = dm_time_after(last, leg->delay);
    next->span = (label ? label->span : 0) + leg->delay;
    next->departure = dm_time_between(next->span, next->fresh);
    if (label && label->departure < next->departure) {
        next->departure = label->departure;
    }
    return true;
}

static bool add_labels(dm_path_search *search, dm_path_label *next,
                       const dm_leg *leg)
{
    if (next->hops > search->limits.most_hops ||
        next->arrival > search->limits.no_later) {
        return true;
    }
    next->place = leg->to;
    bool added = dm_path_labels_add(&search->labels, next);
    if (added && leg->answers != DM_NONE) {
        next->place = leg->answers;
        added = dm_path_labels_add(&search->labels, next);
    }
    return added;
}

/*
 * Whether a path cannot go on by a leg whatever the dates: an answer to it is
 * behind; or the leg itself, which a limit on waiting could be whiled away
 * with. Without a limit nothing is gained by coming back to a contact.
 */
static bool is_barred(const dm_path_search *search, const dm_path_label *label,
                      const dm_leg *leg)
{
    bool limited = search->legs->rules.wait_limited;
    bool barred = false;
    while (label && (limited || leg->answered) && !barred) {
        const dm_leg *used = &search->legs->items[label->leg];
        barred = (limited && used->contact == leg->contact) ||
                 (leg->answered && dm_leg_answers(search->legs, used, leg));
        label = label->previous == DM_NONE
                    ? NULL
                    : &search->labels.items[label->previous];
    }
    return barred;
}

/* Go on from the label `number`, DM_NONE at the source, by the exit `at`. */
static bool take_exit(dm_path_search *search, size_t number, uint32_t source,
                      size_t at)
{
    const dm_legs *legs = search->legs;
    size_t taken = legs->exits[at];
    const dm_leg *leg = &legs->items[taken];
    const dm_path_label *label =
        number == DM_NONE ? NULL : &search->labels.items[number];
    dm_path_label next = {
        .leg = taken, .previous = number, .hops = label ? label->hops + 1 : 1};
    if (leg->to == source || is_barred(search, label, leg)) {
        return true;
    }
    bool stated = label && label->place >= legs->actor_count;
    bool goes = legs->rules.kind == DM_PATH_CERTAIN
                    ? extend_certain(&next, search, label, leg, stated)
                    : extend_possible(&next, search, label, leg);
    return !goes || add_labels(search, &next, leg);
}

/* The first second at which an exit that follows `label` can begin. */
static dm_time find_beginning(const dm_legs *legs, const dm_path_label *label)
{
    return legs->rules.kind == DM_PATH_POSSIBLE
               ? label->arrival
               : dm_leg_exits_begin(legs, &legs->items[label->leg],
                                    label->arrival);
}

/* Exits that begin from when the path has come, while it can be in time. */
static bool take_later_exits(dm_path_search *search, size_t number,
                             uint32_t source, size_t first, size_t end)
{
    const dm_leg_rules *rules = &search->legs->rules;
    const dm_path_label *label = &search->labels.items[number];
    dm_time until = search->limits.no_later;
    if (rules->wait_limited) {
        dm_time waited =
            dm_time_after(dm_time_after(label->fresh, rules->wait), DM_DAY_S);
        until = waited < until ? waited : until;
    }
    bool taken = true;
    for (size_t i = first; taken && i < end; i++) {
        if (search->legs->items[search->legs->exits[i]].first > until) {
            break;
        }
        taken = take_exit(search, number, source, i);
    }
    return taken;
}

/* Exits that begin before the path can have come and are not over by then. */
static bool take_open_exits(dm_path_search *search, size_t number,
                            uint32_t source, size_t end)
{
    const dm_legs *legs = search->legs;
    size_t begin = legs->starts[search->labels.items[number].place];
    dm_time arrival = search->labels.items[number].arrival;
    bool taken = true;
    for (size_t i = end; taken && i > begin && legs->latest[i - 1] >= arrival;
         i--) {
        taken = take_exit(search, number, source, i - 1);
    }
    return taken;
}

static bool take_actor_exits(dm_path_search *search, size_t number,
                             uint32_t source)
{
    const dm_legs *legs = search->legs;
    size_t place = search->labels.items[number].place;
    bool possible = legs->rules.kind == DM_PATH_POSSIBLE;
    size_t end = legs->starts[place + 1];
    size_t first = dm_leg_exits_from(
        legs, place, end, find_beginning(legs, &search->labels.items[number]));
    if (search->unused) {
        end = search->unused[place];
        search->unused[place] = first < end ? first : end;
    }
    return take_later_exits(search, number, source, first, end) &&
           (!possible || take_open_exits(search, number, source, first));
}

static bool take_exits(dm_path_search *search, size_t number, uint32_t source)
{
    const dm_legs *legs = search->legs;
    size_t place = search->labels.items[number].place;
    if (search->labels.items[number].hops >= search->limits.most_hops) {
        return true;
    }
    if (place < legs->actor_count) {
        return take_actor_exits(search, number, source);
    }
    bool taken = true;
    for (size_t i = legs->starts[place]; taken && i < legs->starts[place + 1];
         i++) {
        taken = take_exit(search, number, source, i);
    }
    return taken;
}

/* Whether labels from `number` on rank after one at the target, as they are
 * taken in order of hops and arrival, or of arrival. */
static bool is_settled(const dm_path_search *search, size_t number)
{
    const dm_path_labels *labels = &search->labels;
    if (search->target == DM_NO_ACTOR ||
        labels->newest[search->target] == DM_NONE) {
        return false;
    }
    const dm_path_label *best = &labels->items[labels->newest[search->target]];
    const dm_path_label *next = &labels->items[number];
    return labels->aim == DM_AIM_HOPS && best->hops != next->hops
               ? best->hops < next->hops
               : best->arrival < next->arrival;
}

dm_status dm_path_search_run(dm_path_search *search, uint32_t source,
                             const dm_path_limits *limits, dm_error *error)
{
    const dm_path_limits none = {DM_TIME_MIN, DM_TIME_MAX, SIZE_MAX};
    const dm_legs *legs = search->legs;
    search->limits = limits ? *limits : none;
    dm_path_labels_reset(&search->labels);
    for (size_t i = 0; search->unused && i < legs->place_count; i++) {
        search->unused[i] = legs->starts[i + 1];
    }
    bool taken = true;
    for (size_t i = legs->starts[source]; taken && i < legs->starts[source + 1];
         i++) {
        taken = take_exit(search, DM_NONE, source, i);
    }
    size_t number = dm_path_labels_take(&search->labels);
    while (taken && number != DM_NONE && !is_settled(search, number)) {
        taken = take_exits(search, number, source);
        number = dm_path_labels_take(&search->labels);
    }
    return taken ? DM_OK
                 : dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
}

static bool ranks_before(const dm_path_search *search, const dm_path_label *a,
                         const dm_path_label *b)
{
    if (search->labels.aim == DM_AIM_HOPS && a->hops != b->hops) {
        return a->hops < b->hops;
    }
    if (a->arrival != b->arrival) {
        return a->arrival < b->arrival;
    }
    return a->departure != b->departure ? a->departure > b->departure
                                        : a->hops < b->hops;
}

size_t dm_path_search_best(const dm_path_search *search, uint32_t actor)
{
    const dm_path_labels *labels = &search->labels;
    size_t best = DM_NONE;
    for (size_t i = labels->newest[actor]; i != DM_NONE;
         i = labels->items[i].older) {
        if (best == DM_NONE ||
            ranks_before(search, &labels->items[i], &labels->items[best])) {
            best = i;
        }
    }
    return best;
}
