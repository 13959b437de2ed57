#include "base/buffer.h"
#include "exchange/dataset_cell.h"
#include "exchange/dataset_import.h"
#include "store/queries.h"
#include "store/statement.h"

#include <string.h>

/* Two accounts by one record of one contact. */
static dm_status claim_record(dm_row *row, dm_cell contact, dm_cell record,
                              dm_error *error)
{
    if (!*record.text) {
        dm_row_refuse(row, record,
                      "no record, expected whose documents tell "
                      "the contact");
        return DM_OK;
    }
    dm_buffer key = {0};
    dm_buffer_add_format(&key, "%s\n%s", contact.text, record.text);
    dm_status status =
        key.failed ? dm_error_set(error, DM_NO_MEMORY, "cannot keep a key")
                   : dm_row_claim(row, record, dm_buffer_text(&key), error);
    dm_buffer_clear(&key);
    return status;
}

static dm_status warn_of_outsider(dm_row *row, dm_cell cell, int64_t contact,
                                  int64_t actor, dm_error *error)
{
    if (!actor || !contact) {
        return DM_OK;
    }
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, row->import->store, dm_query_write_account_outsider, error);
    bool found = false;
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, contact);
        dm_statement_bind_integer(statement, 2, actor);
        status = dm_statement_step(statement, &found, error);
    }
    if (found && dm_statement_integer(statement, 0)) {
        dm_row_warn(row, cell, "'%s' takes no part in the contact", cell.text);
    }
    if (found) {
        dm_statement_reset(statement);
    }
    return status;
}

static dm_status take_actor(int64_t *out, dm_row *row, size_t column,
                            int64_t contact, dm_error *error)
{
    dm_cell cell = dm_row_cell(row, column);
    *out = 0;
    if (strchr(cell.text, ';')) {
        dm_row_refuse(row, cell,
                      "'%s' is a list, expected one actor: further "
                      "parties belong to the contact",
                      cell.text);
        return DM_OK;
    }
    dm_status status = dm_cell_actor(out, row, cell, error);
    if (status == DM_OK) {
        status = warn_of_outsider(row, cell, contact, *out, error);
    }
    return status;
}

static dm_status take_actors(dm_account_row *account, dm_row *row,
                             dm_error *error)
{
    int64_t contact = account->contact;
    dm_status status = take_actor(&account->initiator, row,
                                  DM_ACCOUNTS_INITIATOR, contact, error);
    if (status == DM_OK) {
        status = take_actor(&account->recipient, row, DM_ACCOUNTS_RECIPIENT,
                            contact, error);
    }
    if (status == DM_OK) {
        status = take_actor(&account->raised_by, row, DM_ACCOUNTS_RAISED_BY,
                            contact, error);
    }
    if (account->initiator && account->initiator == account->recipient) {
        dm_row_refuse(row, dm_row_cell(row, DM_ACCOUNTS_RECIPIENT),
                      "an actor is in contact with itself, expected another "
                      "recipient");
    }
    return status;
}

static void take_words(dm_account_row *account, dm_row *row)
{
    static const char *const replies[] = {
        "accepted", "countered", "deferred", "evaded", "refused", "none", NULL};
    static const char *const answers[] = {"yes", "no", NULL};
    account->record = dm_row_text(row, DM_ACCOUNTS_RECORD);
    account->edition = dm_row_text(row, DM_ACCOUNTS_EDITION);
    account->reply = dm_cell_word(row, dm_row_cell(row, DM_ACCOUNTS_REPLY),
                                  "reply", replies, NULL);
    account->instructed =
        dm_cell_word(row, dm_row_cell(row, DM_ACCOUNTS_INSTRUCTED),
                     "word for instructed", answers, NULL);
    account->confidence = dm_row_text(row, DM_ACCOUNTS_CONFIDENCE);
    account->citation = dm_row_text(row, DM_ACCOUNTS_CITATION);
    account->summary = dm_row_text(row, DM_ACCOUNTS_SUMMARY);
}

dm_status dm_import_account(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    dm_cell contact = dm_row_cell(row, DM_ACCOUNTS_CONTACT);
    dm_cell record = dm_row_cell(row, DM_ACCOUNTS_RECORD);
    dm_account_row account = {0};
    take_words(&account, row);
    dm_status status = dm_cell_contact(&account.contact, row, contact, error);
    if (status == DM_OK) {
        status = claim_record(row, contact, record, error);
    }
    if (status == DM_OK) {
        status = dm_cell_date(&account.date, row,
                              dm_row_cell(row, DM_ACCOUNTS_DATE), error);
    }
    if (status == DM_OK) {
        status = take_actors(&account, row, error);
    }
    if (status == DM_OK && !row->refused) {
        status = dm_put_account(outcome, row->import->store, &account, error);
        dm_row_check_outcome(row, record, *outcome,
                             "an account of this contact by this record");
    }
    return status;
}
