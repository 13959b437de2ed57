#include "report_parts.h"

#include "progress_line.h"
#include "trace_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void report_parts_close(struct report_parts *parts)
{
    dm_report_free(parts->report);
    dm_table_free(parts->initiative);
    dm_table_free(parts->phases);
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
    return dm_store_list_contacts(&parts->contacts, parts->selection.store,
                                  &reading, DM_LIST_CONTACTS, NULL, error);
}

static dm_status measure_initiative(struct report_parts *parts, dm_error *error)
{
    const struct selection *selection = &parts->selection;
    dm_trace_source source = trace_source(selection);
    dm_initiative_options options = {
        .range = selection->contacts->telling_count > 0 ? DM_RANGE_CONTESTED
                                                        : DM_RANGE_NONE};
    dm_table *table = NULL;

    progress_say("measuring initiative");
    dm_status status = dm_measure_initiative(
        &table, selection->contacts, &selection->phases, &options, error);
    if (status == DM_OK) {
        status = dm_trace_rows(&parts->initiative, table, &source, error);
    }
    dm_table_free(table);
    return status;
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
    return status == DM_OK ? measure_initiative(parts, error) : status;
}

dm_status report_parts_open(struct report_parts *out,
                            const struct arguments *arguments, dm_error *error)
{
    char *title = NULL;

    *out = (struct report_parts){.arguments = arguments};
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
        status = make_title(&title, out, error);
    }
    if (status == DM_OK) {
        status = dm_report_new(&out->report, title, out->contacts,
                               out->descriptions, error);
    }
    free(title);
    return status;
}
