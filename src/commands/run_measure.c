#include "run_measure.h"

#include "explain.h"
#include "message.h"
#include "output_options.h"
#include "range_options.h"
#include "selection.h"
#include "trace_table.h"

static void tell_assumptions(const dm_contacts *contacts)
{
    if (dm_contacts_are_selected(contacts)) {
        message_print_note("the contacts were selected by an author; the "
                           "intervals treat them as independent draws");
    }
}

/* The way from a table of a selection to what is printed and told. */
static dm_status print_table(dm_table **table, struct selection *selection,
                             const struct arguments *arguments,
                             enum measure_kind kind, dm_error *error)
{
    dm_status status = trace_table(table, selection, arguments, error);

    if (status == DM_OK) {
        status = print_result(arguments, *table, error);
    }
    if (status == DM_OK) {
        explain_result(arguments, &selection->chosen.reading,
                       &selection->phases);
        selection_tell_left_out(
            selection, kind == MEASURE_OVER_TIME ? NULL : &selection->phases);
        range_tell(range_choose(arguments), selection->contacts);
    }
    if (status == DM_OK && kind == MEASURE_INTERVALS) {
        tell_assumptions(selection->contacts);
    }
    return status;
}

dm_status run_measure(const struct arguments *arguments,
                      measure_function *measure, enum measure_kind kind,
                      dm_error *error)
{
    struct selection selection;
    dm_table *table = NULL;

    dm_status status = selection_open(&selection, arguments, error);
    if (status == DM_OK) {
        status = measure(&table, selection.contacts, &selection.phases,
                         arguments, error);
    }
    if (status == DM_OK) {
        status = print_table(&table, &selection, arguments, kind, error);
    }
    if (status == DM_OK) {
        range_tell_vague(range_choose(arguments), selection.contacts,
                         &selection.phases);
    }
    dm_table_free(table);
    selection_close(&selection);
    return status;
}

dm_status run_packed(const struct arguments *arguments, packed_measure *measure,
                     enum measure_kind kind, dm_error *error)
{
    struct selection selection;
    dm_table *table = NULL;

    dm_status status = selection_open_packed(&selection, arguments, error);
    if (status == DM_OK) {
        status = measure(&table, selection.packed, &selection.phases, arguments,
                         error);
    }
    if (status == DM_OK) {
        status = print_table(&table, &selection, arguments, kind, error);
    }
    dm_table_free(table);
    selection_close(&selection);
    return status;
}

dm_status run_listing(const struct arguments *arguments, list_function *list,
                      enum measure_kind kind, dm_error *error)
{
    struct selection selection;
    dm_table *table = NULL;

    dm_status status = selection_open(&selection, arguments, error);
    if (status == DM_OK) {
        status = list(&table, &selection, arguments, error);
    }
    if (status == DM_OK) {
        status = print_table(&table, &selection, arguments, kind, error);
    }
    dm_table_free(table);
    selection_close(&selection);
    return status;
}
