#include "exchange/report_page.h"

#include "base/page_place.h"
#include "print/cell_text.h"
#include "print/number_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MANY_COLUMNS 10

static void add_text(dm_report *report, const dm_table *table, size_t row,
                     size_t column)
{
    dm_buffer_reset(&report->cell);
    dm_cell_add_label(&report->cell, table, row, column);
    dm_report_escape(&report->body, dm_buffer_text(&report->cell));
}

/* Three digits, and never fewer than stand before the point. */
static double round_for_people(double value)
{
    double size = fabs(value);
    double unit = size > 0 ? pow(10, 2 - floor(log10(size))) : 1;
    unit = unit < 1 ? 1 : unit;
    return isfinite(unit) ? round(value * unit) / unit : value;
}

static void add_value(dm_report *report, const dm_table *table, size_t row,
                      size_t column)
{
    bool real = dm_table_get_column(table, column)->type == DM_REAL;
    if (!real || dm_table_is_empty(table, row, column)) {
        add_text(report, table, row, column);
        return;
    }
    dm_number_add_rounded(
        &report->body, round_for_people(dm_table_get_real(table, row, column)));
}

static bool is_trace(const dm_table *table, size_t column)
{
    return dm_table_get_column(table, column)->type == DM_NUMBERS;
}

static void add_cell(dm_report *report, const dm_table *table, size_t row,
                     size_t column)
{
    dm_buffer *body = &report->body;

    if (column == 0) {
        dm_buffer_add(body, "<th scope=\"row\">");
        add_text(report, table, row, column);
        dm_buffer_add(body, "</th>\n");
        return;
    }
    if (is_trace(table, column)) {
        dm_buffer_add(body, "<td>");
        dm_report_add_trace(report, table, row, column);
    } else {
        dm_buffer_add(body, dm_column_shows_numbers(table, column)
                                ? "<td class=\"number\">"
                                : "<td>");
        add_value(report, table, row, column);
    }
    dm_buffer_add(body, "</td>\n");
}

static bool is_shown(const dm_table *table, size_t column)
{
    bool filled = column == 0;
    for (size_t i = 0; i < dm_table_count_rows(table) && !filled; i++) {
        filled = !dm_table_is_empty(table, i, column) ||
                 dm_table_get_label(table, i, column);
    }
    return filled;
}

/* The columns that are shown, in order. */
struct shown_columns {
    size_t count;
    size_t *items;
};

/* The first column that says more than whose row it is. */
static size_t find_figures(const dm_table *table)
{
    size_t count = dm_table_count_columns(table);
    size_t first = 1;
    while (first < count && !dm_column_shows_numbers(table, first)) {
        first++;
    }
    return first;
}

static void show_columns(struct shown_columns *out, const dm_table *table,
                         size_t first, size_t end, bool traces)
{
    for (size_t i = first; i < end; i++) {
        if (is_trace(table, i) == traces && is_shown(table, i)) {
            out->items[out->count++] = i;
        }
    }
}

/* What is behind a row stands before its figures: of many columns the last are
 * far away. */
static bool choose_columns(struct shown_columns *out, const dm_table *table)
{
    size_t count = dm_table_count_columns(table);
    size_t figures = find_figures(table);
    *out = (struct shown_columns){.items = calloc(count, sizeof *out->items)};
    if (!out->items) {
        return false;
    }
    show_columns(out, table, 0, figures, false);
    show_columns(out, table, 0, count, true);
    show_columns(out, table, figures, count, false);
    return true;
}

static const char *name_column(const dm_column *column)
{
    if (column->type != DM_NUMBERS) {
        return column->name;
    }
    return strcmp(column->name, "open_keys") == 0 ? "still open"
                                                  : "contacts behind the row";
}

static void add_columns(dm_report *report, const dm_table *table,
                        const struct shown_columns *shown)
{
    dm_buffer *body = &report->body;

    dm_buffer_add(body, "<thead>\n<tr>\n");
    for (size_t i = 0; i < shown->count; i++) {
        size_t column = shown->items[i];
        dm_buffer_add(body, dm_column_shows_numbers(table, column)
                                ? "<th scope=\"col\" class=\"number\">"
                                : "<th scope=\"col\">");
        dm_report_escape(body, name_column(dm_table_get_column(table, column)));
        dm_buffer_add(body, "</th>\n");
    }
    dm_buffer_add(body, "</tr>\n</thead>\n<tbody>\n");
}

static const char *get_key(const dm_table *table, size_t row, const char *name)
{
    size_t column = dm_table_find_column(table, name);
    return dm_table_get_text(table, row, column);
}

/* Where a row is found, in the report's cell. */
static void name_row(dm_buffer *name, const dm_report_table *table, size_t row)
{
    const dm_table *rows = table->rows;
    size_t phase = dm_table_find_column(rows, "phase");
    int64_t order = phase < dm_table_count_columns(rows)
                        ? dm_table_get_integer(rows, row, phase)
                        : 0;

    dm_buffer_reset(name);
    if (table->places == DM_PLACES_PAIRS) {
        dm_page_add_pair(name, order, get_key(rows, row, "a"),
                         get_key(rows, row, "b"));
    } else if (table->places == DM_PLACES_ACTORS) {
        dm_page_add_actor(name, order, get_key(rows, row, "actor"));
    } else {
        dm_page_add_contact(name, get_key(rows, row, "key"));
    }
}

static void begin_row(dm_report *report, const dm_report_table *table,
                      size_t row)
{
    dm_buffer_add(&report->body, "<tr");
    if (table->places != DM_PLACES_NONE) {
        name_row(&report->cell, table, row);
        dm_report_add_place(report, dm_buffer_text(&report->cell));
    }
    dm_buffer_add(&report->body, ">\n");
}

static void add_rows(dm_report *report, const dm_report_table *table,
                     const struct shown_columns *shown)
{
    const dm_table *rows = table->rows;

    for (size_t i = 0; i < dm_table_count_rows(rows); i++) {
        begin_row(report, table, i);
        for (size_t j = 0; j < shown->count; j++) {
            add_cell(report, rows, i, shown->items[j]);
        }
        dm_buffer_add(&report->body, "</tr>\n");
    }
}

/* Of many columns the print is broad. */
static void begin_table(dm_buffer *body, const dm_report_table *table,
                        size_t columns)
{
    if (table->folded) {
        dm_buffer_add(body, "<details class=\"told\"><summary>");
        dm_report_escape(body, table->caption);
        dm_buffer_add(body, "</summary>\n");
    }
    dm_buffer_add(body, columns > MANY_COLUMNS ? "<div class=\"wide many\""
                                               : "<div class=\"wide\"");
    dm_buffer_add(body, " role=\"region\" tabindex=\"0\" aria-label=\"Table: ");
    dm_report_escape(body, table->caption);
    dm_buffer_add(body, "\">\n<table>\n");
    dm_report_add_element(body, "caption", table->caption);
}

void dm_report_add_table(dm_report *report, const dm_report_table *table)
{
    dm_buffer *body = &report->body;
    struct shown_columns shown;

    if (!choose_columns(&shown, table->rows)) {
        body->failed = true;
        return;
    }
    begin_table(body, table, shown.count);
    add_columns(report, table->rows, &shown);
    add_rows(report, table, &shown);
    dm_buffer_add(body, "</tbody>\n</table>\n</div>\n");
    dm_buffer_add(body, table->folded ? "</details>\n" : "");
    free(shown.items);
}
