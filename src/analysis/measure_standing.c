#include "demarche/structure.h"

#include "analysis/davids_score.h"
#include "analysis/elo_orders.h"
#include "analysis/finish_table.h"
#include "analysis/phase_legs.h"
#include "analysis/tally.h"
#include "base/work_progress.h"

#include <stdlib.h>

static const dm_column columns[] = {
    {"actor", DM_TEXT}, {"davids_score", DM_REAL}, {"normalised", DM_REAL},
    {"elo", DM_REAL},   {"elo_low", DM_REAL},      {"elo_high", DM_REAL},
};

enum { COLUMN_COUNT = sizeof columns / sizeof *columns };

/* What is found for each actor, item by item. */
typedef struct standings {
    bool *present;
    double *scores;
    dm_elo_range elo;
} standings;

static bool init_standings(standings *out, size_t actor_count)
{
    size_t room = actor_count + 1;
    *out = (standings){
        .present = calloc(room, sizeof *out->present),
        .scores = calloc(room, sizeof *out->scores),
        .elo = {.mean = calloc(room, sizeof *out->elo.mean),
                .low = calloc(room, sizeof *out->elo.low),
                .high = calloc(room, sizeof *out->elo.high)},
    };
    return out->present && out->scores && out->elo.mean && out->elo.low &&
           out->elo.high;
}

static void clear_standings(standings *found)
{
    free(found->present);
    free(found->scores);
    free(found->elo.mean);
    free(found->elo.low);
    free(found->elo.high);
}

/* The contests of the pairs that met; the caller frees them. */
static dm_status gather_contests(dm_contest **out, size_t *count,
                                 const dm_encounters *encounters,
                                 dm_error *error)
{
    enum { BY_A, BY_B, WIDTH };
    dm_tally pairs;
    dm_tally_init(&pairs, WIDTH);
    for (size_t i = 0; i < encounters->count; i++) {
        const dm_encounter *met = &encounters->items[i];
        bool by_a = met->from < met->to;
        dm_tally_key key = {.a = by_a ? met->from : met->to,
                            .b = by_a ? met->to : met->from};
        double *numbers = dm_tally_find(&pairs, key);
        if (numbers) {
            numbers[by_a ? BY_A : BY_B] += met->counts;
        }
    }
    dm_status status = dm_tally_sort(&pairs, error);
    *count = pairs.count;
    *out = status == DM_OK ? malloc((pairs.count + 1) * sizeof **out) : NULL;
    for (size_t i = 0; *out && i < pairs.count; i++) {
        const double *numbers = dm_tally_numbers(&pairs, i);
        (*out)[i] = (dm_contest){pairs.keys[i].a, pairs.keys[i].b,
                                 numbers[BY_A], numbers[BY_B]};
    }
    dm_tally_clear(&pairs);
    return *out ? DM_OK
                : dm_error_set(error, DM_NO_MEMORY, "no memory for pairs");
}

static dm_status score_actors(standings *found, size_t actor_count,
                              const dm_encounters *encounters, bool corrected,
                              dm_error *error)
{
    dm_contest *contests = NULL;
    size_t count = 0;
    dm_status status = gather_contests(&contests, &count, encounters, error);
    if (status == DM_OK) {
        status = dm_compute_davids_scores(found->scores, actor_count, contests,
                                          count, corrected, error);
    }
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        found->present[contests[i].a] = true;
        found->present[contests[i].b] = true;
    }
    free(contests);
    return status;
}

static dm_status rate_actors(standings *found, size_t actor_count,
                             const dm_encounters *encounters,
                             const dm_standing_options *options,
                             dm_error *error)
{
    dm_elo_draws draws = {
        .rule = {options->k, options->start, options->curve},
        .count = options->draws,
        .seed = options->seed,
        .thread_count = dm_source_threads(options->draws, encounters->count)};
    dm_work_begin("drawing orders");
    dm_status status =
        dm_rate_elo_orders(&found->elo, actor_count, encounters, &draws, error);
    dm_work_end();
    return status;
}

static void put_rows(dm_table *table, const standings *found,
                     const dm_contacts *contacts, bool spread)
{
    size_t present = 0;
    for (size_t i = 0; i < contacts->actor_count; i++) {
        present += found->present[i];
    }
    for (size_t i = 0; i < contacts->actor_count; i++) {
        if (!found->present[i]) {
            continue;
        }
        const dm_actor *actor = &contacts->actors[i];
        dm_table_put_name(table, actor->key, actor->label);
        dm_table_put_real(table, found->scores[i]);
        dm_table_put_real(table, dm_normalise_davids_score(found->scores[i],
                                                           (double)present));
        dm_table_put_real(table, found->elo.mean[i]);
        if (spread) {
            dm_table_put_real(table, found->elo.low[i]);
            dm_table_put_real(table, found->elo.high[i]);
        }
    }
}

static dm_status build_table(dm_table **out, const standings *found,
                             const dm_contacts *contacts, bool spread,
                             dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_table_new(
        &table, columns, spread ? COLUMN_COUNT : COLUMN_COUNT - 2, error);
    if (status == DM_OK) {
        put_rows(table, found, contacts, spread);
    }
    return dm_finish_table(out, table, status, error);
}

static dm_status find_standings(standings *found, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_standing_options *options,
                                dm_error *error)
{
    dm_encounters encounters;
    dm_status status = dm_find_encounters(&encounters, contacts, phases,
                                          options->with_replies, error);
    if (status == DM_OK) {
        status = score_actors(found, contacts->actor_count, &encounters,
                              options->chance_corrected, error);
    }
    if (status == DM_OK) {
        status = rate_actors(found, contacts->actor_count, &encounters, options,
                             error);
    }
    dm_encounters_clear(&encounters);
    return status;
}

const dm_standing_options dm_standing_defaults = {
    .k = 100, .start = 1000, .draws = 1000, .seed = 1};

dm_status dm_measure_standing(dm_table **out, const dm_contacts *contacts,
                              const dm_phases *phases,
                              const dm_standing_options *options,
                              dm_error *error)
{
    *out = NULL;

    const dm_standing_options *chosen =
        options ? options : &dm_standing_defaults;
    standings found;
    dm_status status = DM_NO_MEMORY;
    if (init_standings(&found, contacts->actor_count)) {
        status = find_standings(&found, contacts, phases, chosen, error);
    } else {
        dm_error_set(error, status, "no memory for the actors");
    }
    if (status == DM_OK) {
        status = build_table(out, &found, contacts, chosen->spread, error);
    }
    clear_standings(&found);
    return status;
}
