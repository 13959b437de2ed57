#include "command.h"

#include "arguments.h"
#include "explain.h"
#include "message.h"
#include "output_options.h"
#include "selection.h"
#include "trace_options.h"

static const struct option options[] = {
    {
        .name = "silences",
        .summary = "list the stated absences of an answer instead",
    },
    {0},
};

static const struct option_group contacts_options = {"Contacts options",
                                                     options};

static void tell_left_out(const dm_left_out *left_out, dm_listing listing,
                          const dm_reading *reading)
{
    tell_untold(listing == DM_LIST_SILENCES ? "silence" : "contact",
                reading->record, left_out->untold);
    if (left_out->unsure > 0) {
        message_print_note(
            "%zu more may lie in the time asked for; %s too vague to tell",
            left_out->unsure,
            left_out->unsure == 1 ? "its date is" : "their dates are");
    }
    selection_tell_theme_left_out(left_out->theme);
}

/* A listing needs no phases by itself. */
static dm_status explain_listing(dm_store *store, const dm_reading *reading,
                                 const struct arguments *arguments,
                                 dm_error *error)
{
    dm_phases phases = {0};

    if (!explain_is_asked(arguments)) {
        return DM_OK;
    }
    dm_status status = dm_store_read_phases(&phases, store, reading, error);
    if (status == DM_OK) {
        explain_result(arguments, reading, &phases);
    }
    dm_phases_clear(&phases);
    return status;
}

static dm_status print_contacts(dm_store *store, const dm_reading *reading,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_listing listing = arguments_has(arguments, "silences")
                             ? DM_LIST_SILENCES
                             : DM_LIST_CONTACTS;
    dm_left_out left_out = {0};
    dm_table *table = NULL;

    dm_status status = dm_store_list_contacts(&table, store, reading, listing,
                                              &left_out, error);
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    if (status == DM_OK) {
        status = explain_listing(store, reading, arguments, error);
    }
    if (status == DM_OK) {
        tell_left_out(&left_out, listing, reading);
    }
    dm_table_free(table);
    return status;
}

static dm_status list_contacts(const struct arguments *arguments,
                               dm_error *error)
{
    struct chosen_reading chosen;
    dm_store *store = NULL;

    dm_status status = reading_choose(&chosen, arguments, error);
    if (status == DM_OK) {
        status = open_store(&store, arguments, DM_STORE_READ, error);
    }
    if (status == DM_OK) {
        status = print_contacts(store, &chosen.reading, arguments, error);
    }
    dm_store_close(store);
    reading_clear(&chosen);
    return status;
}

static const struct measure_use measures[] = {
    {.id = "contacts.contested", .unless = {"silences"}},
    {.id = "response.silence.stated", .option = "silences"},
    {0},
};

const struct command command_contacts = {
    .name = "contacts",
    .operands = "STORE",
    .summary = "list the contacts that a reading selects",
    .description = "One row a contact, in order of time, with the records that "
                   "tell it and where.",
    .columns = "key, date, direction, initiator, recipient, channel, topic, "
               "records, contested, citations, summary",
    .examples = {"demarche contacts pact.db --since 1939-05 --until 1939-05-31",
                 "demarche contacts pact.db --actor astakhov --channel meeting",
                 "demarche contacts pact.db --silences"},
    .measures = measures,
    .groups = {&contacts_options, &explain_options, &reading_options,
               &output_options, &general_options},
    .run = list_contacts,
};
