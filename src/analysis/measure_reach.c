#include "demarche/paths.h"

#include "analysis/finish_table.h"
#include "analysis/path_days.h"
#include "analysis/path_search.h"
#include "analysis/phase_legs.h"
#include "base/parallel_work.h"

#include <stdlib.h>

static const dm_column columns[] = {
    {"actor", DM_TEXT},   {"certain", DM_TEXT}, {"possible", DM_TEXT},
    {"hops", DM_INTEGER}, {"via", DM_TEXT},
};

enum { KIND_COUNT = DM_PATH_POSSIBLE + 1 };

/* How news comes to an actor first. */
typedef struct first_arrival {
    dm_time time;
    size_t hops; /* 0: it does not */
    uint32_t via;
} first_arrival;

typedef struct reached_actor {
    uint32_t actor;
    first_arrival arrivals[KIND_COUNT];
} reached_actor;

static void take_arrivals(reached_actor *actors, const dm_path_search *search)
{
    const dm_legs *legs = search->legs;
    for (uint32_t i = 0; i < legs->actor_count; i++) {
        size_t best = dm_path_search_best(search, i);
        if (best != DM_NONE) {
            const dm_path_label *label = &search->labels.items[best];
            actors[i].arrivals[legs->rules.kind] = (first_arrival){
                label->arrival, label->hops, legs->items[label->leg].from};
        }
    }
}

/* What the two kinds of paths are looked for in. */
typedef struct reach_survey {
    const dm_contacts *contacts;
    const dm_paths_options *options;
    uint32_t from;
    reached_actor *actors;
} reach_survey;

static dm_status find_arrivals(void *context, size_t kind)
{
    const reach_survey *survey = context;
    dm_legs legs;
    dm_path_search search = {0};
    dm_status status = dm_legs_build(&legs, survey->contacts,
                                     (dm_path_kind)kind, survey->options, NULL);
    if (status == DM_OK) {
        status = dm_path_search_init(&search, &legs, DM_AIM_ARRIVAL, NULL);
    }
    if (status == DM_OK) {
        status = dm_path_search_run(&search, survey->from, NULL, NULL);
    }
    if (status == DM_OK) {
        take_arrivals(survey->actors, &search);
    }
    dm_path_search_clear(&search);
    dm_legs_clear(&legs);
    return status;
}

/* When news can have come; what it cannot reach comes last. */
static int compare_reached(const void *left, const void *right)
{
    const reached_actor *a = left;
    const reached_actor *b = right;
    first_arrival one = a->arrivals[DM_PATH_POSSIBLE];
    first_arrival other = b->arrivals[DM_PATH_POSSIBLE];
    if ((one.hops > 0) != (other.hops > 0)) {
        return one.hops > 0 ? -1 : 1;
    }
    if (one.hops > 0 && one.time != other.time) {
        return one.time < other.time ? -1 : 1;
    }
    return (a->actor > b->actor) - (a->actor < b->actor);
}

static void put_actor(dm_table *table, const dm_contacts *contacts,
                      const reached_actor *reached)
{
    const first_arrival *certain = &reached->arrivals[DM_PATH_CERTAIN];
    const first_arrival *possible = &reached->arrivals[DM_PATH_POSSIBLE];
    const first_arrival *told = certain->hops > 0 ? certain : possible;
    const dm_actor *actor = &contacts->actors[reached->actor];
    const dm_actor *via = &contacts->actors[told->via];
    dm_table_put_name(table, actor->key, actor->label);
    if (certain->hops > 0) {
        dm_put_path_day(table, certain->time);
    } else {
        dm_table_put_empty(table);
    }
    dm_put_path_day(table, possible->time);
    dm_table_put_integer(table, (int64_t)told->hops);
    dm_table_put_name(table, via->key, via->label);
}

/* A certain path is a possible one. */
static void unite_kinds(reached_actor *reached)
{
    const first_arrival *certain = &reached->arrivals[DM_PATH_CERTAIN];
    first_arrival *possible = &reached->arrivals[DM_PATH_POSSIBLE];
    if (certain->hops > 0 &&
        (possible->hops == 0 || possible->time > certain->time)) {
        *possible = *certain;
    }
}

static dm_status reach_actors(dm_table *table, const dm_contacts *contacts,
                              uint32_t from, const dm_paths_options *options)
{
    reached_actor *actors = calloc(contacts->actor_count + 1, sizeof *actors);
    dm_status status = actors ? DM_OK : DM_NO_MEMORY;
    for (uint32_t i = 0; actors && i < contacts->actor_count; i++) {
        actors[i].actor = i;
    }
    if (status == DM_OK) {
        reach_survey survey = {contacts, options, from, actors};
        status =
            dm_work_in_parallel(find_arrivals, &survey, KIND_COUNT,
                                dm_source_threads(KIND_COUNT, contacts->count));
    }
    for (size_t i = 0; status == DM_OK && i < contacts->actor_count; i++) {
        unite_kinds(&actors[i]);
    }
    if (status == DM_OK) {
        qsort(actors, contacts->actor_count, sizeof *actors, compare_reached);
    }
    for (size_t i = 0; status == DM_OK && i < contacts->actor_count &&
                       actors[i].arrivals[DM_PATH_POSSIBLE].hops > 0;
         i++) {
        put_actor(table, contacts, &actors[i]);
    }
    free(actors);
    return status;
}

dm_status dm_measure_reach(dm_table **out, const dm_contacts *contacts,
                           uint32_t from, const dm_paths_options *options,
                           dm_error *error)
{
    *out = NULL;

    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    if (status == DM_OK) {
        status = reach_actors(table, contacts, from, options);
        if (status != DM_OK) {
            dm_error_set(error, status, "no memory for paths");
        }
    }
    return dm_finish_table(out, table, status, error);
}
