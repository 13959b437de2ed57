#include "exchange/dataset_cell.h"
#include "exchange/dataset_import.h"
#include "exchange/refused_rows.h"
#include "store/queries.h"
#include "store/statement.h"

#include <stdlib.h>

static dm_status find_contact(int64_t *out, dm_store *store, const char *key,
                              dm_error *error)
{
    *out = 0;

    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_write_contact_find, error);
    bool found = false;
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, key);
        status = dm_statement_step(statement, &found, error);
    }
    if (found) {
        *out = dm_statement_integer(statement, 0);
        dm_statement_reset(statement);
    }
    return status;
}

dm_status dm_cell_contact(int64_t *out, dm_row *row, dm_cell cell,
                          dm_error *error)
{
    *out = 0;
    const dm_key_entry *known =
        dm_key_index_find(&row->import->contacts, cell.text);
    if (known) {
        *out = known->number;
        if (!*out) {
            dm_row_refuse_silently(row, cell, "its contact is refused");
        }
        return DM_OK;
    }
    dm_status status = find_contact(out, row->import->store, cell.text, error);
    if (status == DM_OK && !*out) {
        dm_row_refuse(row, cell,
                      "unknown contact '%s', expected a key of "
                      "contacts.csv",
                      cell.text);
    }
    return status;
}

/* `key` or `key:kind`. */
static dm_status take_answer(dm_answer_row *answer, dm_row *row, dm_cell item,
                             int64_t contact, dm_error *error)
{
    static const char *const kinds[] = {"reply", "refusal", "follow-up",
                                        "execution", NULL};
    dm_cell kind;
    dm_cell_split(&kind, &item, ':');
    answer->kind = dm_cell_word(row, kind, "kind of answer", kinds, "reply");
    dm_status status = dm_cell_contact(&answer->answers, row, item, error);
    if (answer->answers == contact) {
        dm_row_refuse(row, item, "'%s' answers itself", item.text);
    }
    return status;
}

static dm_status take_answers(dm_answer_row *answers, size_t *count,
                              dm_row *row, const dm_waiting_answers *waiting,
                              dm_error *error)
{
    *count = 0;
    dm_cell rest = waiting->cell;
    dm_cell item;
    dm_status status = DM_OK;
    while (status == DM_OK && dm_cell_take_item(&item, &rest)) {
        dm_answer_row *answer = &answers[*count];
        status = take_answer(answer, row, item, waiting->contact, error);
        for (size_t i = 0; i < *count && answer->answers; i++) {
            if (answers[i].answers == answer->answers) {
                dm_row_refuse(row, item, "'%s' is answered twice", item.text);
            }
        }
        ++*count;
    }
    return status;
}

static dm_status put_answers(dm_row *row, const dm_waiting_answers *waiting,
                             dm_error *error)
{
    dm_answer_row *answers =
        calloc(dm_cell_count_items(waiting->cell), sizeof *answers);
    if (!answers) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep the answers");
    }
    size_t count;
    dm_status status = take_answers(answers, &count, row, waiting, error);
    if (status == DM_OK && !row->refused) {
        dm_outcome outcome = waiting->outcome;
        status = dm_put_answers(&outcome, row->import->store, waiting->contact,
                                answers, count, error);
        dm_row_check_outcome(row, waiting->cell, outcome,
                             "the contact, answering others,");
        if (status == DM_OK && outcome == DM_REPLACED &&
            waiting->outcome == DM_MERGED) {
            dm_report_recount(row->import->report, DM_ROW_STORED,
                              DM_ROW_REPLACING);
        }
    }
    free(answers);
    return status;
}

dm_status dm_import_answers(dm_import *import, const char *file,
                            dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < import->waiting_count && status == DM_OK; i++) {
        const dm_waiting_answers *waiting = &import->waiting[i];
        dm_row row = {
            .import = import, .format = &dm_contacts_file, .file = file};
        status = put_answers(&row, waiting, error);
        if (status == DM_OK && row.refused) {
            dm_report_recount(
                import->report, dm_outcome_reason(waiting->outcome),
                row.differs ? DM_ROW_DIFFERENT : DM_ROW_UNREADABLE);
            status = dm_refused_row_add(&row, waiting->place, error);
        }
    }
    import->waiting_count = 0;
    return status;
}
