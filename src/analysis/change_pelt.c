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

/* Where the last segment may still begin. */
typedef struct segment_start {
    size_t day;
    double cost; /* up to the anchor; minus infinity: not weighed there */
} segment_start;

typedef struct pelt {
    const dm_change_series *series;
    dm_change_limits limits;
    dm_change_cost cost;
    double whole;          /* length of the segment of all days */
    double slack;          /* by how much a further cut may raise the cost */
    cut *cuts;             /* 0 .. day_count */
    segment_start *starts; /* ascending by day */
    size_t start_count;
    size_t anchor; /* a day that costs from all starts were weighed at */
} pelt;

/* Costs that differ by less may be equal but for roundings. */
static const double margin = 1e-6;

/* How long an anchor serves at least. */
static const size_t anchor_days = 64;

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
    dm_segment stretch =
        dm_segment_rest(segment_at(search, end), segment_at(search, start));
    double cost = 2 * dm_segment_cost(search->series->kind, stretch);
    if (search->cost.lengths) {
        double items = (double)search->series->count;
        cost += log(stretch.length * items / search->whole);
    }
    return cost;
}

/* The cost of the best parting up to `end` whose last segment begins here. */
static double weigh_start(const pelt *search, size_t day, size_t end)
{
    return search->cuts[day].cost + search->cost.change +
           weigh_stretch(search, day, end);
}

/* A start that the anchor beats as one will never be better again. Of those as
 * good as it the first is kept. */
static void prune_starts(pelt *search)
{
    double beaten = search->cuts[search->anchor].cost + search->cost.change +
                    search->slack + margin;
    size_t kept = 0;
    for (size_t i = 0; i < search->start_count; i++) {
        if (!(search->starts[i].cost > beaten)) {
            search->starts[kept++] = search->starts[i];
        }
    }
    search->start_count = kept;
}

static void admit_start(pelt *search, size_t day)
{
    if (!isfinite(search->cuts[day].cost)) {
        return;
    }
    if (day == search->anchor) {
        prune_starts(search);
    }
    search->starts[search->start_count++] =
        (segment_start){.day = day, .cost = -INFINITY};
}

static void drop_anchor(pelt *search, size_t day)
{
    search->anchor = day;
    for (size_t i = 0; i < search->start_count; i++) {
        segment_start *from = &search->starts[i];
        from->cost = weigh_start(search, from->day, day);
    }
}

/* What began before the anchor costs no less than if it were cut there, which
 * mostly tells that it is not the best. The day before had a good start. */
static void end_segment(pelt *search, size_t end)
{
    cut *at = &search->cuts[end];
    double further = weigh_stretch(search, search->anchor, end) - search->slack;
    double enough = INFINITY;
    if (isfinite(search->cuts[end - 1].cost)) {
        enough = weigh_start(search, search->cuts[end - 1].previous, end);
    }
    for (size_t i = 0; i < search->start_count; i++) {
        const segment_start *from = &search->starts[i];
        if (from->cost + further > fmin(enough, at->cost) + margin) {
            continue;
        }
        double cost = weigh_start(search, from->day, end);
        if (cost < at->cost) {
            at->cost = cost;
            at->previous = from->day;
        }
    }
}

/* The next anchor waits until this one can be a start. */
static void run_pelt(pelt *search)
{
    size_t next = 0;
    for (size_t end = 1; end <= search->series->day_count; end++) {
        while (next < end && is_long_enough(search, next, end)) {
            admit_start(search, next++);
        }
        end_segment(search, end);
        if (end - search->anchor >= anchor_days && next > search->anchor) {
            drop_anchor(search, end);
        }
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
    pelt search = {.series = series,
                   .limits = limits,
                   .cost = cost,
                   .whole = dm_segment_whole(series).length};
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
