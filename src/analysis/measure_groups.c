#include "demarche/structure.h"

#include "analysis/communities.h"
#include "analysis/finish_table.h"
#include "analysis/modularity.h"
#include "analysis/tie_blocs.h"

#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"actor", DM_TEXT},
    {"group", DM_INTEGER},
    {"modularity", DM_REAL},
};

enum { COLUMN_COUNT = sizeof columns / sizeof *columns };

/* The groups of one network. */
typedef struct grouping {
    dm_tie_graph graph;
    uint32_t *groups;
    double modularity;
} grouping;

static dm_engine_graph get_pairs(const dm_tie_graph *graph)
{
    return (dm_engine_graph){graph->actor_count, graph->pair_count,
                             graph->pairs, true};
}

static void put_rows(dm_table *table, const dm_phase *phase,
                     const dm_network *network, const grouping *found,
                     bool with_modularity)
{
    for (size_t i = 0; i < found->graph.actor_count; i++) {
        uint32_t index = network->actors[found->graph.actors[i]];
        const dm_actor *actor = &network->contacts->actors[index];
        dm_table_put_numbered(table, phase->order, phase->label);
        dm_table_put_name(table, actor->key, actor->label);
        dm_table_put_integer(table, (int64_t)found->groups[i] + 1);
        if (with_modularity) {
            dm_table_put_real(table, found->modularity);
        }
    }
}

static dm_status find_groups(grouping *found, const dm_groups_options *options,
                             dm_error *error)
{
    if (options->method == DM_GROUPS_BLOCS) {
        return dm_find_blocs(found->groups, &found->graph, options->similarity,
                             error);
    }
    dm_engine_graph pairs = get_pairs(&found->graph);
    return dm_find_communities(found->groups, &pairs,
                               (dm_community_search){options->resolution,
                                                     options->runs,
                                                     options->seed},
                               error);
}

/* Blocs have the modularity of resolution 1. */
static dm_status judge_groups(grouping *found, const dm_groups_options *options,
                              dm_error *error)
{
    double *room = malloc((found->graph.actor_count + 1) * sizeof *room);
    if (!room) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for groups");
    }
    dm_engine_graph pairs = get_pairs(&found->graph);
    bool blocs = options->method == DM_GROUPS_BLOCS;
    found->modularity = dm_compute_modularity(
        &pairs, found->groups, blocs ? 1 : options->resolution, room);
    free(room);
    return DM_OK;
}

static dm_status build_graph(dm_tie_graph *out, const dm_network *network,
                             dm_error *error)
{
    double *weights = malloc((network->tie_count + 1) * sizeof *weights);
    if (!weights) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for weights");
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        weights[i] = network->ties[i].weight;
    }
    dm_status status = dm_tie_graph_init(out, network, weights, error);
    free(weights);
    return status;
}

static dm_status group_network(grouping *found, const dm_network *network,
                               const dm_groups_options *options,
                               dm_error *error)
{
    dm_status status = build_graph(&found->graph, network, error);
    if (status != DM_OK || found->graph.actor_count == 0) {
        return status;
    }
    found->groups = calloc(found->graph.actor_count, sizeof *found->groups);
    if (!found->groups) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for groups");
    }
    status = find_groups(found, options, error);
    return status == DM_OK ? judge_groups(found, options, error) : status;
}

static dm_status add_phase(dm_table *table, const dm_contacts *contacts,
                           const dm_phase *phase,
                           const dm_groups_options *options, dm_error *error)
{
    dm_network *network = NULL;
    grouping found = {0};
    dm_status status = dm_network_new(&network, contacts, phase->window, error);
    if (status == DM_OK) {
        status = group_network(&found, network, options, error);
    }
    if (status == DM_OK) {
        put_rows(table, phase, network, &found, options->modularity);
    }
    free(found.groups);
    dm_tie_graph_clear(&found.graph);
    dm_network_free(network);
    return status;
}

const dm_groups_options dm_groups_defaults = {
    .resolution = 1, .runs = 20, .seed = 1, .similarity = 0.7};

dm_status dm_measure_groups(dm_table **out, const dm_contacts *contacts,
                            const dm_phases *phases,
                            const dm_groups_options *options, dm_error *error)
{
    *out = NULL;

    const dm_groups_options *chosen = options ? options : &dm_groups_defaults;
    dm_table *table = NULL;
    dm_status status = dm_table_new(
        &table, columns, chosen->modularity ? COLUMN_COUNT : COLUMN_COUNT - 1,
        error);
    for (size_t i = 0; status == DM_OK && i < phases->count; i++) {
        status = add_phase(table, contacts, &phases->items[i], chosen, error);
    }
    return dm_finish_table(out, table, status, error);
}
