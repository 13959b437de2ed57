#include "report_parts.h"

#include "trace_table.h"

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

static void tell_pair(struct report_parts *parts, const dm_table *table,
                      size_t pair, bool turning)
{
    const char *a = get_name(table, pair, "a");
    const char *b = get_name(table, pair, "b");
    double by_a = sum_column(table, pair, "by_a");
    double by_b = sum_column(table, pair, "by_b");
    char text[2048];

    snprintf(text, sizeof text,
             "Between %.512s and %.512s, %s, %.512s (a) began %g of the %g "
             "recorded approaches. share_a is its part of them in each phase, "
             "with the exact 95 %% interval from low to high.",
             a, b,
             turning ? "whose turn the hypotheses date"
                     : "the pair with most contacts",
             a, by_a, by_a + by_b);
    dm_report_add_paragraph(parts->report, text);
}

/* The day on which the rate changed, as far as one was found. */
static void tell_turn(struct report_parts *parts)
{
    const dm_table *summary = parts->turn.summary;
    size_t series = dm_table_find_column(summary, "series");
    char text[256];

    for (size_t i = 0; i < dm_table_count_rows(summary); i++) {
        if (strcmp(dm_table_get_text(summary, i, series), "rate") != 0 ||
            *get_name(summary, i, "mode") == '\0') {
            continue;
        }
        snprintf(text, sizeof text,
                 "If the rate of their contacts changed once, it most probably "
                 "did on %.16s (95 %% from %.16s to %.16s).",
                 get_name(summary, i, "mode"), get_name(summary, i, "low"),
                 get_name(summary, i, "high"));
        dm_report_add_paragraph(parts->report, text);
    }
}

static dm_status show_pair(struct report_parts *parts, const dm_table *table,
                           size_t pair, const dm_trace_source *source,
                           dm_error *error)
{
    dm_table *traced = NULL;
    dm_table *rows = NULL;

    dm_status status = dm_trace_rows(&traced, table, source, error);
    if (status == DM_OK) {
        status = choose_rows(&rows, traced, pair, error);
    }
    if (status == DM_OK) {
        dm_report_table told = {.caption = "Who began, by phase", .rows = rows};
        dm_report_add_table(parts->report, &told);
    }
    dm_table_free(rows);
    dm_table_free(traced);
    return status;
}

static void tell_reservations(struct report_parts *parts)
{
    if (dm_contacts_are_selected(parts->selection.contacts)) {
        dm_report_add_paragraph(parts->report,
                                "The contacts were selected by an author; the "
                                "intervals treat them as independent draws.");
    }
    dm_report_add_paragraph(parts->report,
                            "Numbers of this page are rounded to three digits; "
                            "the commands print them whole.");
}

static dm_status show_most(struct report_parts *parts, dm_error *error)
{
    dm_trace_source source = trace_source(&parts->selection);
    const dm_table *table = parts->initiative;
    size_t pair = 0;

    if (dm_table_count_rows(table) == 0) {
        dm_report_add_paragraph(parts->report, "No contact lies in a phase.");
        return DM_OK;
    }
    dm_status status = find_pair(&pair, table, error);
    if (status == DM_OK) {
        tell_pair(parts, table, pair, false);
        tell_reservations(parts);
        status = show_pair(parts, table, pair, &source, error);
    }
    return status;
}

/* At the level of the sides of the turn, whatever that of the page. */
static dm_status show_turned(struct report_parts *parts,
                             const dm_contacts *contacts, dm_error *error)
{
    const dm_phases *phases = &parts->selection.phases;
    dm_trace_source source = {.contacts = contacts, .phases = phases};
    dm_table *table = NULL;

    dm_status status =
        report_measure_initiative(&table, contacts, phases, error);
    if (status == DM_OK && dm_table_count_rows(table) == 0) {
        status = show_most(parts, error);
    } else if (status == DM_OK) {
        tell_pair(parts, table, 0, true);
        tell_turn(parts);
        tell_reservations(parts);
        status = show_pair(parts, table, 0, &source, error);
    }
    dm_table_free(table);
    return status;
}

static dm_status read_turned(dm_contacts **out,
                             const struct report_parts *parts, dm_error *error)
{
    const struct turning_query *query = &parts->turn.query;
    dm_reading reading = parts->selection.chosen.reading;

    reading.level = query->chosen.reading.level;
    reading.pairs = &query->pair;
    reading.pair_count = 1;
    return dm_store_read_contacts(out, parts->selection.store, &reading, error);
}

dm_status report_add_finding(struct report_parts *parts, dm_error *error)
{
    bool chosen = arguments_has(parts->arguments, "between") ||
                  arguments_has(parts->arguments, "actor");
    dm_contacts *contacts = NULL;

    dm_report_add_heading(parts->report, "Who began");
    if (!parts->turn.known || chosen) {
        return show_most(parts, error);
    }
    dm_status status = read_turned(&contacts, parts, error);
    if (status == DM_OK) {
        status = show_turned(parts, contacts, error);
    }
    dm_contacts_free(contacts);
    return status;
}
