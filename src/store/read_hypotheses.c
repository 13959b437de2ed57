#include "demarche/store.h"

#include "store/queries.h"
#include "store/row_list.h"

/* Adding copies the texts, which are the row's. */
static dm_status take_hypothesis(void *context, dm_statement *row,
                                 dm_error *error)
{
    dm_hypothesis hypothesis = {
        .key = (char *)dm_statement_text(row, 0),
        .label = (char *)dm_statement_text(row, 1),
        .holder = (char *)dm_statement_text(row, 2),
        .about = (char *)dm_statement_text(row, 3),
        .toward = (char *)dm_statement_text(row, 4),
        .window = {dm_statement_integer(row, 5), dm_statement_integer(row, 6)},
    };
    return dm_hypotheses_add(context, &hypothesis, error);
}

dm_status dm_store_read_hypotheses(dm_hypotheses *out, dm_store *store,
                                   dm_error *error)
{
    *out = (dm_hypotheses){0};
    dm_status status = dm_rows_of(store, dm_query_read_hypotheses,
                                  take_hypothesis, out, error);
    if (status != DM_OK) {
        dm_hypotheses_clear(out);
    }
    return status;
}
