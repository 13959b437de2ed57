#include "exchange/report_page.h"

#include "base/page_place.h"

#include <stdlib.h>

/* Columns of a description. */
enum { NUMBER, KEY, DATE, CITATIONS, SUMMARY, PLACE };

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

/* A contact of a row, by its place in time. */
struct traced_contact {
    int64_t place;
    size_t row; /* that describes it */
};

static int compare_places(const void *left, const void *right)
{
    int64_t a = ((const struct traced_contact *)left)->place;
    int64_t b = ((const struct traced_contact *)right)->place;
    return (a > b) - (a < b);
}

static void add_contact(dm_report *report, size_t row)
{
    dm_buffer *body = &report->body;
    const dm_table *told = report->descriptions;
    const char *key = dm_table_get_text(told, row, KEY);
    const char *citations = dm_table_get_text(told, row, CITATIONS);

    dm_buffer_reset(&report->cell);
    dm_page_add_contact(&report->cell, key);
    dm_buffer_add(body, "<li><a");
    dm_report_add_link(report, dm_buffer_text(&report->cell));
    dm_buffer_add(body, ">");
    dm_report_escape(body, key);
    dm_buffer_add(body, "</a> ");
    dm_report_escape(body, dm_table_get_text(told, row, DATE));
    dm_buffer_add(body, *citations ? " \xC2\xB7 " : "");
    dm_report_escape(body, citations);
    dm_buffer_add(body, "</li>\n");
}

/* Those that are described, in order of time. */
static size_t sort_contacts(struct traced_contact *out, const dm_report *report,
                            const int64_t *numbers, size_t count)
{
    size_t rows = dm_table_count_rows(report->descriptions);
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        size_t row = find_row(report, numbers[i]);
        if (row < rows) {
            int64_t place =
                dm_table_get_integer(report->descriptions, row, PLACE);
            out[found++] = (struct traced_contact){place, row};
        }
    }
    qsort(out, found, sizeof *out, compare_places);
    return found;
}

static void add_traced(dm_report *report, const int64_t *numbers, size_t count)
{
    struct traced_contact *traced = malloc(count * sizeof *traced);
    if (!traced) {
        report->body.failed = true;
        return;
    }
    size_t found = sort_contacts(traced, report, numbers, count);
    for (size_t i = 0; i < found && i < report->limits.traced; i++) {
        add_contact(report, traced[i].row);
    }
    if (found > report->limits.traced) {
        dm_buffer_add_format(&report->body, "<li>and %zu more</li>\n",
                             found - report->limits.traced);
    }
    free(traced);
}

void dm_report_add_trace(dm_report *report, const dm_table *table, size_t row,
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
    add_traced(report, numbers, count);
    dm_buffer_add(&report->body, "</ol></details>");
}
