#include "demarche/panel.h"

#include "analysis/finish_table.h"
#include "analysis/panel_cells.h"
#include "analysis/trace_list.h"
#include "analysis/traced_table.h"

#include <string.h>

static const char *const column_names[] = {"contact_keys"};

/* A panel being traced; its rows come in the order of the cells. */
typedef struct panel_trace {
    const dm_table *table;
    dm_panel_cells cells;
    dm_trace_list list;
    size_t place; /* of the period of the row before */
} panel_trace;

static void add_entry(void *context, size_t arrow, dm_tally_key key,
                      dm_window_count count)
{
    (void)count;
    dm_trace_list_add(context, key, arrow);
}

/* The place of a period, looked for from that of the row before on: rows of
 * one pair are in order of time. */
static bool find_place(panel_trace *trace, const char *period)
{
    const dm_periods *periods = &trace->cells.periods;
    for (size_t i = 0; i < periods->count; i++) {
        size_t place = (trace->place + i) % periods->count;
        char label[DM_PERIOD_LABEL_SIZE];
        dm_period_format(periods->by, periods->first + (int64_t)place, label);
        if (strcmp(label, period) == 0) {
            trace->place = place;
            return true;
        }
    }
    return false;
}

static bool find_key(dm_tally_key *out, panel_trace *trace, size_t row)
{
    const dm_contacts *contacts = trace->cells.contacts;
    uint32_t a = dm_contacts_find_actor(
        contacts, dm_table_get_text(trace->table, row, 0));
    uint32_t b = dm_contacts_find_actor(
        contacts, dm_table_get_text(trace->table, row, 1));
    if (a == DM_NO_ACTOR || b == DM_NO_ACTOR ||
        !find_place(trace, dm_table_get_text(trace->table, row, 2))) {
        return false;
    }
    *out = dm_panel_key(a, b, trace->place);
    return true;
}

static void put_row(dm_table *traced, panel_trace *trace, size_t row)
{
    dm_tally_key key;
    dm_traced_table_put_row(traced, trace->table, row);
    if (find_key(&key, trace, row)) {
        dm_trace_list_put(&trace->list, traced, key, trace->cells.contacts);
    } else {
        dm_table_put_empty(traced);
    }
}

static dm_status build_table(dm_table **out, panel_trace *trace,
                             dm_error *error)
{
    dm_table *traced = NULL;
    for (size_t i = 0; i < trace->cells.contacts->count; i++) {
        dm_panel_cells_visit(&trace->cells, i, add_entry, &trace->list);
    }
    dm_status status = dm_trace_list_sort(&trace->list, error);
    if (status == DM_OK) {
        status =
            dm_traced_table_new(&traced, trace->table, column_names, 1, error);
    }
    size_t count = dm_table_count_rows(trace->table);
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        put_row(traced, trace, i);
    }
    return dm_finish_table(out, traced, status, error);
}

dm_status dm_trace_panel(dm_table **out, const dm_table *table,
                         const dm_trace_source *source,
                         const dm_panel_options *options, dm_error *error)
{
    *out = NULL;

    panel_trace trace = {.table = table};
    dm_status status = dm_panel_cells_init(&trace.cells, source->contacts,
                                           source->phases, options, error);
    if (status == DM_OK) {
        status = build_table(out, &trace, error);
    }
    dm_trace_list_clear(&trace.list);
    dm_panel_cells_clear(&trace.cells);
    return status;
}
