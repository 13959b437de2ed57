#include "exchange/dataset_cell.h"
#include "exchange/dataset_import.h"

/* `ussr>germany`: whose turn toward whom. */
static dm_status take_about(dm_hypothesis_row *hypothesis, dm_row *row,
                            dm_error *error)
{
    dm_cell turning = dm_row_cell(row, DM_HYPOTHESES_ABOUT);
    if (!*turning.text) {
        return DM_OK;
    }
    dm_cell toward;
    if (!dm_cell_split(&toward, &turning, '>')) {
        dm_row_refuse(row, turning,
                      "'%s' does not say whose turn toward whom, "
                      "expected such as ussr>germany",
                      turning.text);
        return DM_OK;
    }
    dm_status status = dm_cell_needed_actor(&hypothesis->turning, row, turning,
                                            "actor that turns", error);
    if (status == DM_OK) {
        status = dm_cell_needed_actor(&hypothesis->toward, row, toward,
                                      "actor turned to", error);
    }
    if (hypothesis->turning && hypothesis->turning == hypothesis->toward) {
        dm_row_refuse(row, toward, "'%s' turns toward itself", toward.text);
    }
    return status;
}

dm_status dm_import_hypothesis(dm_outcome *outcome, dm_row *row,
                               dm_error *error)
{
    dm_cell key = dm_row_cell(row, DM_HYPOTHESES_KEY);
    dm_hypothesis_row hypothesis = {
        .key = key.text,
        .label = dm_row_text(row, DM_HYPOTHESES_LABEL),
        .holder = dm_row_text(row, DM_HYPOTHESES_HOLDER),
        .citation = dm_row_text(row, DM_HYPOTHESES_CITATION),
        .note = dm_row_text(row, DM_HYPOTHESES_NOTE),
    };
    dm_status status = dm_row_claim(row, key, key.text, error);
    if (status == DM_OK) {
        status = dm_cell_window(&hypothesis.window, row,
                                dm_row_cell(row, DM_HYPOTHESES_FIRST),
                                dm_row_cell(row, DM_HYPOTHESES_LAST), error);
    }
    if (status == DM_OK) {
        status = take_about(&hypothesis, row, error);
    }
    if (status == DM_OK && !row->refused) {
        status =
            dm_put_hypothesis(outcome, row->import->store, &hypothesis, error);
        dm_row_check_outcome(row, key, *outcome, "a hypothesis of this key");
    }
    return status;
}
