#include "demarche/paths.h"

#include "base/buffer.h"
#include "base/parallel_work.h"

#include "analysis/finish_table.h"
#include "analysis/path_days.h"
#include "analysis/path_search.h"
#include "analysis/phase_legs.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"kind", DM_TEXT},        {"objective", DM_TEXT}, {"hops", DM_INTEGER},
    {"start", DM_TEXT},       {"arrival", DM_TEXT},   {"path", DM_TEXT},
    {"contacts", DM_NUMBERS},
};

static const char *const kinds[] = {
    [DM_PATH_CERTAIN] = "certain", [DM_PATH_POSSIBLE] = "possible"};

enum { KIND_COUNT = DM_PATH_POSSIBLE + 1 };

enum { EARLIEST_ARRIVAL, LATEST_DEPARTURE, FASTEST, OBJECTIVE_COUNT };

static const char *const objectives[] = {
    [EARLIEST_ARRIVAL] = "earliest-arrival",
    [LATEST_DEPARTURE] = "latest-departure",
    [FASTEST] = "fastest",
};

/* From when to when news is on its way. */
typedef struct journey {
    dm_time start;
    dm_time arrival;
} journey;

/* What the rows of one kind are made from. */
typedef struct path_finder {
    const dm_contacts *contacts;
    dm_path_ends ends;
    dm_legs legs;
    dm_path_search departures;
    dm_path_search hops;
    size_t *chain; /* the labels of one path, the last one first */
    dm_buffer keys;
    dm_buffer labels;
    int64_t *numbers; /* of its contacts, the first one first */
} path_finder;

/* What is left to choose on a path: it arrives as early or departs as late as
 * it can. It takes no longer by arriving early than it must. */
static journey arrive_early(const dm_path_label *label)
{
    dm_time latest = dm_time_between(label->span, label->arrival);
    dm_time start = label->departure < latest ? label->departure : latest;
    return (journey){start, label->arrival};
}

static journey depart_late(const dm_path_label *label)
{
    dm_time soonest = dm_time_after(label->departure, label->span);
    dm_time arrival = label->arrival < soonest ? soonest : label->arrival;
    return (journey){label->departure, arrival};
}

static bool is_better(int objective, journey a, journey b)
{
    if (objective == FASTEST) {
        int64_t one = dm_time_between(a.start, a.arrival);
        int64_t other = dm_time_between(b.start, b.arrival);
        if (one != other) {
            return one < other;
        }
    }
    if (objective == LATEST_DEPARTURE && a.start != b.start) {
        return a.start > b.start;
    }
    return a.arrival != b.arrival ? a.arrival < b.arrival : a.start > b.start;
}

/* The best journey of all labels at the end; false without any. */
static bool choose_journey(journey *out, const path_finder *finder,
                           int objective)
{
    const dm_path_labels *labels = &finder->departures.labels;
    bool found = false;
    for (size_t i = labels->newest[finder->ends.to]; i != DM_NONE;
         i = labels->items[i].older) {
        const dm_path_label *label = &labels->items[i];
        journey chosen = objective == LATEST_DEPARTURE ? depart_late(label)
                                                       : arrive_early(label);
        if (!found || is_better(objective, chosen, *out)) {
            *out = chosen;
            found = true;
        }
    }
    return found;
}

static void name_actor(path_finder *finder, uint32_t actor, bool first)
{
    const dm_actor *named = &finder->contacts->actors[actor];
    dm_buffer_add(&finder->keys, first ? "" : ";");
    dm_buffer_add(&finder->keys, named->key);
    dm_buffer_add(&finder->labels, first ? "" : " > ");
    dm_buffer_add(&finder->labels, named->label ? named->label : named->key);
}

/* Write down the path that ends with the label `number`. */
static void tell_path(path_finder *finder, size_t number)
{
    const dm_path_labels *labels = &finder->hops.labels;
    size_t count = 0;
    for (; number != DM_NONE; number = labels->items[number].previous) {
        finder->chain[count++] = number;
    }
    dm_buffer_reset(&finder->keys);
    dm_buffer_reset(&finder->labels);
    name_actor(finder, finder->ends.from, true);
    for (size_t i = count; i-- > 0;) {
        size_t taken = labels->items[finder->chain[i]].leg;
        const dm_leg *leg = &finder->legs.items[taken];
        name_actor(finder, leg->to, false);
        finder->numbers[count - i - 1] = leg->contact;
    }
}

static dm_status put_row(dm_table *table, path_finder *finder,
                         const char *objective, journey when, size_t number)
{
    size_t hops = finder->hops.labels.items[number].hops;
    free(finder->chain);
    free(finder->numbers);
    finder->chain = malloc((hops + 1) * sizeof *finder->chain);
    finder->numbers = malloc((hops + 1) * sizeof *finder->numbers);
    if (!finder->chain || !finder->numbers) {
        return DM_NO_MEMORY;
    }
    tell_path(finder, number);
    if (finder->keys.failed || finder->labels.failed) {
        return DM_NO_MEMORY;
    }
    dm_table_put_text(table, kinds[finder->legs.rules.kind]);
    dm_table_put_text(table, objective);
    dm_table_put_integer(table, (int64_t)hops);
    dm_put_path_day(table, when.start);
    dm_put_path_day(table, when.arrival);
    dm_table_put_name(table, dm_buffer_text(&finder->keys),
                      dm_buffer_text(&finder->labels));
    dm_table_put_numbers(table, finder->numbers, hops);
    return DM_OK;
}

static dm_status put_journey(dm_table *table, path_finder *finder,
                             int objective, journey when)
{
    dm_path_limits limits = {when.start, when.arrival, SIZE_MAX};
    dm_status status =
        dm_path_search_run(&finder->hops, finder->ends.from, &limits, NULL);
    if (status == DM_OK) {
        size_t number = dm_path_search_best(&finder->hops, finder->ends.to);
        assert(number != DM_NONE);
        status = put_row(table, finder, objectives[objective], when, number);
    }
    return status;
}

/* The label with the fewest hops within limits. */
static dm_status find_fewest(size_t *out, path_finder *finder,
                             const dm_path_limits *limits)
{
    dm_status status =
        dm_path_search_run(&finder->hops, finder->ends.from, limits, NULL);
    if (status == DM_OK) {
        *out = dm_path_search_best(&finder->hops, finder->ends.to);
    }
    return status;
}

/* The later the start, the fewer paths: halve the time in which the last one
 * lies that leaves a path within the other limits. */
static dm_status start_late(dm_path_limits *limits, path_finder *finder)
{
    dm_status status = DM_OK;
    dm_time last = limits->no_later;
    bool open = limits->not_before == DM_TIME_MIN || last >= DM_TIME_MAX - 1;
    while (status == DM_OK && !open && limits->not_before < last) {
        size_t number = DM_NONE;
        dm_path_limits later = *limits;
        later.not_before = last - dm_time_between(limits->not_before, last) / 2;
        status = find_fewest(&number, finder, &later);
        if (number != DM_NONE) {
            limits->not_before = later.not_before;
        } else {
            last = later.not_before - 1;
        }
    }
    return status;
}

static dm_status put_fewest(dm_table *table, path_finder *finder)
{
    size_t number;
    dm_path_limits limits;
    dm_status status = find_fewest(&number, finder, NULL);
    if (status == DM_OK) {
        const dm_path_label *label = &finder->hops.labels.items[number];
        journey when = arrive_early(label);
        limits = (dm_path_limits){when.start, when.arrival, label->hops};
        status = start_late(&limits, finder);
    }
    if (status == DM_OK) {
        status = find_fewest(&number, finder, &limits);
    }
    if (status == DM_OK) {
        journey when = {limits.not_before, limits.no_later};
        status = put_row(table, finder, "fewest-hops", when, number);
    }
    return status;
}

static dm_status put_rows(dm_table *table, path_finder *finder)
{
    dm_status status =
        dm_path_search_run(&finder->departures, finder->ends.from, NULL, NULL);
    journey when;
    if (status != DM_OK || !choose_journey(&when, finder, EARLIEST_ARRIVAL)) {
        return status;
    }
    for (int i = 0; status == DM_OK && i < OBJECTIVE_COUNT; i++) {
        choose_journey(&when, finder, i);
        status = put_journey(table, finder, i, when);
    }
    return status == DM_OK ? put_fewest(table, finder) : status;
}

static void clear_finder(path_finder *finder)
{
    free(finder->chain);
    dm_buffer_clear(&finder->keys);
    dm_buffer_clear(&finder->labels);
    free(finder->numbers);
    dm_path_search_clear(&finder->hops);
    dm_path_search_clear(&finder->departures);
    dm_legs_clear(&finder->legs);
}

/* The two kinds, each with the table of its rows. */
typedef struct kind_search {
    const dm_contacts *contacts;
    dm_path_ends ends;
    const dm_paths_options *options;
    dm_table *tables[KIND_COUNT];
} kind_search;

static dm_status find_kind(void *context, size_t kind)
{
    kind_search *search = context;
    path_finder finder = {.contacts = search->contacts, .ends = search->ends};
    dm_status status = dm_table_new(&search->tables[kind], columns,
                                    sizeof columns / sizeof *columns, NULL);
    if (status == DM_OK) {
        status = dm_legs_build(&finder.legs, search->contacts,
                               (dm_path_kind)kind, search->options, NULL);
    }
    if (status == DM_OK) {
        status = dm_path_search_init(&finder.departures, &finder.legs,
                                     DM_AIM_DEPARTURE, NULL);
    }
    if (status == DM_OK) {
        status =
            dm_path_search_init(&finder.hops, &finder.legs, DM_AIM_HOPS, NULL);
    }
    if (status == DM_OK) {
        finder.hops.target = search->ends.to;
        status = put_rows(search->tables[kind], &finder);
    }
    clear_finder(&finder);
    return status;
}

static void append_rows(dm_table *table, const dm_table *added)
{
    for (size_t i = 0; i < dm_table_count_rows(added); i++) {
        for (size_t j = 0; j < dm_table_count_columns(added); j++) {
            dm_table_put_copy(table, added, i, j);
        }
    }
}

static dm_status find_kinds(dm_table *table, kind_search *search)
{
    dm_status status = dm_work_in_parallel(
        find_kind, search, KIND_COUNT,
        dm_source_threads(KIND_COUNT, search->contacts->count));
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        if (status == DM_OK) {
            status = dm_table_check(search->tables[kind], NULL);
        }
        if (status == DM_OK) {
            append_rows(table, search->tables[kind]);
        }
    }
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        dm_table_free(search->tables[kind]);
    }
    return status;
}

dm_status dm_find_paths(dm_table **out, const dm_contacts *contacts,
                        dm_path_ends ends, const dm_paths_options *options,
                        dm_error *error)
{
    assert(ends.from != ends.to);
    *out = NULL;

    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    if (status == DM_OK) {
        kind_search search = {contacts, ends, options, {NULL}};
        status = find_kinds(table, &search);
        if (status != DM_OK) {
            dm_error_set(error, status, "no memory for paths");
        }
    }
    return dm_finish_table(out, table, status, error);
}
