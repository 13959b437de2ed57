#include "analysis/communities.h"

#include "analysis/modularity.h"
#include "analysis/number_groups.h"
#include "base/work_progress.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Modularities that differ by roundings are equal. */
static const double rounding = 1e-12;

typedef struct community_room {
    const dm_engine *engine;
    const dm_engine_graph *pairs;
    double *numbers;  /* what the engine gives, and room for its modularity */
    uint32_t *groups; /* of one run */
} community_room;

static dm_status run_once(community_room *room, double resolution,
                          unsigned long seed, dm_error *error)
{
    char reason[DM_ENGINE_REASON_SIZE] = "";
    dm_status status = room->engine->leiden(room->pairs, resolution, seed,
                                            room->numbers, reason);
    if (status != DM_OK) {
        return dm_error_set(error, status, "cannot find groups: %s", reason);
    }
    for (size_t i = 0; i < room->pairs->actor_count; i++) {
        room->groups[i] = (uint32_t)room->numbers[i];
    }
    return dm_number_groups(room->groups, room->pairs->actor_count, error);
}

static bool comes_first(const uint32_t *groups, const uint32_t *than,
                        size_t count)
{
    size_t i = 0;
    while (i < count && groups[i] == than[i]) {
        i++;
    }
    return i < count && groups[i] < than[i];
}

static dm_status run_all(uint32_t *groups, community_room *room,
                         dm_community_search search, dm_error *error)
{
    size_t count = room->pairs->actor_count;
    double best = -INFINITY;
    dm_status status = DM_OK;
    dm_work_begin("searching groups");
    for (size_t run = 0; status == DM_OK && run < search.runs; run++) {
        status = run_once(room, search.resolution, search.seed + run, error);
        if (status != DM_OK) {
            break;
        }
        double found = dm_compute_modularity(room->pairs, room->groups,
                                             search.resolution, room->numbers);
        bool better = run == 0 || found > best + rounding;
        bool equal = !better && found >= best - rounding;
        if (better || (equal && comes_first(room->groups, groups, count))) {
            memcpy(groups, room->groups, count * sizeof *groups);
            best = found;
        }
        dm_work_tell(run + 1, search.runs);
    }
    dm_work_end();
    return status;
}

dm_status dm_find_communities(uint32_t *groups, const dm_engine_graph *pairs,
                              dm_community_search search, dm_error *error)
{
    community_room room = {.pairs = pairs};
    dm_status status = dm_engine_load(&room.engine, error);
    if (status != DM_OK) {
        return status;
    }
    room.numbers = malloc(pairs->actor_count * sizeof *room.numbers);
    room.groups = malloc(pairs->actor_count * sizeof *room.groups);
    if (room.numbers && room.groups) {
        status = run_all(groups, &room, search, error);
    } else {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for groups");
    }
    free(room.numbers);
    free(room.groups);
    return status;
}
