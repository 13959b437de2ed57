#include "demarche/paths.h"

#include "analysis/arrival_scan.h"
#include "analysis/finish_table.h"
#include "analysis/path_search.h"
#include "analysis/phase_legs.h"
#include "analysis/reach_bits.h"
#include "base/parallel_work.h"
#include "base/work_progress.h"

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},          {"actors", DM_INTEGER},
    {"pairs", DM_INTEGER},          {"joined", DM_INTEGER},
    {"joined_in_time", DM_INTEGER}, {"reachability_ratio", DM_REAL},
    {"causal_fidelity", DM_REAL},
};

/* One phase and what its sources reach. */
typedef struct reach_survey {
    dm_phase_legs phase; /* no legs where contacts are passed as they stand */
    dm_arrival_scan scan;
    bool one_pass; /* a pass over the scan is exact */
    int64_t joined;
    int64_t in_time;
    int64_t of_blocks[DM_SOURCE_BLOCKS]; /* in time, source by source */
} reach_survey;

static dm_status count_source(int64_t *count, dm_path_search *search,
                              uint32_t source)
{
    dm_status status = dm_path_search_run(search, source, NULL, NULL);
    for (uint32_t i = 0; status == DM_OK && i < search->legs->actor_count;
         i++) {
        *count += dm_path_search_best(search, i) != DM_NONE;
    }
    return status;
}

static dm_status count_block(void *context, size_t block)
{
    reach_survey *survey = context;
    const dm_phase_legs *phase = &survey->phase;
    size_t end = dm_source_block(block + 1, phase->actor_count);
    dm_path_search search;
    dm_status status =
        dm_path_search_init(&search, &phase->legs, DM_AIM_ARRIVAL, NULL);
    for (size_t i = dm_source_block(block, phase->actor_count);
         status == DM_OK && i < end; i++) {
        status =
            count_source(&survey->of_blocks[block], &search, phase->actors[i]);
    }
    dm_path_search_clear(&search);
    return status;
}

static dm_status search_sources(reach_survey *survey, size_t thread_count)
{
    dm_work_begin("searching paths");
    dm_status status = dm_work_in_parallel(count_block, survey,
                                           DM_SOURCE_BLOCKS, thread_count);
    dm_work_end();
    for (size_t i = 0; i < DM_SOURCE_BLOCKS; i++) {
        survey->in_time += survey->of_blocks[i];
    }
    return status;
}

/* Many sources at once, but one by one in time where a pass is not exact. */
static dm_status count_pairs(reach_survey *survey, dm_error *error)
{
    const dm_phase_legs *phase = &survey->phase;
    size_t threads = dm_source_threads(phase->actor_count, survey->scan.count);
    dm_status status = dm_reach_bits_count(
        &survey->joined, survey->one_pass ? &survey->in_time : NULL,
        &survey->scan, phase->actors, phase->actor_count, threads);
    if (status == DM_OK && !survey->one_pass) {
        status = search_sources(survey, threads);
    }
    return status == DM_OK ? status
                           : dm_error_set(error, status, "no memory for paths");
}

static dm_status lay_out_legs(reach_survey *survey, const dm_contacts *contacts,
                              dm_interval window,
                              const dm_paths_options *options, dm_error *error)
{
    dm_phase_legs *phase = &survey->phase;
    survey->one_pass = dm_arrival_scan_is_plain(contacts, options);
    if (survey->one_pass) {
        dm_status status = dm_find_phase_actors(
            &phase->actors, &phase->actor_count, contacts, window, error);
        return status == DM_OK ? dm_arrival_scan_read(&survey->scan, contacts,
                                                      window, options, error)
                               : status;
    }
    dm_status status =
        dm_phase_legs_build(phase, contacts, window, options, error);
    if (status == DM_OK) {
        survey->one_pass = dm_arrival_scan_is_exact(&phase->legs);
        status = dm_arrival_scan_init(&survey->scan, &phase->legs, error);
    }
    return status;
}

static void put_row(dm_table *table, const dm_phase *phase,
                    const reach_survey *survey)
{
    int64_t actors = (int64_t)survey->phase.actor_count;
    int64_t pairs = actors * (actors - 1);
    int64_t joined = survey->joined;
    int64_t in_time = survey->in_time;
    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_integer(table, actors);
    dm_table_put_integer(table, pairs);
    dm_table_put_integer(table, joined);
    dm_table_put_integer(table, in_time);
    dm_table_put_real(table, pairs > 0 ? (double)in_time / (double)pairs : NAN);
    dm_table_put_real(table,
                      joined > 0 ? (double)in_time / (double)joined : NAN);
}

static dm_status add_phase(dm_table *table, const dm_contacts *contacts,
                           const dm_phase *phase,
                           const dm_paths_options *options, dm_error *error)
{
    reach_survey survey = {0};
    dm_status status =
        lay_out_legs(&survey, contacts, phase->window, options, error);
    if (status == DM_OK) {
        status = count_pairs(&survey, error);
    }
    if (status == DM_OK) {
        put_row(table, phase, &survey);
    }
    dm_arrival_scan_clear(&survey.scan);
    dm_phase_legs_clear(&survey.phase);
    return status;
}

dm_status dm_measure_reachability(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const dm_paths_options *options,
                                  dm_error *error)
{
    *out = NULL;

    const dm_paths_options defaults = {0};
    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    options = options ? options : &defaults;
    for (size_t i = 0; status == DM_OK && i < phases->count; i++) {
        status = add_phase(table, contacts, &phases->items[i], options, error);
    }
    return dm_finish_table(out, table, status, error);
}
