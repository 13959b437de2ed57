#include "base/buffer.h"
#include "exchange/dataset_cell.h"
#include "exchange/dataset_import.h"
#include "store/queries.h"
#include "store/statement.h"

static void check_day(dm_row *row, dm_cell cell)
{
    dm_date date;
    if (!row->refused && (dm_date_parse(&date, cell.text, NULL) != DM_OK ||
                          !dm_date_is_plain_day(&date))) {
        dm_row_refuse(row, cell,
                      "'%s' is no exact day, expected such as "
                      "1939-08-23",
                      cell.text);
    }
}

static dm_status claim_order(dm_row *row, dm_cell order,
                             const dm_phase_row *phase, dm_error *error)
{
    dm_buffer key = {0};
    dm_buffer_add_format(&key, "%s\n%lld", phase->scheme,
                         (long long)phase->order);
    dm_status status =
        key.failed ? dm_error_set(error, DM_NO_MEMORY, "cannot keep a key")
                   : dm_row_claim(row, order, dm_buffer_text(&key), error);
    dm_buffer_clear(&key);
    return status;
}

static dm_status check_overlap(dm_row *row, const dm_phase_row *phase,
                               dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, row->import->store,
                                          dm_query_write_phase_overlap, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_text(statement, 1, phase->scheme);
    dm_statement_bind_integer(statement, 2, phase->order);
    dm_statement_bind_integer(statement, 3, phase->window.start);
    dm_statement_bind_integer(statement, 4, phase->window.end);
    bool found;
    status = dm_statement_step(statement, &found, error);
    if (found) {
        dm_row_refuse(row, dm_row_cell(row, DM_PHASES_FIRST),
                      "overlaps the phase '%s' of the scheme '%s'",
                      dm_statement_text(statement, 0), phase->scheme);
        dm_statement_reset(statement);
    }
    return status;
}

dm_status dm_import_phase(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    dm_cell scheme = dm_row_cell(row, DM_PHASES_SCHEME);
    dm_cell order = dm_row_cell(row, DM_PHASES_ORDER);
    dm_cell first = dm_row_cell(row, DM_PHASES_FIRST);
    dm_cell last = dm_row_cell(row, DM_PHASES_LAST);
    const char *label = dm_row_text(row, DM_PHASES_LABEL);
    dm_phase_row phase = {.scheme = scheme.text,
                          .label = *label ? label : order.text};
    if (!*scheme.text) {
        dm_row_refuse(row, scheme, "no scheme, expected its name");
    }
    phase.order = dm_cell_number(row, order, 0, "a number");
    check_day(row, first);
    check_day(row, last);
    dm_status status = DM_OK;
    if (!row->refused) {
        status = dm_cell_window(&phase.window, row, first, last, error);
    }
    if (status == DM_OK && !row->refused) {
        status = claim_order(row, order, &phase, error);
    }
    if (status == DM_OK && !row->refused) {
        status = check_overlap(row, &phase, error);
    }
    if (status == DM_OK && !row->refused) {
        status = dm_put_phase(outcome, row->import->store, &phase, error);
        dm_row_check_outcome(row, order, *outcome,
                             "a phase of this scheme and order");
    }
    return status;
}
