#include "analysis/largest_component.h"

#include <stdlib.h>

/* A component is known by its first actor, the root of a tree of parents. */
typedef struct member {
    uint32_t parent; /* never after the member itself */
    size_t size;     /* of the component, at its root */
    double weight;   /* of the component, at its root */
} member;

static uint32_t find_root(member *members, uint32_t actor)
{
    while (members[actor].parent != actor) {
        members[actor].parent = members[members[actor].parent].parent;
        actor = members[actor].parent;
    }
    return actor;
}

static void join(member *members, uint32_t a, uint32_t b)
{
    a = find_root(members, a);
    b = find_root(members, b);
    if (a < b) {
        members[b].parent = a;
    } else {
        members[a].parent = b;
    }
}

static void weigh_components(member *members, const dm_tie_graph *graph)
{
    for (uint32_t i = 0; i < graph->actor_count; i++) {
        members[find_root(members, i)].size++;
    }
    for (size_t i = 0; i < graph->pair_count; i++) {
        const dm_arc *pair = &graph->pairs[i];
        members[find_root(members, pair->from)].weight += pair->value;
    }
}

/* Roots come in the order of their first actors, so a later one must be more.
 */
static uint32_t choose_root(const member *members, size_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++) {
        if (members[i].size > members[best].size ||
            (members[i].size == members[best].size &&
             members[i].weight > members[best].weight)) {
            best = i;
        }
    }
    return best;
}

dm_status dm_mark_largest_component(bool *inside, const dm_tie_graph *graph,
                                    dm_error *error)
{
    member *members = calloc(graph->actor_count + 1, sizeof *members);
    if (!members) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for components");
    }
    for (uint32_t i = 0; i < graph->actor_count; i++) {
        members[i].parent = i;
    }
    for (size_t i = 0; i < graph->pair_count; i++) {
        join(members, graph->pairs[i].from, graph->pairs[i].to);
    }
    weigh_components(members, graph);
    uint32_t root = choose_root(members, graph->actor_count);
    for (uint32_t i = 0; i < graph->actor_count; i++) {
        inside[i] = find_root(members, i) == root;
    }
    free(members);
    return DM_OK;
}
