#include "analysis/panel_cells.h"

#include "analysis/pair.h"
#include "analysis/window_count.h"

#include <math.h>
#include <stdlib.h>

static const dm_interval nothing = {DM_TIME_MAX, DM_TIME_MIN};
static const dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};

static bool is_empty(dm_interval interval)
{
    return interval.start >= interval.end;
}

/* Take in the ends of `other` that are not open. */
static void widen(dm_interval *hull, dm_interval other)
{
    dm_time first = other.start == DM_TIME_MIN ? other.end - 1 : other.start;
    dm_time last = other.end == DM_TIME_MAX ? other.start + 1 : other.end;
    if (other.start == DM_TIME_MIN && other.end == DM_TIME_MAX) {
        return;
    }
    hull->start = first < hull->start ? first : hull->start;
    hull->end = last > hull->end ? last : hull->end;
}

/* The periods that hold an interval, as a whole. */
static dm_interval round_out(dm_panel_by by, dm_interval interval)
{
    if (is_empty(interval)) {
        return interval;
    }
    return (dm_interval){
        dm_period_start(by, dm_period_of(by, interval.start)),
        dm_period_start(by, dm_period_of(by, interval.end - 1) + 1)};
}

static dm_interval find_observed(const dm_contacts *contacts, dm_panel_by by)
{
    dm_interval hull = nothing;
    for (size_t i = 0; i < contacts->count; i++) {
        widen(&hull, dm_arrow_interval(contacts, i));
    }
    return round_out(by, hull);
}

static dm_interval find_covered(const dm_contacts *contacts, dm_panel_by by,
                                dm_interval observed)
{
    for (size_t i = 0; i < contacts->coverage_count; i++) {
        widen(&observed, contacts->coverage[i].window);
    }
    return round_out(by, observed);
}

static int compare_starts(const void *left, const void *right)
{
    dm_time a = ((const dm_interval *)left)->start;
    dm_time b = ((const dm_interval *)right)->start;
    return (a > b) - (a < b);
}

/* The windows, open ends cut to `limits`, in order of time. */
static size_t list_windows(dm_interval *out, const dm_phases *windows,
                           dm_interval limits)
{
    size_t count = 0;
    for (size_t i = 0; i < windows->count; i++) {
        dm_interval window = windows->items[i].window;
        if (window.start == DM_TIME_MIN) {
            window.start = limits.start;
        }
        if (window.end == DM_TIME_MAX) {
            window.end = limits.end;
        }
        if (!is_empty(window)) {
            out[count++] = window;
        }
    }
    qsort(out, count, sizeof *out, compare_starts);
    return count;
}

static dm_status find_periods(dm_panel_cells *out, const dm_phases *windows,
                              dm_error *error)
{
    dm_panel_by by = out->options.by;
    out->observed = find_observed(out->contacts, by);
    dm_interval covered = find_covered(out->contacts, by, out->observed);
    dm_interval *stretches =
        malloc(((windows ? windows->count : 0) + 1) * sizeof *stretches);
    if (!stretches) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for periods");
    }
    size_t count = !is_empty(covered);
    stretches[0] = covered;
    if (windows) {
        count = list_windows(stretches, windows, covered);
        out->observed = always;
    }
    dm_status status =
        dm_periods_cut(&out->periods, by, stretches, count, error);
    free(stretches);
    return status;
}

dm_status dm_panel_cells_init(dm_panel_cells *out, const dm_contacts *contacts,
                              const dm_phases *windows,
                              const dm_panel_options *options, dm_error *error)
{
    *out = (dm_panel_cells){.contacts = contacts};
    if (options) {
        out->options = *options;
    }
    dm_tally_init(&out->cells, DM_PANEL_WIDTH);
    return find_periods(out, windows, error);
}

dm_tally_key dm_panel_key(uint32_t a, uint32_t b, size_t place)
{
    return (dm_tally_key){.window = a, .a = b, .b = (uint32_t)place};
}

/* What an arrow adds to a period: 1 at most, however many pieces it has. */
static dm_window_count count_period(const dm_panel_cells *cells, size_t arrow,
                                    size_t first, size_t last)
{
    dm_window_count sum = {0};
    for (size_t i = first; i < last; i++) {
        dm_window_count count = dm_count_arrow(cells->contacts, arrow,
                                               cells->periods.pieces[i].window);
        sum.counts += count.counts;
        sum.unsure |= count.unsure;
    }
    sum.counts = sum.counts < 1 ? sum.counts : 1;
    return sum;
}

void dm_panel_cells_visit(const dm_panel_cells *cells, size_t arrow,
                          dm_panel_visitor *visit, void *context)
{
    const dm_periods *periods = &cells->periods;
    dm_interval when = dm_arrow_interval(cells->contacts, arrow);
    dm_tally_key pair = dm_pair_key(cells->contacts, arrow, 0);
    size_t piece = dm_periods_find(periods, when.start);
    while (piece < periods->piece_count &&
           periods->pieces[piece].window.start < when.end) {
        size_t place = periods->pieces[piece].place;
        size_t next = periods->begins[place + 1];
        visit(context, arrow, dm_panel_key(pair.a, pair.b, place),
              count_period(cells, arrow, piece, next));
        piece = next;
    }
}

static void add_arrow(void *context, size_t arrow, dm_tally_key key,
                      dm_window_count count)
{
    dm_panel_cells *cells = context;
    const dm_contacts *contacts = cells->contacts;
    double *numbers = dm_tally_find(&cells->cells, key);
    if (!numbers) {
        return;
    }
    bool by_a = contacts->initiator[arrow] < contacts->recipient[arrow];
    dm_event_value value =
        dm_event_values_find(&cells->values, contacts->contact[arrow]);
    numbers[DM_INITIATIVE_CONTACTS] += count.counts;
    numbers[DM_INITIATIVE_UNSURE] += count.unsure;
    numbers[dm_classify_arrow(contacts->flags[arrow], by_a,
                              cells->options.with_replies)] += count.counts;
    numbers[DM_PANEL_CLASSES + value.event_class] += count.counts;
    if (!isnan(value.intensity)) {
        numbers[DM_PANEL_SCORED] += count.counts;
        numbers[DM_PANEL_INTENSITY] += count.counts * value.intensity;
    }
}

dm_status dm_panel_cells_count(dm_panel_cells *cells, dm_error *error)
{
    dm_status status = dm_event_values_load(
        &cells->values, cells->options.codes, cells->options.events, error);
    for (size_t i = 0; status == DM_OK && i < cells->contacts->count; i++) {
        dm_panel_cells_visit(cells, i, add_arrow, cells);
    }
    return status == DM_OK ? dm_tally_sort(&cells->cells, error) : status;
}

static dm_interval cut(dm_interval interval, dm_interval limits)
{
    return (dm_interval){interval.start > limits.start ? interval.start
                                                       : limits.start,
                         interval.end < limits.end ? interval.end : limits.end};
}

static bool has_coverage(const dm_contacts *contacts, uint32_t a, uint32_t b)
{
    return contacts->coverage_count > 0 &&
           dm_contacts_covered_until(contacts, a, b, DM_TIME_MIN) !=
               DM_TIME_MAX;
}

double dm_panel_days(const dm_panel_cells *cells, uint32_t a, uint32_t b,
                     size_t place)
{
    const dm_periods *periods = &cells->periods;
    bool stated = has_coverage(cells->contacts, a, b);
    double days = 0;
    for (size_t i = periods->begins[place]; i < periods->begins[place + 1];
         i++) {
        dm_interval window = periods->pieces[i].window;
        if (stated) {
            days += dm_contacts_covered_days(cells->contacts, a, b, window);
        } else if (!is_empty(cut(window, cells->observed))) {
            days += dm_interval_days(cut(window, cells->observed));
        }
    }
    return days;
}

void dm_panel_cells_clear(dm_panel_cells *cells)
{
    dm_periods_clear(&cells->periods);
    dm_event_values_clear(&cells->values);
    dm_tally_clear(&cells->cells);
}
