#include "demarche/paths.h"

#include "analysis/arrival_scan.h"
#include "analysis/finish_table.h"
#include "analysis/path_search.h"
#include "analysis/phase_legs.h"
#include "analysis/reach_bits.h"
#include "base/parallel_work.h"

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},          {"actors", DM_INTEGER},
    {"pairs", DM_INTEGER},          {"joined", DM_INTEGER},
    {"joined_in_time", DM_INTEGER}, {"reachability_ratio", DM_REAL},
    {"causal_fidelity", DM_REAL},
};

/* One phase and what each block of its sources reaches. */
typedef struct reach_survey {
    dm_phase_legs phase;
    size_t *starts;       /* by actor, and one more: where its ties begin */
    uint32_t *recipients; /* of ties, each once */
    dm_arrival_scan scan; /* empty where one pass is not exact */
    bool one_pass;
    bool many_at_once;
    dm_reach_bits bits; /* where many sources go at once */
    int64_t joined[DM_SOURCE_BLOCKS];
    int64_t in_time[DM_SOURCE_BLOCKS];
} reach_survey;

/* What one thread needs. */
typedef struct reach_room {
    dm_time *ready;
    bool *found;
    uint32_t *queue;
    dm_path_search search;
} reach_room;

static dm_status make_room(reach_room *room, const reach_survey *survey)
{
    const dm_legs *legs = &survey->phase.legs;
    *room = (reach_room){
        .ready = malloc((legs->actor_count + 1) * sizeof *room->ready),
        .found = malloc((legs->actor_count + 1) * sizeof *room->found),
        .queue = malloc((legs->actor_count + 1) * sizeof *room->queue)};
    if (!room->ready || !room->found || !room->queue) {
        return DM_NO_MEMORY;
    }
    return survey->one_pass
               ? DM_OK
               : dm_path_search_init(&room->search, legs, DM_AIM_ARRIVAL, NULL);
}

static void clear_room(reach_room *room)
{
    free(room->ready);
    free(room->found);
    free(room->queue);
    dm_path_search_clear(&room->search);
}

/* `room` has a mark for each actor, 0 at first. */
static void fill_ties(reach_survey *survey, uint32_t *room)
{
    const dm_legs *legs = &survey->phase.legs;
    size_t count = 0;
    for (uint32_t i = 0; i < legs->actor_count; i++) {
        survey->starts[i] = count;
        for (size_t j = legs->starts[i]; j < legs->starts[i + 1]; j++) {
            uint32_t to = legs->items[legs->exits[j]].to;
            if (room[to] != i + 1) {
                room[to] = i + 1;
                survey->recipients[count++] = to;
            }
        }
    }
    survey->starts[legs->actor_count] = count;
}

static dm_status find_ties(reach_survey *survey, dm_error *error)
{
    const dm_legs *legs = &survey->phase.legs;
    uint32_t *room = calloc(legs->actor_count + 1, sizeof *room);
    survey->starts = malloc((legs->actor_count + 1) * sizeof *survey->starts);
    survey->recipients = malloc((legs->count + 1) * sizeof *survey->recipients);
    bool reserved = room && survey->starts && survey->recipients;
    if (reserved) {
        fill_ties(survey, room);
    }
    free(room);
    return reserved ? DM_OK
                    : dm_error_set(error, DM_NO_MEMORY, "no memory for ties");
}

/* Actors that chains of ties lead to, whatever their order. */
static int64_t count_joined(const reach_survey *survey, uint32_t source,
                            reach_room *room)
{
    size_t count = 1;
    for (size_t i = 0; i < survey->phase.legs.actor_count; i++) {
        room->found[i] = i == source;
    }
    room->queue[0] = source;
    for (size_t i = 0; i < count; i++) {
        size_t end = survey->starts[room->queue[i] + 1];
        for (size_t j = survey->starts[room->queue[i]]; j < end; j++) {
            uint32_t to = survey->recipients[j];
            if (!room->found[to]) {
                room->found[to] = true;
                room->queue[count++] = to;
            }
        }
    }
    return (int64_t)count - 1;
}

static dm_status count_in_time(int64_t *count, const reach_survey *survey,
                               uint32_t source, reach_room *room)
{
    size_t actor_count = survey->phase.legs.actor_count;
    if (survey->one_pass) {
        dm_arrival_scan_run(&survey->scan, source, room->ready);
        for (size_t i = 0; i < actor_count; i++) {
            *count += i != source && room->ready[i] != DM_TIME_MAX;
        }
        return DM_OK;
    }
    dm_status status = dm_path_search_run(&room->search, source, NULL, NULL);
    for (uint32_t i = 0; status == DM_OK && i < actor_count; i++) {
        *count += dm_path_search_best(&room->search, i) != DM_NONE;
    }
    return status;
}

static dm_status survey_many(reach_survey *survey, size_t block)
{
    size_t first = dm_source_block(block, survey->phase.actor_count);
    size_t end = dm_source_block(block + 1, survey->phase.actor_count);
    dm_status status = DM_OK;
    while (first < end && status == DM_OK) {
        size_t count =
            end - first < DM_REACH_SOURCES ? end - first : DM_REACH_SOURCES;
        status = dm_reach_bits_count(&survey->joined[block],
                                     &survey->in_time[block], &survey->bits,
                                     survey->phase.actors + first, count);
        first += count;
    }
    return status;
}

static dm_status survey_block(void *context, size_t block)
{
    reach_survey *survey = context;
    if (survey->many_at_once) {
        return survey_many(survey, block);
    }
    size_t end = dm_source_block(block + 1, survey->phase.actor_count);
    reach_room room;
    dm_status status = make_room(&room, survey);
    for (size_t i = dm_source_block(block, survey->phase.actor_count);
         status == DM_OK && i < end; i++) {
        uint32_t source = survey->phase.actors[i];
        survey->joined[block] += count_joined(survey, source, &room);
        status = count_in_time(&survey->in_time[block], survey, source, &room);
    }
    clear_room(&room);
    return status;
}

static void put_row(dm_table *table, const dm_phase *phase,
                    const reach_survey *survey)
{
    int64_t actors = (int64_t)survey->phase.actor_count;
    int64_t pairs = actors * (actors - 1);
    int64_t joined = 0;
    int64_t in_time = 0;
    for (size_t i = 0; i < DM_SOURCE_BLOCKS; i++) {
        joined += survey->joined[i];
        in_time += survey->in_time[i];
    }
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
    const dm_legs *legs = &survey.phase.legs;
    dm_status status = dm_phase_legs_build(&survey.phase, contacts,
                                           phase->window, options, error);
    if (status == DM_OK) {
        status = find_ties(&survey, error);
    }
    if (status == DM_OK && dm_arrival_scan_is_exact(legs)) {
        survey.one_pass = true;
        status = dm_arrival_scan_init(&survey.scan, legs, error);
    }
    if (status == DM_OK && survey.one_pass && !survey.scan.chains) {
        survey.many_at_once = true;
        status = dm_reach_bits_init(&survey.bits, &survey.scan, survey.starts,
                                    survey.recipients);
        if (status != DM_OK) {
            dm_error_set(error, status, "no memory for paths");
        }
    }
    if (status == DM_OK) {
        size_t threads =
            dm_source_threads(survey.phase.actor_count, legs->count);
        status = dm_work_in_parallel(survey_block, &survey, DM_SOURCE_BLOCKS,
                                     threads);
        if (status != DM_OK) {
            dm_error_set(error, status, "no memory for paths");
        }
    }
    if (status == DM_OK) {
        put_row(table, phase, &survey);
    }
    free(survey.starts);
    free(survey.recipients);
    dm_reach_bits_clear(&survey.bits);
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

    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    for (size_t i = 0; status == DM_OK && i < phases->count; i++) {
        status = add_phase(table, contacts, &phases->items[i], options, error);
    }
    return dm_finish_table(out, table, status, error);
}
