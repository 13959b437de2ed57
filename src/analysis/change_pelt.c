#include "analysis/change_search.h"

#include <math.h>
#include <stdlib.h>

dm_change_cost dm_find_cost(dm_change_penalty penalty, size_t items)
{
    double log_items = log((double)items);
    switch (penalty) {
    case DM_PENALTY_AIC:
        return (dm_change_cost){.change = 4};
    case DM_PENALTY_MBIC:
        return (dm_change_cost){.change = 3 * log_items, .lengths = true};
    case DM_PENALTY_BIC:
        break;
    }
    return (dm_change_cost){.change = 2 * log_items};
}

void dm_change_list_clear(dm_change_list *changes)
{
    free(changes->days);
    *changes = (dm_change_list){0};
}

/* The series up to each day, and the best parting of it. */
typedef struct cut {
    size_t items;
    size_t successes;
    size_t previous; /* where the last segment of the best parting begins */
    double cost;     /* of the best parting; infinite: there is none */
} cut;

typedef struct pelt {
    const dm_change_series *series;
    dm_change_limits limits;
    dm_change_cost cost;
    double slack;   /* by how much a further cut may raise the cost */
    cut *cuts;      /* 0 .. day_count */
    size_t *starts; /* where the last segment may still begin */
    size_t start_count;
} pelt;

static void fill_cuts(pelt *search)
{
    const dm_change_series *series = search->series;
    size_t items = 0;
    size_t successes = 0;
    for (size_t day = 0; day <= series->day_count; day++) {
        for (; items < series->count && series->items[items].day < day;
             items++) {
            successes += series->items[items].success;
        }
        search->cuts[day] =
            (cut){.items = items, .successes = successes, .cost = INFINITY};
    }
    search->cuts[0].cost = -search->cost.change;
}

static bool is_long_enough(const pelt *search, size_t start, size_t end)
{
    static const double rounding = 1e-9;
    const double *exposure = search->series->exposure;
    return search->cuts[end].items - search->cuts[start].items >=
               search->limits.items &&
           exposure[end] - exposure[start] >= search->limits.days - rounding;
}

static dm_segment segment_at(const pelt *search, size_t day)
{
    const cut *at = &search->cuts[day];
    return dm_segment_before(search->series, at->items, at->successes, day);
}

static double weigh_stretch(const pelt *search, size_t start, size_t end)
{
    const dm_change_series *series = search->series;
    dm_segment stretch =
        dm_segment_rest(segment_at(search, end), segment_at(search, start));
    double cost = 2 * dm_segment_cost(series->kind, stretch);
    if (search->cost.lengths) {
        double all = dm_segment_whole(series).length;
        cost += log(stretch.length * (double)series->count / all);
    }
    return cost;
}

/* A start that a later one beats now will never be better again. */
static void admit_start(pelt *search, size_t start)
{
    if (!isfinite(search->cuts[start].cost)) {
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < search->start_count; i++) {
        size_t earlier = search->starts[i];
        double beaten = search->cuts[earlier].cost + search->cost.change +
                        weigh_stretch(search, earlier, start) - search->slack;
        if (!(beaten >= search->cuts[start].cost + search->cost.change)) {
            search->starts[kept++] = earlier;
        }
    }
    search->starts[kept++] = start;
    search->start_count = kept;
}

static void end_segment(pelt *search, size_t end)
{
    cut *at = &search->cuts[end];
    for (size_t i = 0; i < search->start_count; i++) {
        size_t start = search->starts[i];
        double cost = search->cuts[start].cost + search->cost.change +
                      weigh_stretch(search, start, end);
        if (cost < at->cost) {
            at->cost = cost;
            at->previous = start;
        }
    }
}

static void run_pelt(pelt *search)
{
    size_t next = 0;
    for (size_t end = 1; end <= search->series->day_count; end++) {
        while (next < end && is_long_enough(search, next, end)) {
            admit_start(search, next++);
        }
        end_segment(search, end);
    }
}

/* Follow the best parting back from the last day. */
static dm_status trace_changes(dm_change_list *out, const pelt *search,
                               dm_error *error)
{
    size_t end = search->series->day_count;
    size_t count = 0;
    if (!isfinite(search->cuts[end].cost)) {
        return DM_OK;
    }
    for (size_t day = search->cuts[end].previous; day > 0;
         day = search->cuts[day].previous) {
        count++;
    }
    out->days = malloc((count + 1) * sizeof *out->days);
    if (!out->days) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for changes");
    }
    out->count = count;
    for (size_t day = search->cuts[end].previous; day > 0;
         day = search->cuts[day].previous) {
        out->days[--count] = day;
    }
    return DM_OK;
}

dm_status dm_find_changes(dm_change_list *out, const dm_change_series *series,
                          dm_change_limits limits, dm_change_cost cost,
                          dm_error *error)
{
    *out = (dm_change_list){0};
    pelt search = {.series = series, .limits = limits, .cost = cost};
    search.slack = cost.lengths ? log(fmax(1, (double)series->count / 4)) : 0;
    search.cuts = malloc((series->day_count + 1) * sizeof *search.cuts);
    search.starts = malloc((series->day_count + 1) * sizeof *search.starts);
    dm_status status;
    if (search.cuts && search.starts) {
        fill_cuts(&search);
        run_pelt(&search);
        status = trace_changes(out, &search, error);
    } else {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for changes");
    }
    free(search.starts);
    free(search.cuts);
    return status;
}
