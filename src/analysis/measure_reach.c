#include "demarche/paths.h"

#include "analysis/day_arrivals.h"
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

typedef struct reached_actor {
    uint32_t actor;
    dm_first_arrival arrivals[KIND_COUNT];
} reached_actor;

/* What the two kinds of paths are looked for in. */
typedef struct reach_survey {
    const dm_contacts *contacts;
    const dm_paths_options *options;
    uint32_t from;
    bool by_days;                        /* whole days, passed one by one */
    dm_first_arrival *found[KIND_COUNT]; /* by actor */
} reach_survey;

static void take_arrivals(dm_first_arrival *found, const dm_path_search *search)
{
    const dm_legs *legs = search->legs;
    for (uint32_t i = 0; i < legs->actor_count; i++) {
        size_t best = dm_path_search_best(search, i);
        if (best != DM_NONE) {
            const dm_path_label *label = &search->labels.items[best];
            found[i] = (dm_first_arrival){label->arrival, label->hops,
                                          legs->items[label->leg].from};
        }
    }
}

static dm_status search_arrivals(const reach_survey *survey, dm_path_kind kind)
{
    dm_legs legs;
    dm_path_search search = {0};
    dm_status status =
        dm_legs_build(&legs, survey->contacts, kind, survey->options, NULL);
    if (status == DM_OK) {
        status = dm_path_search_init(&search, &legs, DM_AIM_ARRIVAL, NULL);
    }
    if (status == DM_OK) {
        status = dm_path_search_run(&search, survey->from, NULL, NULL);
    }
    if (status == DM_OK) {
        take_arrivals(survey->found[kind], &search);
    }
    dm_path_search_clear(&search);
    dm_legs_clear(&legs);
    return status;
}

static dm_status find_arrivals(void *context, size_t kind)
{
    reach_survey *survey = context;
    const dm_contacts *contacts = survey->contacts;
    survey->found[kind] =
        calloc(contacts->actor_count + 1, sizeof *survey->found[kind]);
    if (!survey->found[kind]) {
        return DM_NO_MEMORY;
    }
    if (!survey->by_days) {
        return search_arrivals(survey, (dm_path_kind)kind);
    }
    return dm_find_day_arrivals(survey->found[kind], contacts, survey->from,
                                (dm_path_kind)kind, survey->options)
               ? DM_OK
               : DM_NO_MEMORY;
}

/* When news can have come; what it cannot reach comes last. */
static int compare_reached(const void *left, const void *right)
{
    const reached_actor *a = left;
    const reached_actor *b = right;
    dm_first_arrival one = a->arrivals[DM_PATH_POSSIBLE];
    dm_first_arrival other = b->arrivals[DM_PATH_POSSIBLE];
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
    const dm_first_arrival *certain = &reached->arrivals[DM_PATH_CERTAIN];
    const dm_first_arrival *possible = &reached->arrivals[DM_PATH_POSSIBLE];
    const dm_first_arrival *told = certain->hops > 0 ? certain : possible;
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
    const dm_first_arrival *certain = &reached->arrivals[DM_PATH_CERTAIN];
    dm_first_arrival *possible = &reached->arrivals[DM_PATH_POSSIBLE];
    if (certain->hops > 0 &&
        (possible->hops == 0 || possible->time > certain->time)) {
        *possible = *certain;
    }
}

static void put_reached(dm_table *table, const reach_survey *survey,
                        reached_actor *actors)
{
    size_t count = survey->contacts->actor_count;
    for (uint32_t i = 0; i < count; i++) {
        actors[i].actor = i;
        for (int kind = 0; kind < KIND_COUNT; kind++) {
            actors[i].arrivals[kind] = survey->found[kind][i];
        }
        unite_kinds(&actors[i]);
    }
    qsort(actors, count, sizeof *actors, compare_reached);
    for (size_t i = 0;
         i < count && actors[i].arrivals[DM_PATH_POSSIBLE].hops > 0; i++) {
        put_actor(table, survey->contacts, &actors[i]);
    }
}

static dm_status reach_actors(dm_table *table, reach_survey *survey)
{
    const dm_contacts *contacts = survey->contacts;
    dm_status status =
        dm_work_in_parallel(find_arrivals, survey, KIND_COUNT,
                            dm_source_threads(KIND_COUNT, contacts->count));
    reached_actor *actors =
        status == DM_OK ? malloc((contacts->actor_count + 1) * sizeof *actors)
                        : NULL;
    if (actors) {
        put_reached(table, survey, actors);
    }
    free(actors);
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        free(survey->found[kind]);
    }
    return actors ? DM_OK : DM_NO_MEMORY;
}

dm_status dm_measure_reach(dm_table **out, const dm_contacts *contacts,
                           uint32_t from, const dm_paths_options *options,
                           dm_error *error)
{
    *out = NULL;

    const dm_paths_options defaults = {0};
    reach_survey survey = {.contacts = contacts,
                           .options = options ? options : &defaults,
                           .from = from};
    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    if (status == DM_OK) {
        survey.by_days = dm_is_day_by_day(contacts, survey.options);
        status = reach_actors(table, &survey);
        if (status != DM_OK) {
            dm_error_set(error, status, "no memory for paths");
        }
    }
    return dm_finish_table(out, table, status, error);
}
