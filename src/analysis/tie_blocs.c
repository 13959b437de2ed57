#include "analysis/tie_blocs.h"

#include "analysis/number_groups.h"

#include <math.h>
#include <stdlib.h>

/* Cosines of equal profiles miss 1 by roundings. */
static const double rounding = 1e-12;

/* The weights of all ties from each to each, and those to each from each: row
 * after row, so that the profile of an actor is one row of twice the actors. */
typedef struct tie_profiles {
    size_t count;
    double *weights;
} tie_profiles;

static const double *get_profile(const tie_profiles *profiles, size_t actor)
{
    return profiles->weights + actor * 2 * profiles->count;
}

static void fill_profiles(tie_profiles *profiles, const dm_tie_graph *graph)
{
    size_t count = profiles->count;
    for (size_t i = 0; i < graph->arc_count; i++) {
        size_t from = graph->arcs[i].from;
        size_t to = graph->arcs[i].to;
        profiles->weights[from * 2 * count + to] = graph->arcs[i].value;
        profiles->weights[to * 2 * count + count + from] = graph->arcs[i].value;
    }
}

static double compare_profiles(const tie_profiles *profiles, size_t a, size_t b)
{
    const double *of_a = get_profile(profiles, a);
    const double *of_b = get_profile(profiles, b);
    double product = 0;
    double a_square = 0;
    double b_square = 0;
    for (size_t i = 0; i < 2 * profiles->count; i++) {
        size_t other = i % profiles->count;
        if (other != a && other != b) {
            product += of_a[i] * of_b[i];
            a_square += of_a[i] * of_a[i];
            b_square += of_b[i] * of_b[i];
        }
    }
    return a_square > 0 && b_square > 0
               ? product / (sqrt(a_square) * sqrt(b_square))
               : 0;
}

/* The actor that stands for the group, on a path that gets shorter. */
static uint32_t find_head(uint32_t *heads, uint32_t actor)
{
    while (heads[actor] != actor) {
        heads[actor] = heads[heads[actor]];
        actor = heads[actor];
    }
    return actor;
}

static void join_similar(uint32_t *heads, const tie_profiles *profiles,
                         double least)
{
    for (uint32_t a = 0; a < profiles->count; a++) {
        heads[a] = a;
        for (uint32_t b = 0; b < a; b++) {
            uint32_t there = find_head(heads, a);
            uint32_t here = find_head(heads, b);
            if (there != here &&
                compare_profiles(profiles, a, b) >= least - rounding) {
                heads[there] = here;
            }
        }
    }
    for (uint32_t a = 0; a < profiles->count; a++) {
        heads[a] = find_head(heads, a);
    }
}

dm_status dm_find_blocs(uint32_t *groups, const dm_tie_graph *graph,
                        double least, dm_error *error)
{
    tie_profiles profiles = {.count = graph->actor_count};
    if (profiles.count > DM_BLOC_ACTORS_MOST) {
        return dm_error_set(error, DM_REFUSED,
                            "%zu actors are too many for blocs; %d at most",
                            profiles.count, DM_BLOC_ACTORS_MOST);
    }
    profiles.weights = calloc(2 * profiles.count * profiles.count + 1,
                              sizeof *profiles.weights);
    if (!profiles.weights) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for blocs");
    }
    fill_profiles(&profiles, graph);
    join_similar(groups, &profiles, least);
    free(profiles.weights);
    return dm_number_groups(groups, profiles.count, error);
}
