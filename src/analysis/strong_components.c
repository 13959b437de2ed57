#include "analysis/strong_components.h"

#include <stdlib.h>

#define UNSEEN UINT32_MAX
#define UNNUMBERED UINT32_MAX

/* A walk along the arcs, deepest first. */
typedef struct arc_walk {
    const uint32_t *starts;
    const uint32_t *recipients;
    dm_strong_components *found;
    uint32_t seen_count;
    uint32_t *seen;   /* by actor: how many were seen before; UNSEEN */
    uint32_t *lowest; /* by actor: the first seen that it is known to reach and
                         that has no component yet */
    uint32_t *next;   /* by actor: the arc to take next */
    uint32_t *way;    /* the actors from the root to where the walk is */
    size_t way_length;
    uint32_t *open; /* seen and without a component, as they were seen */
    size_t open_count;
    size_t member_count;
} arc_walk;

static bool init_walk(arc_walk *walk, size_t actor_count)
{
    size_t room = (actor_count + 1) * sizeof(uint32_t);
    walk->seen = malloc(room);
    walk->lowest = malloc(room);
    walk->next = malloc(room);
    walk->way = malloc(room);
    walk->open = malloc(room);
    walk->found->of_actor = malloc(room);
    walk->found->members = malloc(room);
    bool made = walk->seen && walk->lowest && walk->next && walk->way &&
                walk->open && walk->found->of_actor && walk->found->members;
    for (size_t i = 0; made && i < actor_count; i++) {
        walk->seen[i] = UNSEEN;
        walk->found->of_actor[i] = UNNUMBERED;
    }
    return made;
}

static void clear_walk(arc_walk *walk)
{
    free(walk->seen);
    free(walk->lowest);
    free(walk->next);
    free(walk->way);
    free(walk->open);
}

static void enter(arc_walk *walk, uint32_t actor)
{
    walk->seen[actor] = walk->seen_count;
    walk->lowest[actor] = walk->seen_count;
    walk->next[actor] = walk->starts[actor];
    walk->seen_count++;
    walk->way[walk->way_length++] = actor;
    walk->open[walk->open_count++] = actor;
}

/* All that were seen from `first` on and have no component reach each other. */
static void close_component(arc_walk *walk, uint32_t first)
{
    dm_strong_components *found = walk->found;
    uint32_t member;
    do {
        member = walk->open[--walk->open_count];
        found->of_actor[member] = (uint32_t)found->count;
        found->members[walk->member_count++] = member;
    } while (member != first);
    found->count++;
}

static void lower(arc_walk *walk, uint32_t actor, uint32_t to)
{
    if (to < walk->lowest[actor]) {
        walk->lowest[actor] = to;
    }
}

static void leave(arc_walk *walk, uint32_t actor)
{
    walk->way_length--;
    if (walk->lowest[actor] == walk->seen[actor]) {
        close_component(walk, actor);
    } else {
        lower(walk, walk->way[walk->way_length - 1], walk->lowest[actor]);
    }
}

static void walk_from(arc_walk *walk, uint32_t root)
{
    enter(walk, root);
    while (walk->way_length > 0) {
        uint32_t actor = walk->way[walk->way_length - 1];
        if (walk->next[actor] == walk->starts[actor + 1]) {
            leave(walk, actor);
            continue;
        }
        uint32_t to = walk->recipients[walk->next[actor]++];
        if (walk->seen[to] == UNSEEN) {
            enter(walk, to);
        } else if (walk->found->of_actor[to] == UNNUMBERED) {
            lower(walk, actor, walk->seen[to]);
        }
    }
}

bool dm_strong_components_find(dm_strong_components *out, size_t actor_count,
                               const uint32_t *starts,
                               const uint32_t *recipients)
{
    *out = (dm_strong_components){0};
    arc_walk walk = {.starts = starts, .recipients = recipients, .found = out};
    bool made = init_walk(&walk, actor_count);
    for (uint32_t i = 0; made && i < actor_count; i++) {
        if (walk.seen[i] == UNSEEN) {
            walk_from(&walk, i);
        }
    }
    clear_walk(&walk);
    return made;
}

void dm_strong_components_clear(dm_strong_components *components)
{
    free(components->of_actor);
    free(components->members);
    *components = (dm_strong_components){0};
}
