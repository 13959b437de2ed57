#include "record_selection.h"

#include "selection.h"

#include <stdlib.h>
#include <string.h>

void record_selection_close(struct record_selection *selection)
{
    for (size_t i = 0; i < selection->readings.count; i++) {
        dm_contacts_free(selection->contacts[i]);
    }
    free(selection->contacts);
    free(selection->items);
    dm_phases_clear(&selection->phases);
    dm_table_free(selection->records);
    dm_store_close(selection->store);
    reading_clear(&selection->chosen);
    *selection = (struct record_selection){0};
}

/* Without a scheme there is one window, over all that any record dates. */
static dm_status widen_phases(dm_phases *phases, dm_store *store,
                              const dm_reading *reading, dm_error *error)
{
    dm_phases of_record;

    dm_status status = dm_store_read_phases(&of_record, store, reading, error);
    for (size_t i = 0; status == DM_OK && i < of_record.count; i++) {
        dm_interval window = of_record.items[i].window;
        if (phases->count == 0) {
            status = dm_phases_add(phases, 0, of_record.items[i].label, window,
                                   error);
        }
        if (status == DM_OK && window.start < phases->items[0].window.start) {
            phases->items[0].window.start = window.start;
        }
        if (status == DM_OK && window.end > phases->items[0].window.end) {
            phases->items[0].window.end = window.end;
        }
    }
    dm_phases_clear(&of_record);
    return status;
}

/* The name as it is stored, unless the editor has a part in the reading. */
static const char *name_reading(const dm_contacts *contacts, const char *asked)
{
    bool filled =
        contacts->record && strlen(asked) > strlen(contacts->record) &&
        strcmp(asked + strlen(asked) - strlen("+editor"), "+editor") == 0;

    return contacts->record && !filled ? contacts->record : asked;
}

static dm_status read_record(struct record_selection *selection,
                             const char *record, dm_error *error)
{
    dm_reading reading = selection->chosen.reading;
    size_t place = selection->readings.count;
    dm_contacts *contacts = NULL;

    reading.record = record;
    dm_status status = selection->phases.scheme
                           ? DM_OK
                           : widen_phases(&selection->phases, selection->store,
                                          &reading, error);
    if (status == DM_OK) {
        status = dm_store_read_contacts(&contacts, selection->store, &reading,
                                        error);
    }
    if (status == DM_OK) {
        selection->contacts[place] = contacts;
        selection->items[place] =
            (dm_record_reading){name_reading(contacts, record), contacts};
        selection->readings.count++;
    }
    return status;
}

/* A reading takes 'editor', and what ends in '+editor', for the editor's. */
static dm_status check_name(const struct record_selection *selection,
                            const char *record, dm_error *error)
{
    const dm_contacts *last =
        selection->contacts[selection->readings.count - 1];

    if (last->record && strcmp(last->record, record) == 0) {
        return DM_OK;
    }
    return dm_error_set(error, DM_REFUSED,
                        "a record bears the name '%s', which no reading can "
                        "ask for",
                        record);
}

static dm_status read_records(struct record_selection *selection,
                              const char *asked, dm_error *error)
{
    size_t most = dm_table_count_rows(selection->records) + 1;
    selection->contacts = calloc(most, sizeof *selection->contacts);
    selection->items = calloc(most, sizeof *selection->items);
    if (!selection->contacts || !selection->items) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    selection->readings.items = selection->items;
    if (asked) {
        return read_record(selection, asked, error);
    }
    dm_status status = DM_OK;
    for (size_t i = 0; status == DM_OK && i + 1 < most; i++) {
        const char *record = dm_table_get_text(selection->records, i, 0);
        status = read_record(selection, record, error);
        if (status == DM_OK) {
            status = check_name(selection, record, error);
        }
    }
    return status;
}

dm_status record_selection_open(struct record_selection *out,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_reading *reading = &out->chosen.reading;

    *out = (struct record_selection){0};
    dm_status status = reading_choose(&out->chosen, arguments, error);
    if (status == DM_OK && !arguments_has(arguments, "basis")) {
        reading->basis = DM_BASIS_THEME;
    }
    if (status == DM_OK) {
        status = open_store(&out->store, arguments, DM_STORE_READ, error);
    }
    if (status == DM_OK) {
        status = dm_store_read_phases(&out->phases, out->store, reading, error);
    }
    if (status == DM_OK) {
        status = dm_store_list_records(&out->records, out->store, error);
    }
    if (status == DM_OK) {
        status = read_records(out, reading->record, error);
    }
    return status;
}
