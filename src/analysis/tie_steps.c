#include "analysis/reach_steps.h"

#include "analysis/strong_components.h"

#include <stdlib.h>

/* Where the legs of each actor lead. */
typedef struct leg_ends {
    uint32_t *starts; /* by actor, and one more */
    uint32_t *recipients;
} leg_ends;

static bool sort_ends(leg_ends *out, const dm_arrival_scan *scan)
{
    out->starts = calloc(scan->actor_count + 2, sizeof *out->starts);
    out->recipients = malloc((scan->count + 1) * sizeof *out->recipients);
    if (!out->starts || !out->recipients) {
        return false;
    }
    uint32_t *next = out->starts + 1;
    for (size_t i = 0; i < scan->count; i++) {
        next[scan->legs[i].from + 1]++;
    }
    for (size_t i = 1; i <= scan->actor_count; i++) {
        next[i] += next[i - 1];
    }
    for (size_t i = 0; i < scan->count; i++) {
        const dm_scan_leg *leg = &scan->legs[i];
        out->recipients[next[leg->from]++] = leg->to;
    }
    return true;
}

/* What `actor` adds to the ties of its group; `taken` tells for each group the
 * last one with a tie into it, and one more. */
static bool add_ties(dm_reach_steps *out, const leg_ends *ends,
                     const uint32_t *groups, uint32_t actor, uint32_t *taken)
{
    uint32_t group = groups[actor];
    bool added = true;
    for (size_t i = ends->starts[actor]; added && i < ends->starts[actor + 1];
         i++) {
        uint32_t to = groups[ends->recipients[i]];
        if (to != group && taken[to] != group + 1) {
            taken[to] = group + 1;
            added = dm_reach_steps_add(out, group, to);
        }
    }
    return added;
}

/* Groups that lead to others before these. */
static bool add_groups(dm_reach_steps *out, const leg_ends *ends,
                       const dm_strong_components *found, size_t actor_count)
{
    uint32_t *taken = calloc(found->count + 1, sizeof *taken);
    bool added = taken != NULL;
    out->row_count = found->count;
    out->kept_from = found->count;
    for (size_t i = actor_count; added && i > 0; i--) {
        added =
            add_ties(out, ends, found->of_actor, found->members[i - 1], taken);
    }
    free(taken);
    return added;
}

bool dm_reach_steps_by_ties(dm_reach_steps *out, uint32_t **groups,
                            const dm_arrival_scan *scan)
{
    *out = (dm_reach_steps){0};
    leg_ends ends = {0};
    dm_strong_components found = {0};
    bool made = sort_ends(&ends, scan) &&
                dm_strong_components_find(&found, scan->actor_count,
                                          ends.starts, ends.recipients) &&
                add_groups(out, &ends, &found, scan->actor_count);
    free(ends.starts);
    free(ends.recipients);
    *groups = found.of_actor;
    found.of_actor = NULL;
    dm_strong_components_clear(&found);
    return made;
}
