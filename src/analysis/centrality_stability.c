#include "analysis/centrality_stability.h"

#include "base/work_progress.h"

#include <stdlib.h>
#include <string.h>

/* One arrow of a contact, and the tie it is part of. */
typedef struct drop {
    int64_t contact;
    size_t tie;
    double counts; /* what it adds to the tie */
} drop;

typedef struct drop_trial {
    const dm_network *network;
    dm_distance distance;
    drop *drops;     /* contact by contact */
    double *weights; /* of the ties */
    bool *tried;     /* ties that lost one whole arrow already */
    dm_actor_centrality *values;
    double *column;
    dm_actor_stability *out;
    dm_rank_range *ranges;
} drop_trial;

static int compare_drops(const void *left, const void *right)
{
    const drop *a = left;
    const drop *b = right;
    if (a->contact != b->contact) {
        return a->contact < b->contact ? -1 : 1;
    }
    return (a->tie > b->tie) - (a->tie < b->tie);
}

static size_t count_drops(const dm_network *network)
{
    size_t count = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        count += network->ties[i].contact_count;
    }
    return count;
}

static void list_drops(const drop_trial *trial)
{
    const dm_network *network = trial->network;
    size_t count = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        const dm_tie *tie = &network->ties[i];
        trial->weights[i] = tie->weight;
        for (size_t k = 0; k < tie->contact_count; k++) {
            trial->drops[count++] =
                (drop){.contact = network->tie_contacts[tie->first_contact + k],
                       .tie = i,
                       .counts = network->tie_counts[tie->first_contact + k]};
        }
    }
    qsort(trial->drops, count, sizeof *trial->drops, compare_drops);
}

/* Compute with the present weights and widen the ranges by what comes out. */
static dm_status rank_actors(const drop_trial *trial, dm_error *error)
{
    size_t count = trial->network->actor_count;
    dm_status status = dm_compute_centrality(
        trial->values, trial->network, trial->weights, trial->distance, error);
    for (int m = 0; status == DM_OK && m < DM_STABLE_COUNT; m++) {
        for (size_t i = 0; i < count; i++) {
            trial->column[i] = trial->values[i].values[DM_STABLE_FIRST + m];
            trial->ranges[i] = trial->out[i].ranges[m];
        }
        status =
            dm_widen_rank_ranges(trial->ranges, trial->column, count, error);
        for (size_t i = 0; i < count; i++) {
            trial->out[i].ranges[m] = trial->ranges[i];
        }
    }
    return status;
}

/* Drop `count` arrows, which are one contact, for one computation. */
static dm_status drop_contact(const drop_trial *trial, const drop *drops,
                              size_t count, dm_error *error)
{
    if (count == 1 && drops->counts >= 1) {
        if (trial->tried[drops->tie]) {
            return DM_OK;
        }
        trial->tried[drops->tie] = true;
    }
    for (size_t i = 0; i < count; i++) {
        trial->weights[drops[i].tie] -= drops[i].counts;
    }
    dm_status status = rank_actors(trial, error);
    for (size_t i = 0; i < count; i++) {
        trial->weights[drops[i].tie] =
            trial->network->ties[drops[i].tie].weight;
    }
    return status;
}

static dm_status drop_each_contact(const drop_trial *trial, dm_error *error)
{
    size_t count = count_drops(trial->network);
    dm_work_begin("leaving out each contact");
    dm_status status = rank_actors(trial, error);
    for (size_t first = 0, end; status == DM_OK && first < count; first = end) {
        for (end = first + 1; end < count; end++) {
            if (trial->drops[end].contact != trial->drops[first].contact) {
                break;
            }
        }
        status = drop_contact(trial, &trial->drops[first], end - first, error);
        dm_work_tell(end, count);
    }
    dm_work_end();
    return status;
}

static bool reserve(drop_trial *trial)
{
    size_t actors = trial->network->actor_count;
    size_t ties = trial->network->tie_count;
    size_t drops = count_drops(trial->network);
    trial->drops = malloc((drops + 1) * sizeof *trial->drops);
    trial->weights = malloc((ties + 1) * sizeof *trial->weights);
    trial->tried = calloc(ties + 1, sizeof *trial->tried);
    trial->values = malloc((actors + 1) * sizeof *trial->values);
    trial->column = malloc((actors + 1) * sizeof *trial->column);
    trial->ranges = malloc((actors + 1) * sizeof *trial->ranges);
    return trial->drops && trial->weights && trial->tried && trial->values &&
           trial->column && trial->ranges;
}

static void release(drop_trial *trial)
{
    free(trial->drops);
    free(trial->weights);
    free(trial->tried);
    free(trial->values);
    free(trial->column);
    free(trial->ranges);
}

dm_status dm_compute_stability(dm_actor_stability *out,
                               const dm_network *network, dm_distance distance,
                               dm_error *error)
{
    memset(out, 0, network->actor_count * sizeof *out);
    drop_trial trial = {.network = network, .distance = distance, .out = out};
    dm_status status = DM_NO_MEMORY;
    if (reserve(&trial)) {
        list_drops(&trial);
        status = drop_each_contact(&trial, error);
    } else {
        dm_error_set(error, status, "no memory for the ranks");
    }
    release(&trial);
    return status;
}
