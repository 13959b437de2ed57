#include "demarche/measure.h"

#include "analysis/actor_centrality.h"
#include "analysis/centrality_stability.h"
#include "analysis/finish_table.h"

#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"actor", DM_TEXT},
    {"state", DM_TEXT},
    {"in_degree", DM_INTEGER},
    {"out_degree", DM_INTEGER},
    {"in_strength", DM_REAL},
    {"out_strength", DM_REAL},
    {"betweenness", DM_REAL},
    {"closeness", DM_REAL},
    {"eigenvector", DM_REAL},
    {"pagerank", DM_REAL},
    {"in_strength_best", DM_INTEGER},
    {"in_strength_worst", DM_INTEGER},
    {"out_strength_best", DM_INTEGER},
    {"out_strength_worst", DM_INTEGER},
    {"betweenness_best", DM_INTEGER},
    {"betweenness_worst", DM_INTEGER},
    {"closeness_best", DM_INTEGER},
    {"closeness_worst", DM_INTEGER},
    {"eigenvector_best", DM_INTEGER},
    {"eigenvector_worst", DM_INTEGER},
    {"pagerank_best", DM_INTEGER},
    {"pagerank_worst", DM_INTEGER},
};

enum {
    ALL_COLUMNS = sizeof columns / sizeof *columns,
    PLAIN_COLUMNS = ALL_COLUMNS - 2 * DM_STABLE_COUNT
};

/* What is computed for the actors of one network. */
typedef struct network_results {
    dm_actor_centrality *centrality;
    dm_actor_stability *stability; /* NULL: not asked for */
} network_results;

static void put_values(dm_table *table, const dm_actor_centrality *actor)
{
    for (int measure = 0; measure < DM_CENTRALITY_COUNT; measure++) {
        if (measure == DM_IN_DEGREE || measure == DM_OUT_DEGREE) {
            dm_table_put_integer(table, (int64_t)actor->values[measure]);
        } else {
            dm_table_put_real(table, actor->values[measure]);
        }
    }
}

static void put_ranks(dm_table *table, const dm_actor_stability *actor)
{
    for (int i = 0; i < DM_STABLE_COUNT; i++) {
        dm_table_put_integer(table, actor->ranges[i].best);
        dm_table_put_integer(table, actor->ranges[i].worst);
    }
}

static void put_rows(dm_table *table, const dm_phase *phase,
                     const dm_network *network, const network_results *results)
{
    const dm_contacts *contacts = network->contacts;
    for (size_t i = 0; i < network->actor_count; i++) {
        const dm_actor *actor = &contacts->actors[network->actors[i]];
        const char *state =
            dm_contacts_state_text(contacts, network->actors[i]);
        dm_table_put_numbered(table, phase->order, phase->label);
        dm_table_put_name(table, actor->key, actor->label);
        dm_table_put_text(table, *state ? state : NULL);
        put_values(table, &results->centrality[i]);
        if (results->stability) {
            put_ranks(table, &results->stability[i]);
        }
    }
}

static dm_status compute_centrality(const network_results *results,
                                    const dm_network *network,
                                    dm_distance distance, dm_error *error)
{
    double *weights = malloc((network->tie_count + 1) * sizeof *weights);
    if (!weights) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for weights");
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        weights[i] = network->ties[i].weight;
    }
    dm_status status = dm_compute_centrality(results->centrality, network,
                                             weights, distance, error);
    free(weights);
    if (status == DM_OK && results->stability) {
        status =
            dm_compute_stability(results->stability, network, distance, error);
    }
    return status;
}

static bool reserve_results(network_results *results, size_t actor_count,
                            bool with_stability)
{
    *results = (network_results){
        .centrality = malloc((actor_count + 1) * sizeof *results->centrality)};
    if (with_stability) {
        results->stability =
            malloc((actor_count + 1) * sizeof *results->stability);
    }
    return results->centrality && (!with_stability || results->stability);
}

static dm_status add_phase(dm_table *table, const dm_phase *phase,
                           const dm_network *network,
                           dm_centrality_options options, dm_error *error)
{
    network_results results;
    dm_status status = DM_NO_MEMORY;
    if (reserve_results(&results, network->actor_count, options.stability)) {
        status = compute_centrality(&results, network, options.distance, error);
    } else {
        dm_error_set(error, status, "no memory for centralities");
    }
    if (status == DM_OK) {
        put_rows(table, phase, network, &results);
    }
    free(results.centrality);
    free(results.stability);
    return status;
}

dm_status dm_measure_centrality(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_centrality_options *options,
                                dm_error *error)
{
    *out = NULL;

    dm_centrality_options chosen =
        options ? *options : (dm_centrality_options){0};
    dm_table *table = NULL;
    dm_status status = dm_table_new(
        &table, columns, chosen.stability ? ALL_COLUMNS : PLAIN_COLUMNS, error);
    for (size_t i = 0; status == DM_OK && i < phases->count; i++) {
        const dm_phase *phase = &phases->items[i];
        dm_network *network = NULL;
        status = dm_network_new(&network, contacts, phase->window, error);
        if (status == DM_OK) {
            status = add_phase(table, phase, network, chosen, error);
        }
        dm_network_free(network);
    }
    return dm_finish_table(out, table, status, error);
}
