#include "demarche/trace.h"

#include "analysis/contact_day.h"
#include "analysis/finish_table.h"
#include "analysis/pair.h"
#include "analysis/pair_gaps.h"
#include "analysis/row_names.h"
#include "analysis/trace_list.h"
#include "analysis/traced_table.h"
#include "analysis/window_count.h"

#include <string.h>

static const char *const column_names[] = {"contact_keys", "silence_keys"};

/* A table of silences being traced. */
typedef struct silence_trace {
    const dm_table *table;
    dm_trace_source source;
    dm_pair_gaps gaps;
    dm_trace_list around; /* the contacts that bound the gaps */
    dm_trace_list stated; /* the silences in the order of their rows */
} silence_trace;

/* What of a date lies in a window. */
static dm_interval cut_date(dm_interval when, dm_interval window)
{
    return (dm_interval){when.start > window.start ? when.start : window.start,
                         when.end < window.end ? when.end : window.end};
}

static bool bounds_gap(dm_interval part, const dm_pair_gap *gap)
{
    dm_time second = dm_day_second(dm_contact_day(part));
    return second == gap->span.start || second == gap->span.end;
}

static void add_bound(silence_trace *trace, size_t arrow, size_t window)
{
    const dm_contacts *contacts = trace->source.contacts;
    const dm_phases *phases = trace->source.phases;
    dm_tally_key key = dm_pair_key(contacts, arrow, window);
    dm_pair_gap gap = dm_pair_gaps_get(&trace->gaps, contacts, phases, key);
    dm_interval part = cut_date(dm_arrow_interval(contacts, arrow),
                                phases->items[window].window);
    if (bounds_gap(part, &gap)) {
        dm_trace_list_add(&trace->around, key, arrow);
    }
}

static void add_bounds(silence_trace *trace)
{
    const dm_contacts *contacts = trace->source.contacts;
    const dm_phases *phases = trace->source.phases;
    for (size_t i = 0; i < contacts->count; i++) {
        for (size_t w = 0; w < phases->count; w++) {
            dm_window_count count =
                dm_count_arrow(contacts, i, phases->items[w].window);
            if (count.counts > 0) {
                add_bound(trace, i, w);
            }
        }
    }
}

static void add_stated(silence_trace *trace)
{
    const dm_contacts *silences = trace->source.silences;
    const dm_phases *phases = trace->source.phases;
    for (size_t i = 0; silences && i < silences->count; i++) {
        dm_interval when = dm_arrow_interval(silences, i);
        for (size_t w = 0; w < phases->count; w++) {
            if (dm_interval_overlaps(when, phases->items[w].window)) {
                dm_trace_list_add(&trace->stated, dm_pair_key(silences, i, w),
                                  i);
            }
        }
    }
}

/* Rows with a stated silence come in the order of the entries; `*next` is the
 * first of those that no row has had. */
static void put_stated(dm_table *traced, const silence_trace *trace,
                       size_t *next)
{
    if (*next < trace->stated.count) {
        size_t arrow = trace->stated.items[(*next)++].arrow;
        dm_table_put_numbers(traced, &trace->source.silences->contact[arrow],
                             1);
    } else {
        dm_table_put_empty(traced);
    }
}

static void put_around(dm_table *traced, silence_trace *trace, size_t row,
                       const dm_row_names *names)
{
    const dm_trace_source *source = &trace->source;
    dm_tally_key key;
    if (dm_find_row_key(&key, trace->table, row, names, source->contacts,
                        source->phases)) {
        dm_trace_list_put(&trace->around, traced, key, source->contacts);
    } else {
        dm_table_put_empty(traced);
    }
}

static void put_rows(dm_table *traced, silence_trace *trace)
{
    const dm_table *table = trace->table;
    size_t kind = dm_table_find_column(table, "kind");
    dm_row_names names = dm_find_row_names(table);
    size_t next = 0;
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        dm_traced_table_put_row(traced, table, i);
        if (strcmp(dm_table_get_text(table, i, kind), "stated") == 0) {
            dm_table_put_empty(traced);
            put_stated(traced, trace, &next);
        } else {
            put_around(traced, trace, i, &names);
            dm_table_put_empty(traced);
        }
    }
}

static dm_status build_table(dm_table **out, silence_trace *trace,
                             dm_error *error)
{
    dm_table *traced = NULL;
    dm_status status = dm_trace_list_sort(&trace->around, error);
    if (status == DM_OK) {
        status = dm_trace_list_sort(&trace->stated, error);
    }
    if (status == DM_OK) {
        status =
            dm_traced_table_new(&traced, trace->table, column_names, 2, error);
    }
    if (status == DM_OK) {
        put_rows(traced, trace);
    }
    return dm_finish_table(out, traced, status, error);
}

dm_status dm_trace_silences(dm_table **out, const dm_table *table,
                            const dm_trace_source *source, dm_error *error)
{
    *out = NULL;

    silence_trace trace = {.table = table, .source = *source};
    dm_status status =
        dm_find_pair_gaps(&trace.gaps, source->contacts, source->phases, error);
    if (status == DM_OK) {
        add_bounds(&trace);
        add_stated(&trace);
        status = build_table(out, &trace, error);
    }
    dm_trace_list_clear(&trace.around);
    dm_trace_list_clear(&trace.stated);
    dm_pair_gaps_clear(&trace.gaps);
    return status;
}
