#include "turning_notes.h"

#include "message.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

const char *get_cell_text(const dm_table *table, size_t row, const char *column)
{
    return dm_table_get_text(table, row, dm_table_find_column(table, column));
}

double get_cell_real(const dm_table *table, size_t row, const char *column)
{
    return dm_table_get_real(table, row, dm_table_find_column(table, column));
}

static void tell_days(const dm_table *summary, size_t row)
{
    double mode_days = get_cell_real(summary, row, "mode_days");
    double p_value = get_cell_real(summary, row, "p_value");
    char others[48] = "";
    char test[32] = "no p-value";

    if (mode_days > 1) {
        snprintf(others, sizeof others, " (the first of %.0f alike)",
                 mode_days);
    }
    if (!isnan(p_value)) {
        snprintf(test, sizeof test, "p %.2g", p_value);
    }
    if (!*get_cell_text(summary, row, "mode")) {
        message_print_note("%s: nothing points to any day",
                           get_cell_text(summary, row, "series"));
        return;
    }
    message_print_note(
        "%s: a change, if any, most probably with %s%s, 95 %% from %s to %s; "
        "log Bayes factor against none %.3g, %s",
        get_cell_text(summary, row, "series"),
        get_cell_text(summary, row, "mode"), others,
        get_cell_text(summary, row, "low"), get_cell_text(summary, row, "high"),
        get_cell_real(summary, row, "log_bf"), test);
}

void tell_contacts(const dm_table *summary, size_t row)
{
    double count = get_cell_real(summary, row, "contacts");
    double unsure = get_cell_real(summary, row, "unsure");
    char left_out[64] = "";

    if (unsure > 0) {
        snprintf(left_out, sizeof left_out, "; %.0f left out as unsure",
                 unsure);
    }
    message_print_note("%s: %.0f %s the answer, %.0f of them of vague date%s",
                       get_cell_text(summary, row, "series"), count,
                       count == 1 ? "contact carries" : "contacts carry",
                       get_cell_real(summary, row, "vague"), left_out);
}

static void tell_changes(const dm_table *summary, size_t row)
{
    const char *changes = get_cell_text(summary, row, "changes");

    if (*changes) {
        message_print_note("%s: of several changes, the cheapest set is: %s",
                           get_cell_text(summary, row, "series"), changes);
    }
}

static void tell_prior(const dm_table *summary, size_t row)
{
    const char *mode = get_cell_text(summary, row, "mode");
    const char *half = get_cell_text(summary, row, "mode_half_prior");
    const char *other = get_cell_text(summary, row, "mode_other_prior");

    if (strcmp(mode, half) != 0 || strcmp(mode, other) != 0) {
        message_print_note("%s: prior-driven: the most probable day is %s "
                           "under half the prior, %s under another one",
                           get_cell_text(summary, row, "series"),
                           *half ? half : "none", *other ? other : "none");
    }
}

void tell_selection(const struct turning_query *query)
{
    if (query->selected) {
        message_print_note("the contacts were selected by an author; a change "
                           "in them may be one in what was selected");
    }
}

void tell_turning(const dm_table *summary, const struct turning_query *query)
{
    message_print_note("whose turn: '%s' toward '%s'", query->about,
                       query->toward);
    for (size_t row = 0; row < dm_table_count_rows(summary); row++) {
        tell_contacts(summary, row);
        if (!isnan(get_cell_real(summary, row, "log_bf"))) {
            tell_days(summary, row);
            tell_changes(summary, row);
            tell_prior(summary, row);
        }
    }
    tell_selection(query);
}
