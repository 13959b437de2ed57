#include "demarche/panel.h"

#include "analysis/append_columns.h"
#include "analysis/finish_table.h"
#include "analysis/panel_cells.h"
#include "analysis/panel_pairs.h"
#include "analysis/panel_states.h"

#include <math.h>
#include <stdlib.h>

#define COLUMN_LIMIT 25

static const dm_column cell_columns[] = {
    {"a", DM_TEXT},         {"b", DM_TEXT},         {"period", DM_TEXT},
    {"days", DM_REAL},      {"contacts", DM_REAL},  {"unsure", DM_INTEGER},
    {"by_a", DM_REAL},      {"by_b", DM_REAL},      {"replies_a", DM_REAL},
    {"replies_b", DM_REAL}, {"symmetric", DM_REAL}, {"unknown", DM_REAL},
};

static const dm_column class_columns[] = {
    {"verbal_cooperation", DM_REAL}, {"material_cooperation", DM_REAL},
    {"verbal_conflict", DM_REAL},    {"material_conflict", DM_REAL},
    {"unclassed", DM_REAL},
};

static const dm_column statement_column = {"statements", DM_REAL};

static const dm_column intensity_columns[] = {
    {"scored", DM_REAL},
    {"intensity", DM_REAL},
};

/* What the rows are made of. */
typedef struct panel_rows {
    dm_panel_cells cells;
    dm_panel_pair_list pairs;
    dm_panel_states states;
    size_t next; /* the first cell that has no row yet */
    dm_table *table;
} panel_rows;

static dm_status new_table(panel_rows *rows, dm_error *error)
{
    const dm_panel_options *options = &rows->cells.options;
    dm_column columns[COLUMN_LIMIT];
    size_t count = dm_append_columns(
        columns, 0, cell_columns, sizeof cell_columns / sizeof *cell_columns);
    if (options->events == DM_EVENTS_PENTA) {
        count = dm_append_columns(columns, count, &statement_column, 1);
    }
    if (options->events != DM_EVENTS_UNCLASSED) {
        count = dm_append_columns(columns, count, class_columns,
                                  sizeof class_columns / sizeof *class_columns);
    }
    if (options->intensity) {
        count = dm_append_columns(columns, count, intensity_columns, 2);
    }
    count = dm_panel_states_columns(columns, count, options->states);
    return dm_table_new(&rows->table, columns, count, error);
}

static void put_classes(dm_table *table, const double *numbers,
                        dm_event_scheme scheme)
{
    const double *classes = numbers + DM_PANEL_CLASSES;
    if (scheme == DM_EVENTS_UNCLASSED) {
        return;
    }
    if (scheme == DM_EVENTS_PENTA) {
        dm_table_put_real(table, classes[DM_CLASS_STATEMENT]);
    }
    dm_table_put_real(table, classes[DM_CLASS_VERBAL_COOPERATION]);
    dm_table_put_real(table, classes[DM_CLASS_MATERIAL_COOPERATION]);
    dm_table_put_real(table, classes[DM_CLASS_VERBAL_CONFLICT]);
    dm_table_put_real(table, classes[DM_CLASS_MATERIAL_CONFLICT]);
    dm_table_put_real(table, classes[DM_CLASS_NONE]);
}

static void put_numbers(dm_table *table, const double *numbers,
                        const dm_panel_options *options)
{
    for (int i = 0; i < DM_PANEL_CLASSES; i++) {
        if (i == DM_INITIATIVE_UNSURE) {
            dm_table_put_integer(table, (int64_t)numbers[i]);
        } else {
            dm_table_put_real(table, numbers[i]);
        }
    }
    put_classes(table, numbers, options->events);
    if (options->intensity) {
        double scored = numbers[DM_PANEL_SCORED];
        dm_table_put_real(table, scored);
        dm_table_put_real(
            table, scored > 0 ? numbers[DM_PANEL_INTENSITY] / scored : NAN);
    }
}

static void put_name(dm_table *table, const dm_contacts *contacts,
                     uint32_t actor)
{
    dm_table_put_name(table, contacts->actors[actor].key,
                      contacts->actors[actor].label);
}

/* The numbers of the cell, or zeros. Cells are asked for in order. */
static const double *take_numbers(panel_rows *rows, dm_tally_key key)
{
    static const double zeros[DM_PANEL_WIDTH];
    const dm_tally *cells = &rows->cells.cells;
    if (rows->next < cells->count &&
        dm_tally_key_compare(cells->keys[rows->next], key) == 0) {
        return dm_tally_numbers(cells, rows->next++);
    }
    return zeros;
}

static void put_row(panel_rows *rows, uint32_t a, uint32_t b, size_t place)
{
    const dm_panel_cells *cells = &rows->cells;
    const double *numbers = take_numbers(rows, dm_panel_key(a, b, place));
    double days = dm_panel_days(cells, a, b, place);
    if (!(days > 0) && !(numbers[DM_INITIATIVE_CONTACTS] > 0)) {
        return;
    }
    dm_panel_by by = cells->options.by;
    int64_t period = cells->periods.first + (int64_t)place;
    char label[DM_PERIOD_LABEL_SIZE];
    dm_period_format(by, period, label);
    put_name(rows->table, cells->contacts, a);
    put_name(rows->table, cells->contacts, b);
    dm_table_put_text(rows->table, label);
    dm_table_put_real(rows->table, days);
    put_numbers(rows->table, numbers, &cells->options);
    dm_panel_states_put(rows->table, &rows->states, a, b,
                        dm_period_year(by, period));
}

static dm_status put_rows(panel_rows *rows, dm_error *error)
{
    dm_status status = dm_panel_pairs_list(&rows->pairs, &rows->cells, error);
    if (status == DM_OK) {
        status = dm_panel_states_match(&rows->states, rows->cells.contacts,
                                       rows->cells.options.states, error);
    }
    if (status == DM_OK) {
        status = new_table(rows, error);
    }
    for (size_t i = 0; status == DM_OK && i < rows->pairs.count; i++) {
        for (size_t j = 0; j < rows->cells.periods.count; j++) {
            put_row(rows, rows->pairs.items[i].a, rows->pairs.items[i].b, j);
        }
    }
    return status;
}

dm_status dm_measure_panel(dm_table **out, const dm_contacts *contacts,
                           const dm_phases *windows,
                           const dm_panel_options *options, dm_error *error)
{
    panel_rows rows = {.next = 0};
    dm_status status =
        dm_panel_cells_init(&rows.cells, contacts, windows, options, error);
    if (status == DM_OK) {
        status = dm_panel_cells_count(&rows.cells, error);
    }
    if (status == DM_OK) {
        status = put_rows(&rows, error);
    }
    status = dm_finish_table(out, rows.table, status, error);
    dm_panel_states_clear(&rows.states);
    dm_panel_pairs_clear(&rows.pairs);
    dm_panel_cells_clear(&rows.cells);
    return status;
}
