#include "tell_panel.h"

#include "message.h"

#include <string.h>

static bool has_column(const dm_table *table, const char *name)
{
    return dm_table_find_column(table, name) < dm_table_count_columns(table);
}

static double add_column(const dm_table *table, const char *name)
{
    size_t column = dm_table_find_column(table, name);
    double sum = 0;

    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        sum += dm_table_get_real(table, i, column);
    }
    return sum;
}

static bool begins_pair(const dm_table *panel, size_t row)
{
    for (size_t column = 0; row > 0 && column < 2; column++) {
        if (strcmp(dm_table_get_text(panel, row, column),
                   dm_table_get_text(panel, row - 1, column)) != 0) {
            return true;
        }
    }
    return row == 0;
}

static bool is_covered(const dm_table *panel, size_t row,
                       const dm_contacts *contacts)
{
    uint32_t a =
        dm_contacts_find_actor(contacts, dm_table_get_text(panel, row, 0));
    uint32_t b =
        dm_contacts_find_actor(contacts, dm_table_get_text(panel, row, 1));

    return dm_contacts_covered_until(contacts, a, b, DM_TIME_MIN) !=
           DM_TIME_MAX;
}

/* Pairs without coverage all have the same periods. */
static void tell_zeros(const dm_table *panel, const dm_contacts *contacts)
{
    size_t period = dm_table_find_column(panel, "period");
    size_t pairs = 0;
    size_t uncovered = 0;
    const char *first = NULL;
    const char *last = NULL;
    bool covered = false;

    for (size_t i = 0; i < dm_table_count_rows(panel); i++) {
        if (begins_pair(panel, i)) {
            covered = is_covered(panel, i, contacts);
            pairs++;
            uncovered += !covered;
        }
        if (!covered) {
            last = dm_table_get_text(panel, i, period);
            first = first ? first : last;
        }
    }
    if (uncovered > 0) {
        message_print_note("no coverage is stated for %zu of %zu pairs: their "
                           "zeros reach from %s, with the first contact of "
                           "all, to %s, with the last",
                           uncovered, pairs, first, last);
    }
}

static void tell_uncovered(const dm_table *panel)
{
    size_t days = dm_table_find_column(panel, "days");
    size_t uncovered = 0;

    for (size_t i = 0; i < dm_table_count_rows(panel); i++) {
        uncovered += dm_table_get_real(panel, i, days) <= 0;
    }
    if (uncovered > 0) {
        message_print_note("%zu %s contacts outside the coverage: no days",
                           uncovered, uncovered == 1 ? "row has" : "rows have");
    }
}

static void tell_uncoded(const dm_table *panel)
{
    double contacts = add_column(panel, "contacts");
    double unclassed =
        has_column(panel, "unclassed") ? add_column(panel, "unclassed") : 0;

    if (unclassed > 0) {
        message_print_note("%g of %g contacts have no CAMEO code and are in no "
                           "class",
                           unclassed, contacts);
    }
    if (has_column(panel, "scored")) {
        double scored = add_column(panel, "scored");
        if (scored < contacts) {
            message_print_note("%g of %g contacts have no CAMEO code and no "
                               "intensity",
                               contacts - scored, contacts);
        }
    }
}

/* Rows in which a column of codes is empty. */
static size_t count_empty(const dm_table *panel, const char *a, const char *b)
{
    size_t first = dm_table_find_column(panel, a);
    size_t second = dm_table_find_column(panel, b);
    size_t count = 0;

    for (size_t i = 0; i < dm_table_count_rows(panel); i++) {
        count += dm_table_is_empty(panel, i, first) ||
                 dm_table_is_empty(panel, i, second);
    }
    return count;
}

static void tell_states(const dm_table *panel, const char *a, const char *b,
                        const char *what)
{
    size_t empty = has_column(panel, a) ? count_empty(panel, a, b) : 0;

    if (empty > 0) {
        message_print_note("%zu of %zu rows name an actor that has no %s in "
                           "that year",
                           empty, dm_table_count_rows(panel), what);
    }
}

void tell_panel(const dm_table *panel, const dm_contacts *contacts,
                const dm_phases *windows)
{
    if (!windows) {
        tell_zeros(panel, contacts);
    }
    if (dm_contacts_are_selected(contacts)) {
        message_print_note("the contacts were selected by an author; a zero "
                           "may be one that was not chosen");
    }
    tell_uncovered(panel);
    tell_uncoded(panel);
    tell_states(panel, "a_cow", "b_cow", "number of the Correlates of War");
    tell_states(panel, "a_iso3", "b_iso3", "code of ISO 3166");
}
