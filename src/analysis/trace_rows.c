#include "demarche/trace.h"

#include "analysis/finish_table.h"
#include "analysis/openings.h"
#include "analysis/pair.h"
#include "analysis/row_names.h"
#include "analysis/trace_list.h"
#include "analysis/traced_table.h"
#include "analysis/window_count.h"
#include "base/work_progress.h"

#include <stdlib.h>

static const char *const column_names[] = {"contact_keys"};

static const unsigned undirected = DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN;

/* A table being traced. */
typedef struct row_trace {
    const dm_table *table;
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_row_names names;
    bool with_unsure;
    bool *kept; /* for each arrow, whether it is traced at all */
    dm_trace_list list;
} row_trace;

/* Enter an arrow under all names of a window that it belongs to. */
static void add_names(row_trace *trace, size_t arrow, size_t window)
{
    const dm_contacts *contacts = trace->contacts;
    uint32_t from = contacts->initiator[arrow];
    uint32_t to = contacts->recipient[arrow];
    dm_tally_key key = {.window = window};
    switch (trace->names.subject) {
    case DM_ROW_OF_PAIR:
        key = dm_pair_key(contacts, arrow, window);
        break;
    case DM_ROW_OF_DIRECTION:
        if (contacts->flags[arrow] & undirected) {
            return;
        }
        key.a = from;
        key.b = to;
        break;
    case DM_ROW_OF_ACTOR:
        key.a = from;
        dm_trace_list_add(&trace->list, key, arrow);
        key.a = to;
        break;
    case DM_ROW_OF_CHANNEL:
        key.a = contacts->channel[arrow];
        break;
    case DM_ROW_OF_TOPIC:
        key.a = contacts->topic[arrow];
        break;
    case DM_ROW_OF_ALL:
        break;
    }
    dm_trace_list_add(&trace->list, key, arrow);
}

/* Rows without a phase have each arrow once, whatever windows it is in. */
static void add_arrow(row_trace *trace, size_t arrow)
{
    const dm_phases *phases = trace->phases;
    for (size_t i = 0; i < phases->count; i++) {
        dm_window_count count =
            dm_count_arrow(trace->contacts, arrow, phases->items[i].window);
        bool traced = count.counts > 0 || (trace->with_unsure && count.unsure);
        if (traced && !trace->names.has_phase) {
            add_names(trace, arrow, 0);
            return;
        }
        if (traced) {
            add_names(trace, arrow, i);
        }
    }
}

static dm_status gather_arrows(row_trace *trace, double openings_days,
                               dm_error *error)
{
    dm_status status =
        dm_mark_openings(trace->kept, trace->contacts, openings_days, error);
    if (status != DM_OK) {
        return status;
    }
    dm_work_begin("tracing the rows");
    for (size_t i = 0; i < trace->contacts->count; i++) {
        if (trace->kept[i]) {
            add_arrow(trace, i);
        }
        dm_work_tell(i + 1, trace->contacts->count);
    }
    dm_work_end();
    return dm_trace_list_sort(&trace->list, error);
}

static void put_row(dm_table *traced, row_trace *trace, size_t row)
{
    dm_tally_key key;
    dm_traced_table_put_row(traced, trace->table, row);
    if (dm_find_row_key(&key, trace->table, row, &trace->names, trace->contacts,
                        trace->phases)) {
        dm_trace_list_put(&trace->list, traced, key, trace->contacts);
    } else {
        dm_table_put_empty(traced);
    }
}

static dm_status build_table(dm_table **out, row_trace *trace, dm_error *error)
{
    dm_table *traced = NULL;
    dm_status status =
        dm_traced_table_new(&traced, trace->table, column_names, 1, error);
    size_t count = dm_table_count_rows(trace->table);
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        put_row(traced, trace, i);
    }
    return dm_finish_table(out, traced, status, error);
}

dm_status dm_trace_rows(dm_table **out, const dm_table *table,
                        const dm_trace_source *source, dm_error *error)
{
    *out = NULL;

    row_trace trace = {.table = table,
                       .contacts = source->contacts,
                       .phases = source->phases,
                       .names = dm_find_row_names(table),
                       .with_unsure = dm_table_find_column(table, "unsure") <
                                      dm_table_count_columns(table)};
    trace.kept = malloc(source->contacts->count + 1);
    if (!trace.kept) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a trace");
    }
    dm_status status = gather_arrows(&trace, source->openings_days, error);
    if (status == DM_OK) {
        status = build_table(out, &trace, error);
    }
    dm_trace_list_clear(&trace.list);
    free(trace.kept);
    return status;
}
