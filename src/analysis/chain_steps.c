#include "analysis/reach_steps.h"

#include "analysis/strong_components.h"

#include <stdlib.h>

/* The legs of one time that are through at once, between actors who are
 * numbered among themselves. */
typedef struct chain_group {
    const dm_arrival_scan *scan;
    uint32_t *numbers; /* by actor, if it is one of them */
    uint32_t *actors;  /* by number */
    size_t actor_count;
    uint32_t *starts; /* by number, and one more: where its legs begin */
    uint32_t *recipients;
} chain_group;

bool dm_is_at_once(const dm_scan_leg *leg)
{
    return leg->ready <= leg->first;
}

static bool init_group(chain_group *group, const dm_arrival_scan *scan)
{
    size_t room = (scan->actor_count + 2) * sizeof(uint32_t);
    *group = (chain_group){
        .scan = scan,
        .numbers = calloc(scan->actor_count + 2, sizeof(uint32_t)),
        .actors = malloc(room),
        .starts = malloc(room),
        .recipients = malloc((scan->count + 1) * sizeof(uint32_t))};
    return group->numbers && group->actors && group->starts &&
           group->recipients;
}

static void clear_group(chain_group *group)
{
    free(group->numbers);
    free(group->actors);
    free(group->starts);
    free(group->recipients);
}

/* What an earlier group left as the number of an actor is not believed. */
static uint32_t number_actor(chain_group *group, uint32_t actor)
{
    uint32_t number = group->numbers[actor];
    if (number >= group->actor_count || group->actors[number] != actor) {
        number = (uint32_t)group->actor_count++;
        group->numbers[actor] = number;
        group->actors[number] = actor;
    }
    return number;
}

static void number_actors(chain_group *group, size_t first, size_t end)
{
    group->actor_count = 0;
    for (size_t i = first; i < end; i++) {
        const dm_scan_leg *leg = &group->scan->legs[i];
        if (dm_is_at_once(leg)) {
            number_actor(group, leg->from);
            number_actor(group, leg->to);
        }
    }
}

static void sort_recipients(chain_group *group, size_t first, size_t end)
{
    const dm_scan_leg *legs = group->scan->legs;
    uint32_t *next = group->starts + 1;
    for (size_t i = 0; i < group->actor_count + 2; i++) {
        group->starts[i] = 0;
    }
    for (size_t i = first; i < end; i++) {
        if (dm_is_at_once(&legs[i])) {
            next[group->numbers[legs[i].from] + 1]++;
        }
    }
    for (size_t i = 1; i <= group->actor_count; i++) {
        next[i] += next[i - 1];
    }
    for (size_t i = first; i < end; i++) {
        if (dm_is_at_once(&legs[i])) {
            uint32_t *place = &next[group->numbers[legs[i].from]];
            group->recipients[(*place)++] = group->numbers[legs[i].to];
        }
    }
}

/* All that its members know comes to the first of them, and back to each. */
static bool share_knowledge(dm_reach_steps *steps, const chain_group *group,
                            const uint32_t *members, size_t count)
{
    bool added = true;
    for (size_t i = 1; added && i < count; i++) {
        added = dm_reach_steps_add(steps, group->actors[members[i]],
                                   group->actors[members[0]]);
    }
    for (size_t i = 1; added && i < count; i++) {
        added = dm_reach_steps_add(steps, group->actors[members[0]],
                                   group->actors[members[i]]);
    }
    return added;
}

static bool tell_others(dm_reach_steps *steps, const chain_group *group,
                        const dm_strong_components *found, uint32_t member)
{
    bool added = true;
    for (size_t i = group->starts[member];
         added && i < group->starts[member + 1]; i++) {
        uint32_t to = group->recipients[i];
        if (found->of_actor[to] != found->of_actor[member]) {
            added = dm_reach_steps_add(steps, group->actors[member],
                                       group->actors[to]);
        }
    }
    return added;
}

/* Components that lead to others before these. */
static bool add_components(dm_reach_steps *steps, const chain_group *group,
                           const dm_strong_components *found)
{
    bool added = true;
    for (size_t end = group->actor_count; added && end > 0;) {
        const uint32_t *members = found->members;
        uint32_t component = found->of_actor[members[end - 1]];
        size_t first = end - 1;
        while (first > 0 && found->of_actor[members[first - 1]] == component) {
            first--;
        }
        added = share_knowledge(steps, group, members + first, end - first);
        for (size_t i = first; added && i < end; i++) {
            added = tell_others(steps, group, found, members[i]);
        }
        end = first;
    }
    return added;
}

static bool add_group(dm_chain_steps *out, chain_group *group, size_t first,
                      size_t end)
{
    number_actors(group, first, end);
    if (group->actor_count == 0) {
        return true;
    }
    sort_recipients(group, first, end);
    dm_strong_components found;
    bool added = dm_strong_components_find(&found, group->actor_count,
                                           group->starts, group->recipients) &&
                 add_components(&out->steps, group, &found);
    dm_strong_components_clear(&found);
    if (out->steps.count >
        (out->count > 0 ? out->times[out->count - 1].end : 0)) {
        out->times[out->count++] =
            (dm_chain_time){group->scan->legs[first].first, out->steps.count};
    }
    return added;
}

static size_t count_times(const dm_arrival_scan *scan)
{
    size_t count = 0;
    for (size_t i = 0; i < scan->count; i++) {
        count += i == 0 || scan->legs[i - 1].first != scan->legs[i].first;
    }
    return count;
}

bool dm_chain_steps_find(dm_chain_steps *out, const dm_arrival_scan *scan)
{
    *out = (dm_chain_steps){0};
    chain_group group;
    out->times = malloc((count_times(scan) + 1) * sizeof *out->times);
    bool added = init_group(&group, scan) && out->times;
    for (size_t first = 0; added && first < scan->count;) {
        size_t end = first + 1;
        while (end < scan->count &&
               scan->legs[end].first == scan->legs[first].first) {
            end++;
        }
        added = add_group(out, &group, first, end);
        first = end;
    }
    clear_group(&group);
    return added;
}

void dm_chain_steps_clear(dm_chain_steps *chains)
{
    dm_reach_steps_clear(&chains->steps);
    free(chains->times);
    *chains = (dm_chain_steps){0};
}
