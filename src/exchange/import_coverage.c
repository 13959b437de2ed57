#include "exchange/dataset_cell.h"
#include "exchange/dataset_import.h"

/* A side paired with itself: what its record tells of internal contacts. */
static dm_status take_pair(dm_coverage_row *coverage, dm_row *row,
                           dm_error *error)
{
    dm_status status = dm_cell_actor(&coverage->a, row,
                                     dm_row_cell(row, DM_COVERAGE_A), error);
    return status == DM_OK
               ? dm_cell_actor(&coverage->b, row,
                               dm_row_cell(row, DM_COVERAGE_B), error)
               : status;
}

dm_status dm_import_coverage(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    static const char *const selections[] = {"complete", "selected", "unknown",
                                             NULL};
    dm_cell record = dm_row_cell(row, DM_COVERAGE_RECORD);
    dm_coverage_row coverage = {
        .record = record.text,
        .edition = dm_row_text(row, DM_COVERAGE_EDITION),
        .selection = dm_cell_word(row, dm_row_cell(row, DM_COVERAGE_SELECTION),
                                  "selection", selections, "unknown"),
        .note = dm_row_text(row, DM_COVERAGE_NOTE),
    };
    if (!*record.text) {
        dm_row_refuse(row, record, "no record, expected its name");
    }
    dm_status status = take_pair(&coverage, row, error);
    if (status == DM_OK) {
        status = dm_cell_window(&coverage.window, row,
                                dm_row_cell(row, DM_COVERAGE_FIRST),
                                dm_row_cell(row, DM_COVERAGE_LAST), error);
    }
    if (status == DM_OK && !row->refused) {
        status = dm_put_coverage(outcome, row->import->store, &coverage, error);
        dm_row_check_outcome(row, record, *outcome, "this coverage");
    }
    return status;
}
