#include "store/check_rules.h"

#include "store/queries.h"
#include "store/row_list.h"

static dm_interval read_bounds(dm_statement *row, int column)
{
    return (dm_interval){dm_statement_integer(row, column),
                         dm_statement_integer(row, column + 1)};
}

static dm_status take_answer(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    char later[DM_DESCRIBED_DATE_SIZE];
    char earlier[DM_DESCRIBED_DATE_SIZE];

    dm_describe_date(later, dm_statement_text(row, 1), read_bounds(row, 2));
    dm_describe_date(earlier, dm_statement_text(row, 5), read_bounds(row, 6));
    dm_findings_add(context, DM_RULE_ANSWERS_ORDER, dm_statement_text(row, 0),
                    "dated %s, before '%s' (%s), which it answers: look at "
                    "the dates",
                    later, dm_statement_text(row, 4), earlier);
    return DM_OK;
}

static dm_status take_self_contact(void *context, dm_statement *row,
                                   dm_error *error)
{
    (void)error;
    const char *record = dm_statement_text(row, 2);

    dm_findings_add(context, DM_RULE_SELF_CONTACT, dm_statement_text(row, 0),
                    "'%s' is initiator and recipient%s%s%s",
                    dm_statement_text(row, 1), record ? " by '" : "",
                    record ? record : "", record ? "'" : "");
    return DM_OK;
}

static dm_status take_duplicate(void *context, dm_statement *row,
                                dm_error *error)
{
    (void)error;
    dm_findings_add(context, DM_RULE_DUPLICATE, dm_statement_text(row, 0),
                    "same day, pair, direction and channel as '%s': are they "
                    "one contact?",
                    dm_statement_text(row, 1));
    return DM_OK;
}

dm_status dm_check_contacts(dm_findings *findings, dm_store *store,
                            dm_error *error)
{
    dm_status status = DM_OK;

    if (findings->wanted[DM_RULE_ANSWERS_ORDER]) {
        status = dm_rows_of(store, dm_query_check_answers_before, take_answer,
                            findings, error);
    }
    if (status == DM_OK && findings->wanted[DM_RULE_SELF_CONTACT]) {
        status = dm_rows_of(store, dm_query_check_self_contacts,
                            take_self_contact, findings, error);
    }
    if (status == DM_OK && findings->wanted[DM_RULE_DUPLICATE]) {
        status = dm_rows_of(store, dm_query_check_duplicates, take_duplicate,
                            findings, error);
    }
    return status;
}
