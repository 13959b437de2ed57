#include "analysis/path_lanes.h"

#include <stdlib.h>
#include <string.h>

/*
 * The searches run side by side, each in a lane of the rows, and one look at
 * an actor serves all that reach it at the same distance. Forwards, the paths
 * of a level are added up in `rows` at those who come next; a lane that was
 * there before takes what it gets for nothing, and is cut off when the level is
 * complete. Backwards, `rows` hold what each step of the level behind gives for
 * a path, and zero in any other lane, so that they are added up without a
 * question.
 */

typedef struct dm_lane_step {
    uint32_t actor;
    uint8_t lanes;
} dm_lane_step;

/* Four lanes of a set: 1 in those, 0 elsewhere. */
static const double halves_of_sets[16][DM_LANES / 2] = {
    {0, 0, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}, {1, 1, 0, 0},
    {0, 0, 1, 0}, {1, 0, 1, 0}, {0, 1, 1, 0}, {1, 1, 1, 0},
    {0, 0, 0, 1}, {1, 0, 0, 1}, {0, 1, 0, 1}, {1, 1, 0, 1},
    {0, 0, 1, 1}, {1, 0, 1, 1}, {0, 1, 1, 1}, {1, 1, 1, 1},
};

static dm_lane_row spread_lanes(unsigned lanes)
{
    dm_lane_row row;
    memcpy(row.at, halves_of_sets[lanes & 15], sizeof *halves_of_sets);
    memcpy(row.at + DM_LANES / 2, halves_of_sets[lanes >> 4],
           sizeof *halves_of_sets);
    return row;
}

/* Each row in one line of the cache. */
static dm_lane_row *reserve_rows(size_t count)
{
    return aligned_alloc(sizeof(dm_lane_row), count * sizeof(dm_lane_row));
}

static void add_row(dm_lane_row *restrict sum, const dm_lane_row *restrict more)
{
    for (int k = 0; k < DM_LANES; k++) {
        sum->at[k] += more->at[k];
    }
}

/* In pairs, so that the lanes go through at once. */
static double add_lanes(const dm_lane_row *row, const dm_lane_row *times)
{
    double halves[DM_LANES / 2];
    for (int k = 0; k < DM_LANES / 2; k++) {
        halves[k] = row->at[k] * times->at[k] +
                    row->at[k + DM_LANES / 2] * times->at[k + DM_LANES / 2];
    }
    return halves[0] + halves[2] + (halves[1] + halves[3]);
}

dm_status dm_path_lanes_init(dm_path_lanes *out, const dm_lane_graph *graph)
{
    size_t room = graph->paths.actor_count + 1;
    *out = (dm_path_lanes){.graph = graph};
    out->steps = malloc(room * DM_LANES * sizeof *out->steps);
    out->counts = reserve_rows(room * DM_LANES);
    out->levels = malloc((room + 1) * sizeof *out->levels);
    out->rows = reserve_rows(room);
    out->seen = malloc(room * sizeof *out->seen);
    out->fresh = calloc(room, sizeof *out->fresh);
    out->touched = malloc(room * sizeof *out->touched);
    if (!out->steps || !out->counts || !out->levels || !out->rows ||
        !out->seen || !out->fresh || !out->touched) {
        return DM_NO_MEMORY;
    }
    memset(out->rows, 0, room * sizeof *out->rows);
    return DM_OK;
}

void dm_path_lanes_clear(dm_path_lanes *lanes)
{
    free(lanes->steps);
    free(lanes->counts);
    free(lanes->levels);
    free(lanes->rows);
    free(lanes->seen);
    free(lanes->fresh);
    free(lanes->touched);
    *lanes = (dm_path_lanes){0};
}

/* Returns how many searches there are. */
static size_t begin_searches(dm_path_lanes *lanes, size_t first)
{
    const dm_path_graph *paths = &lanes->graph->paths;
    memset(lanes->seen, 0, paths->actor_count * sizeof *lanes->seen);
    size_t count = paths->source_count - first;
    count = count < DM_LANES ? count : DM_LANES;
    for (size_t i = 0; i < count; i++) {
        uint32_t actor = paths->sources[first + i].actor;
        uint8_t lane = (uint8_t)(1U << i);
        lanes->steps[i] = (dm_lane_step){actor, lane};
        lanes->counts[i] = spread_lanes(lane);
        lanes->seen[actor] = lane;
    }
    return count;
}

/* Lead on the paths of the steps from `at` to `end`; returns how many actors
 * they come to. */
static size_t go_on(dm_path_lanes *lanes, size_t at, size_t end)
{
    const dm_path_graph *paths = &lanes->graph->paths;
    size_t touched = 0;
    for (; at < end; at++) {
        dm_lane_step step = lanes->steps[at];
        dm_lane_row counts = lanes->counts[at];
        size_t row_end = paths->first[step.actor + 1];
        for (size_t i = paths->first[step.actor]; i < row_end; i++) {
            uint32_t actor = paths->next[i];
            uint8_t arriving = (uint8_t)(step.lanes & ~lanes->seen[actor]);
            if (!arriving) {
                continue;
            }
            if (!lanes->fresh[actor]) {
                lanes->touched[touched++] = actor;
            }
            lanes->fresh[actor] |= arriving;
            add_row(&lanes->rows[actor], &counts);
        }
    }
    return touched;
}

/* Make steps, from `end` on, of those who were come to. */
static void arrive(dm_path_lanes *lanes, size_t touched, size_t end)
{
    for (size_t i = 0; i < touched; i++) {
        uint32_t actor = lanes->touched[i];
        uint8_t arriving = lanes->fresh[actor];
        dm_lane_row inside = spread_lanes(arriving);
        dm_lane_row *row = &lanes->rows[actor];
        dm_lane_row *counts = &lanes->counts[end + i];
        for (int k = 0; k < DM_LANES; k++) {
            counts->at[k] = row->at[k] * inside.at[k];
            row->at[k] = 0;
        }
        lanes->steps[end + i] = (dm_lane_step){actor, arriving};
        lanes->seen[actor] |= arriving;
        lanes->fresh[actor] = 0;
    }
}

/* Returns how many levels there are. */
static size_t search_forwards(dm_path_lanes *lanes, size_t first)
{
    size_t *levels = lanes->levels;
    size_t level = 0;
    levels[0] = 0;
    levels[1] = begin_searches(lanes, first);
    while (levels[level] < levels[level + 1]) {
        size_t end = levels[level + 1];
        size_t touched = go_on(lanes, levels[level], end);
        arrive(lanes, touched, end);
        level++;
        levels[level + 1] = end + touched;
    }
    return level;
}

/* What passes the actor of a step, lane by lane; leaves in its counts what it
 * gives for each path to the level before. */
static dm_lane_row pass_step(dm_path_lanes *lanes, size_t at)
{
    const dm_path_graph *paths = &lanes->graph->paths;
    dm_lane_step step = lanes->steps[at];
    dm_lane_row behind = {{0}};
    size_t end = paths->first[step.actor + 1];
    for (size_t i = paths->first[step.actor]; i < end; i++) {
        add_row(&behind, &lanes->rows[paths->next[i]]);
    }
    dm_lane_row inside = spread_lanes(step.lanes);
    dm_lane_row *counts = &lanes->counts[at];
    double hanging = lanes->graph->ends[step.actor];
    dm_lane_row passing;
    for (int k = 0; k < DM_LANES; k++) {
        double count = counts->at[k];
        passing.at[k] = hanging * inside.at[k] + count * behind.at[k];
        counts->at[k] =
            (inside.at[k] + passing.at[k]) / (count + 1 - inside.at[k]);
    }
    return passing;
}

static void replace_rows(dm_path_lanes *lanes, size_t level, size_t last)
{
    const size_t *levels = lanes->levels;
    if (level < last) {
        for (size_t at = levels[level + 1]; at < levels[level + 2]; at++) {
            lanes->rows[lanes->steps[at].actor] = (dm_lane_row){{0}};
        }
    }
    for (size_t at = levels[level]; level > 0 && at < levels[level + 1]; at++) {
        lanes->rows[lanes->steps[at].actor] = lanes->counts[at];
    }
}

/* Through a source itself pass the paths of those who hang on it, each to all
 * that it reaches but that one. */
static void add_source(const dm_path_lanes *lanes, uint32_t actor,
                       const dm_lane_row *passing, unsigned place, double *sums)
{
    const dm_lane_graph *graph = lanes->graph;
    sums[actor] +=
        graph->starts[actor] * passing->at[place] - graph->both[actor];
}

void dm_path_lanes_add(dm_path_lanes *lanes, size_t first, double *sums)
{
    size_t last = search_forwards(lanes, first) - 1;
    const size_t *levels = lanes->levels;
    dm_lane_row times = {{0}};
    for (size_t i = 0; i < levels[1]; i++) {
        times.at[i] = 1 + lanes->graph->starts[lanes->steps[i].actor];
    }
    for (size_t level = last; level > 0; level--) {
        for (size_t at = levels[level]; at < levels[level + 1]; at++) {
            dm_lane_row passing = pass_step(lanes, at);
            sums[lanes->steps[at].actor] += add_lanes(&passing, &times);
        }
        replace_rows(lanes, level, last);
    }
    for (size_t at = 0; at < levels[1]; at++) {
        dm_lane_row passing = pass_step(lanes, at);
        add_source(lanes, lanes->steps[at].actor, &passing, (unsigned)at, sums);
    }
    replace_rows(lanes, 0, last);
}
