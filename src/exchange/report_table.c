#include "exchange/report_page.h"

#include "print/cell_text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Columns of a description. */
enum { NUMBER, KEY, DATE, CITATIONS };

static int64_t get_number(const dm_report *report, size_t row)
{
    return dm_table_get_integer(report->descriptions, row, NUMBER);
}

/* The row that describes a contact, or the number of rows: they ascend. */
static size_t find_row(const dm_report *report, int64_t number)
{
    size_t count = dm_table_count_rows(report->descriptions);
    size_t low = 0;
    size_t high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (get_number(report, middle) < number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && get_number(report, low) == number ? low : count;
}

static void add_contact(dm_report *report, int64_t number)
{
    dm_buffer *body = &report->body;
    const dm_table *told = report->descriptions;
    size_t row = find_row(report, number);
    if (row == dm_table_count_rows(told)) {
        return;
    }
    const char *key = dm_table_get_text(told, row, KEY);
    const char *citations = dm_table_get_text(told, row, CITATIONS);
    const dm_key_entry *place = dm_key_index_find(&report->places, key);

    dm_buffer_add(body, "<li>");
    if (place) {
        dm_buffer_add_format(body, "<a href=\"#contact-%" PRId64 "\">",
                             place->number);
    }
    dm_report_escape(body, key);
    dm_buffer_add(body, place ? "</a> " : " ");
    dm_report_escape(body, dm_table_get_text(told, row, DATE));
    dm_buffer_add(body, *citations ? " \xC2\xB7 " : "");
    dm_report_escape(body, citations);
    dm_buffer_add(body, "</li>\n");
}

static void add_trace(dm_report *report, const dm_table *table, size_t row,
                      size_t column)
{
    size_t count;
    const int64_t *numbers = dm_table_get_numbers(table, row, column, &count);

    if (count == 0) {
        return;
    }
    dm_buffer_add_format(&report->body, "<details><summary>%zu %s", count,
                         count == 1 ? "contact" : "contacts");
    dm_buffer_add(&report->body, "</summary>\n<ol>\n");
    for (size_t i = 0; i < count; i++) {
        add_contact(report, numbers[i]);
    }
    dm_buffer_add(&report->body, "</ol></details>");
}

static void add_text(dm_report *report, const dm_table *table, size_t row,
                     size_t column)
{
    dm_buffer_reset(&report->cell);
    dm_cell_add_label(&report->cell, table, row, column);
    dm_report_escape(&report->body, dm_buffer_text(&report->cell));
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
    if (dm_table_get_column(table, column)->type == DM_NUMBERS) {
        dm_buffer_add(body, "<td>");
        add_trace(report, table, row, column);
    } else {
        dm_buffer_add(body, dm_column_shows_numbers(table, column)
                                ? "<td class=\"number\">"
                                : "<td>");
        add_text(report, table, row, column);
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

static const char *name_column(const dm_column *column)
{
    if (column->type != DM_NUMBERS) {
        return column->name;
    }
    return strcmp(column->name, "open_keys") == 0 ? "still open"
                                                  : "contacts behind the row";
}

static void add_columns(dm_report *report, const dm_table *table,
                        const bool *shown)
{
    dm_buffer *body = &report->body;

    dm_buffer_add(body, "<thead>\n<tr>\n");
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        if (shown[i]) {
            dm_buffer_add(body, dm_column_shows_numbers(table, i)
                                    ? "<th scope=\"col\" class=\"number\">"
                                    : "<th scope=\"col\">");
            dm_report_escape(body, name_column(dm_table_get_column(table, i)));
            dm_buffer_add(body, "</th>\n");
        }
    }
    dm_buffer_add(body, "</tr>\n</thead>\n<tbody>\n");
}

static void add_rows(dm_report *report, const dm_table *table,
                     const bool *shown)
{
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        dm_buffer_add(&report->body, "<tr>\n");
        for (size_t j = 0; j < dm_table_count_columns(table); j++) {
            if (shown[j]) {
                add_cell(report, table, i, j);
            }
        }
        dm_buffer_add(&report->body, "</tr>\n");
    }
}

void dm_report_add_table(dm_report *report, const char *caption,
                         const dm_table *table)
{
    dm_buffer *body = &report->body;
    size_t count = dm_table_count_columns(table);
    bool *shown = calloc(count, sizeof *shown);

    if (!shown) {
        body->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        shown[i] = is_shown(table, i);
    }
    dm_buffer_add(body, "<div class=\"wide\" role=\"region\" tabindex=\"0\" "
                        "aria-label=\"");
    dm_report_escape(body, caption);
    dm_buffer_add(body, "\">\n<table>\n");
    dm_report_add_element(body, "caption", caption);
    add_columns(report, table, shown);
    add_rows(report, table, shown);
    dm_buffer_add(body, "</tbody>\n</table>\n</div>\n");
    free(shown);
}
