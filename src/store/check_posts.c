#include "store/check_rules.h"

#include "store/queries.h"
#include "store/row_list.h"

static dm_status take_uncovered(void *context, dm_statement *row,
                                dm_error *error)
{
    (void)error;
    dm_interval bounds = {dm_statement_integer(row, 2),
                          dm_statement_integer(row, 3)};
    char date[DM_DESCRIBED_DATE_SIZE];

    dm_describe_date(date, dm_statement_text(row, 1), bounds);
    dm_findings_add(context, DM_RULE_UNCOVERED_POST, dm_statement_text(row, 0),
                    "no post of '%s' covers %s: look at the date or the posts",
                    dm_statement_text(row, 4), date);
    return DM_OK;
}

dm_status dm_check_posts(dm_findings *findings, dm_store *store,
                         dm_error *error)
{
    return dm_rows_of(store, dm_query_check_uncovered_posts, take_uncovered,
                      findings, error);
}
