#include "command.h"

#include "arguments.h"
#include "explain.h"
#include "message.h"
#include "output_options.h"
#include "record_selection.h"
#include "selection.h"
#include "trace_options.h"

#include <stdio.h>
#include <stdlib.h>

static const struct option options[] = {
    {
        .name = "test",
        .summary = "compare the records pair by pair instead: Fisher's exact "
                   "test on what each tells, McNemar's on the contacts that "
                   "both tell, each adjusted by Holm over the rows",
    },
    {
        .name = "zeros",
        .summary = "also rows of sides that a record has in its contacts "
                   "and does not name in the phase",
    },
    {0},
};

static const struct option_group records_options = {"Records options", options};

static dm_status measure(dm_table **out,
                         const struct record_selection *selection,
                         const struct arguments *arguments, dm_error *error)
{
    if (arguments_has(arguments, "test")) {
        return dm_compare_records(out, &selection->readings, &selection->phases,
                                  error);
    }
    return dm_measure_records(
        out, &selection->readings, &selection->phases,
        arguments_has(arguments, "zeros") ? DM_ROWS_ALL : DM_ROWS_PRESENT,
        error);
}

static bool opens_contact(const dm_contacts *contacts, size_t arrow)
{
    return arrow == 0 ||
           contacts->contact[arrow] != contacts->contact[arrow - 1];
}

/* Contacts with a date, of which the record does not say who began. */
static size_t count_sideless(const dm_contacts *contacts)
{
    const unsigned undirected = DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN;
    size_t count = 0;

    for (size_t i = 0; i < contacts->count; i++) {
        count +=
            opens_contact(contacts, i) && (contacts->flags[i] & undirected);
    }
    return count;
}

/* Whether an arrow overlaps phases and counts in none. */
static bool is_too_vague(const dm_contacts *contacts, size_t arrow,
                         const dm_phases *phases)
{
    dm_interval when = {contacts->start[arrow], contacts->end[arrow]};
    bool unsure = false;
    double counts = 0;

    for (size_t i = 0; i < phases->count; i++) {
        dm_window_count count =
            dm_count_in_window(when, phases->items[i].window, contacts->dates);
        unsure = unsure || count.unsure;
        counts += count.counts;
    }
    return unsure && counts == 0;
}

static size_t count_vague(const dm_contacts *contacts, const dm_phases *phases)
{
    size_t count = 0;

    for (size_t i = 0; i < contacts->count; i++) {
        count +=
            opens_contact(contacts, i) && is_too_vague(contacts, i, phases);
    }
    return count;
}

static void tell_record(const char *prefix, const dm_contacts *contacts,
                        const dm_phases *phases)
{
    size_t sideless = count_sideless(contacts);
    size_t vague = count_vague(contacts, phases);

    tell_contacts_left_out(prefix, contacts, phases);
    if (sideless > 0) {
        message_print_note("%s%zu %s in which no one side is named", prefix,
                           sideless, sideless == 1 ? "contact" : "contacts");
    }
    if (vague > 0) {
        message_print_note(
            "%s%zu %s too vague to count in one phase", prefix, vague,
            vague == 1 ? "contact has a date" : "contacts have dates");
    }
}

/* What each reading leaves out, a line begun by the name of its record. */
static dm_status tell_records(const struct record_selection *selection,
                              dm_error *error)
{
    for (size_t i = 0; i < selection->readings.count; i++) {
        const dm_record_reading *reading = &selection->items[i];
        char *prefix = NULL;
        size_t size = 0;
        FILE *stream = open_memstream(&prefix, &size);
        if (!stream) {
            return dm_error_set(error, DM_NO_MEMORY, "out of memory");
        }
        fprintf(stream, "record '%s': ", reading->record);
        if (fclose(stream) != 0) {
            free(prefix);
            return dm_error_set(error, DM_NO_MEMORY, "out of memory");
        }
        tell_record(prefix, reading->contacts, &selection->phases);
        free(prefix);
    }
    return DM_OK;
}

static void tell_assumptions(const struct record_selection *selection)
{
    if (selection->readings.count > 0 &&
        dm_contacts_are_selected(selection->contacts[0])) {
        message_print_note("the contacts were selected by an author; the tests "
                           "treat them as independent draws");
    }
    message_print_note("Fisher's test treats the contacts of two records as "
                       "different ones, though both tell some of them, which "
                       "McNemar's test compares");
}

static dm_status tell_notes(const struct record_selection *selection,
                            const struct arguments *arguments,
                            const dm_table *table, dm_error *error)
{
    dm_status status = tell_records(selection, error);

    if (status == DM_OK && selection->readings.count == 0) {
        message_print_note("no record tells any of the contacts");
    }
    if (status == DM_OK && arguments_has(arguments, "test") &&
        dm_table_count_rows(table) > 0) {
        tell_assumptions(selection);
    }
    return status;
}

/* The reading that is explained is the one of each record. */
static void explain_records(const struct record_selection *selection,
                            const struct arguments *arguments)
{
    dm_reading reading = selection->chosen.reading;

    if (!reading.record) {
        reading.record = "each";
    }
    explain_result(arguments, &reading, &selection->phases);
}

static dm_status print_records(const struct arguments *arguments,
                               dm_error *error)
{
    struct record_selection selection;
    dm_table *table = NULL;

    dm_status status = record_selection_open(&selection, arguments, error);
    if (status == DM_OK) {
        status = measure(&table, &selection, arguments, error);
    }
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    if (status == DM_OK) {
        explain_records(&selection, arguments);
        status = tell_notes(&selection, arguments, table, error);
    }
    dm_table_free(table);
    record_selection_close(&selection);
    return status;
}

static dm_status run_records(const struct arguments *arguments, dm_error *error)
{
    if (arguments_has(arguments, "test") &&
        arguments_has(arguments, "record")) {
        return dm_error_set(error, DM_USAGE,
                            "'--test' compares records; '--record' leaves only "
                            "one");
    }
    if (arguments_has(arguments, "test") && arguments_has(arguments, "zeros")) {
        return dm_error_set(error, DM_USAGE,
                            "'--zeros' adds rows to the counts, and '--test' "
                            "gives none");
    }
    return print_records(arguments, error);
}

static const struct measure_use measures[] = {
    {.id = "records.side"},
    {.id = "records.fisher", .option = "test"},
    {.id = "records.mcnemar", .option = "test"},
    {0},
};

const struct command command_records = {
    .name = "records",
    .operands = "STORE",
    .summary = "each record against the side it says raised the theme",
    .description =
        "How often each record names each side: the contacts in which it says "
        "that the side raised the theme, or, with --basis approach, that the "
        "side began. Here all records are read unless --record is given, and "
        "the basis is the theme unless --basis is given. Replies count like "
        "other contacts, a joint contact once for each actor of the side. With "
        "--test, for each two records that both name a side of a pair: "
        "record_1 names a in a_1 contacts and b in b_1, record_2 names them in "
        "a_2 and b_2; of the contacts that both tell, both name a in agree_a, "
        "record_1 names a and record_2 names b in split_ab. Where there are "
        "several phases, rows for all of them together follow, with an empty "
        "phase; there a contact counts that counts in any. The contacts behind "
        "a row are those that 'contacts --record R --basis theme' lists.",
    .columns = "phase, record, side, contacts; with --test: phase, a, b, "
               "record_1, record_2, a_1, b_1, a_2, b_2, fisher_p, "
               "fisher_p_adjusted, agree_a, split_ab, split_ba, agree_b, "
               "mcnemar_p, mcnemar_p_adjusted",
    .examples = {"demarche records pact.db --level state",
                 "demarche records pact.db --level state --between "
                 "germany,ussr --test",
                 "demarche records pact.db --record german --basis approach"},
    .measures = measures,
    .groups = {&records_options, &explain_options, &reading_options,
               &output_options, &general_options},
    .run = run_records,
};
