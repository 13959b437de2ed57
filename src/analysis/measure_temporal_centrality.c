#include "demarche/paths.h"

#include "analysis/finish_table.h"
#include "analysis/path_counts.h"
#include "analysis/path_search.h"
#include "analysis/phase_legs.h"
#include "base/parallel_work.h"
#include "base/work_progress.h"

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"actor", DM_TEXT},
    {"state", DM_TEXT},
    {"closeness_fastest", DM_REAL},
    {"reach", DM_REAL},
    {"betweenness_shortest", DM_REAL},
    {"betweenness_foremost", DM_REAL},
};

/* One phase. Sums are by class, then block, then actor: added up in this order
 * they are the same on any number of threads. */
typedef struct temporal_survey {
    const dm_contacts *contacts;
    dm_phase_legs phase;
    double *closeness; /* by actor, the sum over the others */
    double *reached;   /* by actor */
    double *sums;
} temporal_survey;

static double *block_sums(const temporal_survey *survey, int which,
                          size_t block)
{
    size_t place = (size_t)which * DM_SOURCE_BLOCKS + block;
    return survey->sums + place * survey->contacts->actor_count;
}

static dm_status reserve_sums(temporal_survey *survey, dm_error *error)
{
    size_t count = survey->contacts->actor_count + 1;
    survey->closeness = calloc(count, sizeof *survey->closeness);
    survey->reached = calloc(count, sizeof *survey->reached);
    survey->sums = calloc(count, (size_t)DM_PATH_CLASS_COUNT *
                                     DM_SOURCE_BLOCKS * sizeof *survey->sums);
    return survey->closeness && survey->reached && survey->sums
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
}

/* The days that a path takes, the first and the last counted. */
static double count_days(const dm_path_label *label)
{
    bool open =
        label->departure == DM_TIME_MIN || label->arrival >= DM_TIME_MAX - 1;
    double seconds =
        (double)dm_time_between(label->departure, label->arrival) + 1;
    return open ? INFINITY : fmax(seconds / (double)DM_DAY_S, 1);
}

/* Those of the fastest path to an actor; infinite without a path. */
static double find_days(const dm_path_labels *labels, uint32_t actor)
{
    double fastest = INFINITY;
    for (size_t i = labels->newest[actor]; i != DM_NONE;
         i = labels->items[i].older) {
        fastest = fmin(fastest, count_days(&labels->items[i]));
    }
    return fastest;
}

static dm_status take_source(temporal_survey *survey, uint32_t source,
                             dm_path_search *search)
{
    dm_status status = dm_path_search_run(search, source, NULL, NULL);
    for (size_t i = 0; status == DM_OK && i < survey->phase.actor_count; i++) {
        uint32_t actor = survey->phase.actors[i];
        survey->closeness[source] += 1 / find_days(&search->labels, actor);
        survey->reached[source] += search->labels.newest[actor] != DM_NONE;
    }
    return status;
}

static dm_status take_sources(temporal_survey *survey, size_t block,
                              dm_path_search *search, dm_path_counts *counts)
{
    size_t end = dm_source_block(block + 1, survey->phase.actor_count);
    double *sums[DM_PATH_CLASS_COUNT];
    for (int which = 0; which < DM_PATH_CLASS_COUNT; which++) {
        sums[which] = block_sums(survey, which, block);
    }
    dm_status status = DM_OK;
    for (size_t i = dm_source_block(block, survey->phase.actor_count);
         status == DM_OK && i < end; i++) {
        uint32_t source = survey->phase.actors[i];
        status = take_source(survey, source, search);
        if (status == DM_OK) {
            dm_path_counts_add(counts, source, sums);
        }
    }
    return status;
}

static dm_status survey_block(void *context, size_t block)
{
    temporal_survey *survey = context;
    dm_path_search search;
    dm_path_counts counts = {0};
    dm_status status = dm_path_search_init(&search, &survey->phase.legs,
                                           DM_AIM_DEPARTURE, NULL);
    if (status == DM_OK) {
        status = dm_path_counts_init(&counts, &survey->phase.legs, NULL);
    }
    if (status == DM_OK) {
        status = take_sources(survey, block, &search, &counts);
    }
    dm_path_counts_clear(&counts);
    dm_path_search_clear(&search);
    return status;
}

static double add_blocks(const temporal_survey *survey, int which,
                         uint32_t actor)
{
    double sum = 0;
    for (size_t block = 0; block < DM_SOURCE_BLOCKS; block++) {
        sum += block_sums(survey, which, block)[actor];
    }
    return sum;
}

static void put_row(dm_table *table, const dm_phase *phase,
                    const temporal_survey *survey, uint32_t actor)
{
    const dm_actor *named = &survey->contacts->actors[actor];
    const char *state = dm_contacts_state_text(survey->contacts, actor);
    double others = (double)survey->phase.actor_count - 1;
    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, named->key, named->label);
    dm_table_put_text(table, *state ? state : NULL);
    dm_table_put_real(table, survey->closeness[actor] / others);
    dm_table_put_real(table, survey->reached[actor] / others);
    for (int which = 0; which < DM_PATH_CLASS_COUNT; which++) {
        dm_table_put_real(table, add_blocks(survey, which, actor));
    }
}

static void clear_survey(temporal_survey *survey)
{
    free(survey->closeness);
    free(survey->reached);
    free(survey->sums);
    dm_phase_legs_clear(&survey->phase);
}

static dm_status add_phase(dm_table *table, const dm_contacts *contacts,
                           const dm_phase *phase,
                           const dm_paths_options *options, dm_error *error)
{
    temporal_survey survey = {.contacts = contacts};
    dm_status status = dm_phase_legs_build(&survey.phase, contacts,
                                           phase->window, options, error);
    if (status == DM_OK) {
        status = reserve_sums(&survey, error);
    }
    if (status == DM_OK) {
        dm_work_begin("searching paths");
        status =
            dm_work_in_parallel(survey_block, &survey, DM_SOURCE_BLOCKS,
                                dm_source_threads(survey.phase.actor_count,
                                                  survey.phase.legs.count));
        dm_work_end();
        if (status != DM_OK) {
            dm_error_set(error, status, "no memory for paths");
        }
    }
    for (size_t i = 0; status == DM_OK && i < survey.phase.actor_count; i++) {
        put_row(table, phase, &survey, survey.phase.actors[i]);
    }
    clear_survey(&survey);
    return status;
}

dm_status dm_measure_temporal_centrality(dm_table **out,
                                         const dm_contacts *contacts,
                                         const dm_phases *phases,
                                         const dm_paths_options *options,
                                         dm_error *error)
{
    *out = NULL;

    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    for (size_t i = 0; status == DM_OK && i < phases->count; i++) {
        status = add_phase(table, contacts, &phases->items[i], options, error);
    }
    return dm_finish_table(out, table, status, error);
}
