#include "demarche/measure.h"

#include "analysis/actor_centrality.h"
#include "analysis/centrality_stability.h"
#include "analysis/degree_range.h"
#include "analysis/finish_table.h"
#include "analysis/strength_range.h"

#include <stdlib.h>
#include <string.h>

static const dm_column plain_columns[] = {
    {"phase", DM_INTEGER},      {"actor", DM_TEXT},
    {"state", DM_TEXT},         {"in_degree", DM_INTEGER},
    {"out_degree", DM_INTEGER}, {"in_strength", DM_REAL},
    {"out_strength", DM_REAL},  {"betweenness", DM_REAL},
    {"closeness", DM_REAL},     {"eigenvector", DM_REAL},
    {"pagerank", DM_REAL},
};

static const dm_column stability_columns[] = {
    {"in_strength_best", DM_INTEGER},  {"in_strength_worst", DM_INTEGER},
    {"out_strength_best", DM_INTEGER}, {"out_strength_worst", DM_INTEGER},
    {"betweenness_best", DM_INTEGER},  {"betweenness_worst", DM_INTEGER},
    {"closeness_best", DM_INTEGER},    {"closeness_worst", DM_INTEGER},
    {"eigenvector_best", DM_INTEGER},  {"eigenvector_worst", DM_INTEGER},
    {"pagerank_best", DM_INTEGER},     {"pagerank_worst", DM_INTEGER},
};

static const dm_column range_columns[] = {
    {"in_degree_min", DM_REAL},    {"in_degree_max", DM_REAL},
    {"out_degree_min", DM_REAL},   {"out_degree_max", DM_REAL},
    {"in_strength_min", DM_REAL},  {"in_strength_max", DM_REAL},
    {"out_strength_min", DM_REAL}, {"out_strength_max", DM_REAL},
};

enum {
    PLAIN_COUNT = sizeof plain_columns / sizeof *plain_columns,
    STABILITY_COUNT = sizeof stability_columns / sizeof *stability_columns,
    RANGE_COUNT = sizeof range_columns / sizeof *range_columns,
};

/* What the rows are made of. */
typedef struct centrality_survey {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_centrality_options options;
    dm_option_list range; /* by window and actor; empty: not asked for */
    dm_degree_range partners;
    dm_table *table;
} centrality_survey;

/* What is computed for the actors of one network. */
typedef struct network_results {
    const dm_network *network;
    dm_actor_centrality *centrality;
    dm_actor_stability *stability; /* NULL: not asked for */
} network_results;

static dm_status new_table(centrality_survey *survey, dm_error *error)
{
    dm_column columns[PLAIN_COUNT + STABILITY_COUNT + RANGE_COUNT];
    size_t count = PLAIN_COUNT;
    memcpy(columns, plain_columns, sizeof plain_columns);
    if (survey->options.stability) {
        memcpy(columns + count, stability_columns, sizeof stability_columns);
        count += STABILITY_COUNT;
    }
    if (survey->options.range != DM_RANGE_NONE) {
        memcpy(columns + count, range_columns, sizeof range_columns);
        count += RANGE_COUNT;
    }
    return dm_table_new(&survey->table, columns, count, error);
}

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

static void put_empty(dm_table *table, int count)
{
    for (int i = 0; i < count; i++) {
        dm_table_put_empty(table);
    }
}

/* Of an actor who has a tie only under another choice than the reading's. */
static void put_absent(dm_table *table, bool stability)
{
    for (int measure = 0; measure <= DM_OUT_STRENGTH; measure++) {
        if (measure < DM_IN_STRENGTH) {
            dm_table_put_integer(table, 0);
        } else {
            dm_table_put_real(table, 0);
        }
    }
    put_empty(table, DM_CENTRALITY_COUNT - DM_BETWEENNESS);
    put_empty(table, stability ? STABILITY_COUNT : 0);
}

static void put_bounds(dm_table *table, dm_bounds bounds)
{
    dm_table_put_real(table, bounds.low);
    dm_table_put_real(table, bounds.high);
}

static void put_range(const centrality_survey *survey, dm_tally_key key)
{
    dm_table *table = survey->table;
    dm_degree_bounds degrees = dm_bound_degrees(&survey->partners, key);
    put_bounds(table, degrees.in);
    put_bounds(table, degrees.out);
    dm_option_bounds bounds = dm_bound_options(&survey->range, key);
    put_bounds(table, bounds.y);
    put_bounds(table, bounds.x);
}

/* The row of an actor: `place` is where it stands in the network, which has
 * `actor_count`, or that many when it is not in it. */
static void put_row(const centrality_survey *survey, dm_tally_key key,
                    const network_results *results, size_t place)
{
    dm_table *table = survey->table;
    const dm_phase *phase = &survey->phases->items[key.window];
    const dm_actor *actor = &survey->contacts->actors[key.a];
    const char *state = dm_contacts_state_text(survey->contacts, key.a);
    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, actor->key, actor->label);
    dm_table_put_text(table, *state ? state : NULL);
    if (place == results->network->actor_count) {
        put_absent(table, survey->options.stability);
    } else {
        put_values(table, &results->centrality[place]);
        if (results->stability) {
            put_ranks(table, &results->stability[place]);
        }
    }
    if (survey->options.range != DM_RANGE_NONE) {
        put_range(survey, key);
    }
}

/* The rows of one window: those of its network and, where a range is asked
 * for, of who is only in that, by actor. */
static void put_rows(const centrality_survey *survey, size_t window,
                     const network_results *results)
{
    const dm_network *network = results->network;
    size_t place = 0;
    for (uint32_t i = 0; i < survey->contacts->actor_count; i++) {
        dm_tally_key key = {.window = window, .a = i};
        bool present =
            place < network->actor_count && network->actors[place] == i;
        if (present) {
            put_row(survey, key, results, place++);
        } else if (dm_option_list_find(&survey->range, key) <
                   survey->range.count) {
            put_row(survey, key, results, network->actor_count);
        }
    }
}

static dm_status compute_centrality(const network_results *results,
                                    dm_distance distance, dm_error *error)
{
    const dm_network *network = results->network;
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

static bool reserve_results(network_results *results, bool with_stability)
{
    size_t room = results->network->actor_count + 1;
    results->centrality = malloc(room * sizeof *results->centrality);
    if (with_stability) {
        results->stability = malloc(room * sizeof *results->stability);
    }
    return results->centrality && (!with_stability || results->stability);
}

static dm_status add_network(const centrality_survey *survey, size_t window,
                             const dm_network *network, dm_error *error)
{
    network_results results = {.network = network};
    dm_status status = DM_NO_MEMORY;
    if (reserve_results(&results, survey->options.stability)) {
        status = compute_centrality(&results, survey->options.distance, error);
    } else {
        dm_error_set(error, status, "no memory for centralities");
    }
    if (status == DM_OK) {
        put_rows(survey, window, &results);
    }
    free(results.centrality);
    free(results.stability);
    return status;
}

static dm_status add_phases(centrality_survey *survey, dm_error *error)
{
    dm_status status = new_table(survey, error);
    for (size_t i = 0; status == DM_OK && i < survey->phases->count; i++) {
        dm_network *network = NULL;
        status = dm_network_new(&network, survey->contacts,
                                survey->phases->items[i].window, error);
        if (status == DM_OK) {
            status = add_network(survey, i, network, error);
        }
        dm_network_free(network);
    }
    return status;
}

dm_status dm_measure_centrality(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_centrality_options *options,
                                dm_error *error)
{
    *out = NULL;

    centrality_survey survey = {.contacts = contacts, .phases = phases};
    survey.options = options ? *options : (dm_centrality_options){0};
    dm_status status = dm_list_strengths(&survey.range, contacts, phases,
                                         survey.options.range, error);
    if (status == DM_OK) {
        status = dm_list_partners(&survey.partners, contacts, phases,
                                  survey.options.range, error);
    }
    if (status == DM_OK) {
        status = add_phases(&survey, error);
    }
    dm_option_list_clear(&survey.range);
    dm_degree_range_clear(&survey.partners);
    return dm_finish_table(out, survey.table, status, error);
}
