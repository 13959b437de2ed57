#include "analysis/modularity.h"

#include <math.h>

double dm_compute_modularity(const dm_engine_graph *pairs,
                             const uint32_t *groups, double resolution,
                             double *room)
{
    double all = 0;
    double within = 0;
    double by_chance = 0;
    for (size_t i = 0; i < pairs->actor_count; i++) {
        room[i] = 0;
    }
    for (size_t i = 0; i < pairs->arc_count; i++) {
        const dm_arc *pair = &pairs->arcs[i];
        uint32_t from = groups[pair->from];
        uint32_t to = groups[pair->to];
        all += pair->value;
        within += from == to ? pair->value : 0;
        room[from] += pair->value;
        room[to] += pair->value;
    }
    for (size_t i = 0; i < pairs->actor_count; i++) {
        double share = room[i] / (2 * all);
        by_chance += share * share;
    }
    return all > 0 ? within / all - resolution * by_chance : NAN;
}
