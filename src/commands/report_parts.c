#include "report_parts.h"

#include "progress_line.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Unless the options say otherwise. */
#define SHOWN_ROWS 100
#define TRACED_CONTACTS 50
#define LISTED_CONTACTS 2000

static const struct option option_list[] = {
    {
        .kind = OPTION_COUNT,
        .name = "ties",
        .value = "N",
        .fallback = "200",
        .summary = "draw the N heaviest ties of a phase; 0 draws all",
    },
    {
        .kind = OPTION_COUNT,
        .name = "rows",
        .value = "N",
        .fallback = "100",
        .summary = "of a table show in each phase the N rows with most "
                   "contacts; 0 shows all",
    },
    {
        .kind = OPTION_COUNT,
        .name = "traced",
        .value = "N",
        .fallback = "50",
        .summary = "name the first N contacts behind a row; 0 names all",
    },
    {
        .kind = OPTION_COUNT,
        .name = "contacts",
        .value = "N",
        .fallback = "2000",
        .summary = "list N contacts, those that rows and pictures lead to; 0 "
                   "lists all",
    },
    {0},
};

const struct option_group report_limits = {"Limits", option_list};

void report_parts_close(struct report_parts *parts)
{
    dm_report_free(parts->report);
    report_turn_close(&parts->turn);
    dm_table_free(parts->initiative);
    dm_table_free(parts->phases);
    dm_table_free(parts->silence_descriptions);
    dm_table_free(parts->silences);
    dm_table_free(parts->contacts);
    dm_table_free(parts->descriptions);
    dm_hypotheses_clear(&parts->hypotheses);
    selection_close(&parts->selection);
}

/* The name of the store's file without its folder and ending. */
static dm_status make_title(char **out, const struct report_parts *parts,
                            dm_error *error)
{
    const char *given = arguments_get_text(parts->arguments, "title");
    const char *path = parts->arguments->operands[0];
    const char *slash = strrchr(path, '/');
    const char *name = given ? given : slash ? slash + 1 : path;
    const char *dot = given ? NULL : strrchr(name, '.');
    size_t length = dot && dot > name ? (size_t)(dot - name) : strlen(name);
    size_t last = dm_table_count_rows(parts->phases);
    size_t count = dm_table_count_rows(parts->contacts);
    size_t size = length + 96;

    *out = malloc(size);
    if (!*out) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    snprintf(*out, size, "%.*s: %zu contact%s, %s to %s", (int)length, name,
             count, count == 1 ? "" : "s",
             dm_table_get_text(parts->phases, 0,
                               dm_table_find_column(parts->phases, "first")),
             dm_table_get_text(parts->phases, last - 1,
                               dm_table_find_column(parts->phases, "last")));
    return DM_OK;
}

/* Contacts whose date may lie in a phase are behind rows as well. */
static dm_status list_contacts(struct report_parts *parts, dm_error *error)
{
    dm_reading reading = parts->selection.chosen.reading;

    if (reading.dates == DM_DATES_CERTAIN) {
        reading.dates = DM_DATES_POSSIBLE;
    }
    dm_status status =
        dm_store_list_contacts(&parts->contacts, parts->selection.store,
                               &reading, DM_LIST_CONTACTS, NULL, error);
    return status == DM_OK
               ? dm_store_list_contacts(&parts->silences,
                                        parts->selection.store, &reading,
                                        DM_LIST_SILENCES, NULL, error)
               : status;
}

static dm_status read_tables(struct report_parts *parts, dm_error *error)
{
    struct selection *selection = &parts->selection;

    dm_status status =
        dm_store_read_hypotheses(&parts->hypotheses, selection->store, error);
    if (status == DM_OK) {
        status = dm_store_describe_contacts(
            &parts->descriptions, selection->store, selection->contacts, error);
    }
    if (status == DM_OK) {
        status = list_contacts(parts, error);
    }
    if (status == DM_OK) {
        status = dm_measure_phases(&parts->phases, selection->contacts,
                                   &selection->phases, error);
    }
    progress_say("measuring initiative");
    return status == DM_OK
               ? report_measure_initiative(&parts->initiative,
                                           selection->contacts,
                                           &selection->phases, error)
               : status;
}

static dm_status create_report(struct report_parts *parts, dm_error *error)
{
    size_t contacts =
        arguments_get_count(parts->arguments, "contacts", LISTED_CONTACTS);
    size_t traced =
        arguments_get_count(parts->arguments, "traced", TRACED_CONTACTS);
    dm_report_limits limits = {.contacts = contacts == 0 ? SIZE_MAX : contacts,
                               .traced = traced == 0 ? SIZE_MAX : traced};
    char *title = NULL;

    dm_status status = make_title(&title, parts, error);
    if (status == DM_OK) {
        status = dm_report_new(&parts->report, title, parts->contacts,
                               parts->descriptions, error);
    }
    if (status == DM_OK) {
        dm_report_limit(parts->report, &limits);
    }
    free(title);
    return status;
}

dm_status report_parts_open(struct report_parts *out,
                            const struct arguments *arguments, dm_error *error)
{
    size_t rows = arguments_get_count(arguments, "rows", SHOWN_ROWS);

    *out = (struct report_parts){.arguments = arguments,
                                 .row_limit = rows == 0 ? SIZE_MAX : rows};
    dm_status status = selection_open(&out->selection, arguments, error);
    if (status == DM_OK && out->selection.phases.count == 0) {
        status = dm_error_set(error, DM_USAGE,
                              "no phase lies in the time asked for: nothing to "
                              "report");
    }
    if (status == DM_OK) {
        status = selection_read_silences(&out->selection, error);
    }
    if (status == DM_OK) {
        status = read_tables(out, error);
    }
    if (status == DM_OK) {
        status =
            report_turn_open(&out->turn, arguments, &out->hypotheses, error);
    }
    return status == DM_OK ? create_report(out, error) : status;
}

void report_add_contacts(struct report_parts *parts)
{
    size_t all = dm_table_count_rows(parts->contacts);
    size_t listed = dm_report_count_contacts(parts->report);
    char text[256];

    dm_report_add_heading(parts->report, "Contacts");
    if (listed < all) {
        snprintf(text, sizeof text,
                 "%zu of %zu contacts, those that the rows and pictures of "
                 "this page lead to: '--contacts' sets how many, and 'demarche "
                 "contacts' prints all.",
                 listed, all);
        dm_report_add_paragraph(parts->report, text);
    }
    dm_report_add_contacts(parts->report);
}
