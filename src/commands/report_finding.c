#include "report_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the finding shows of a row, besides the contacts behind it. */
static const char *const columns[] = {"phase", "contacts", "unsure",
                                      "by_a",  "by_b",     "share_a",
                                      "low",   "high",     "contact_keys"};

#define COLUMN_COUNT (sizeof columns / sizeof *columns)

static bool is_same_pair(const dm_table *table, size_t row, size_t other)
{
    size_t a = dm_table_find_column(table, "a");
    size_t b = dm_table_find_column(table, "b");

    return strcmp(dm_table_get_text(table, row, a),
                  dm_table_get_text(table, other, a)) == 0 &&
           strcmp(dm_table_get_text(table, row, b),
                  dm_table_get_text(table, other, b)) == 0;
}

/* Of the pair of `row`, over all phases. */
static double sum_column(const dm_table *table, size_t row, const char *name)
{
    size_t column = dm_table_find_column(table, name);
    double sum = 0;

    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        if (is_same_pair(table, i, row)) {
            sum += dm_table_get_real(table, i, column);
        }
    }
    return sum;
}

/* A row on its way to the others of its pair. */
struct pair_row {
    const char *a;
    const char *b;
    double contacts;
    size_t row;
};

static int compare_pairs(const void *left, const void *right)
{
    const struct pair_row *one = left;
    const struct pair_row *other = right;
    int order = strcmp(one->a, other->a);
    return order != 0 ? order : strcmp(one->b, other->b);
}

static struct pair_row *sort_rows(const dm_table *table)
{
    size_t a = dm_table_find_column(table, "a");
    size_t b = dm_table_find_column(table, "b");
    size_t contacts = dm_table_find_column(table, "contacts");
    size_t count = dm_table_count_rows(table);
    struct pair_row *rows = calloc(count, sizeof *rows);

    for (size_t i = 0; i < count && rows; i++) {
        rows[i] = (struct pair_row){dm_table_get_text(table, i, a),
                                    dm_table_get_text(table, i, b),
                                    dm_table_get_real(table, i, contacts), i};
    }
    if (rows) {
        qsort(rows, count, sizeof *rows, compare_pairs);
    }
    return rows;
}

/* A row of the pair with most contacts, of several the first by key. */
static dm_status find_pair(size_t *out, const dm_table *table, dm_error *error)
{
    struct pair_row *rows = sort_rows(table);
    double most = -1;
    double sum = 0;

    if (!rows) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    *out = rows[0].row;
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        bool same = i > 0 && compare_pairs(&rows[i - 1], &rows[i]) == 0;
        sum = rows[i].contacts + (same ? sum : 0);
        if (sum > most) {
            *out = rows[i].row;
            most = sum;
        }
    }
    free(rows);
    return DM_OK;
}

static const char *get_name(const dm_table *table, size_t row, const char *name)
{
    size_t column = dm_table_find_column(table, name);
    const char *label = dm_table_get_label(table, row, column);
    return label ? label : dm_table_get_text(table, row, column);
}

static dm_status choose_rows(dm_table **out, const dm_table *table, size_t pair,
                             dm_error *error)
{
    dm_column chosen[COLUMN_COUNT];
    size_t indices[COLUMN_COUNT];

    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        indices[i] = dm_table_find_column(table, columns[i]);
        chosen[i] = *dm_table_get_column(table, indices[i]);
    }
    dm_status status = dm_table_new(out, chosen, COLUMN_COUNT, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        for (size_t j = 0; j < COLUMN_COUNT && is_same_pair(table, i, pair);
             j++) {
            dm_table_put_copy(*out, table, i, indices[j]);
        }
    }
    return dm_table_check(*out, error);
}

static void tell_pair(struct report_parts *parts, size_t pair)
{
    const dm_table *table = parts->initiative;
    const char *a = get_name(table, pair, "a");
    const char *b = get_name(table, pair, "b");
    double by_a = sum_column(table, pair, "by_a");
    double by_b = sum_column(table, pair, "by_b");
    char text[2048];

    snprintf(text, sizeof text,
             "Between %.512s and %.512s, the pair with most contacts, %.512s "
             "(a) began %g of the %g approaches whose initiator is recorded. "
             "share_a is its part of them in each phase, with the exact 95 %% "
             "interval from low to high; n is by_a and by_b together.",
             a, b, a, by_a, by_a + by_b);
    dm_report_add_paragraph(parts->report, text);
    if (dm_contacts_are_selected(parts->selection.contacts)) {
        dm_report_add_paragraph(parts->report,
                                "The contacts were selected by an author; the "
                                "intervals treat them as independent draws.");
    }
}

dm_status report_add_finding(struct report_parts *parts, dm_error *error)
{
    const dm_table *table = parts->initiative;
    size_t pair = 0;
    dm_table *rows = NULL;

    dm_report_add_heading(parts->report, "Who began");
    if (dm_table_count_rows(table) == 0) {
        dm_report_add_paragraph(parts->report, "No contact lies in a phase.");
        return DM_OK;
    }
    dm_status status = find_pair(&pair, table, error);
    if (status == DM_OK) {
        tell_pair(parts, pair);
        status = choose_rows(&rows, table, pair, error);
    }
    if (status == DM_OK) {
        dm_report_add_table(parts->report, "Who began, by phase", rows);
    }
    dm_table_free(rows);
    return status;
}
