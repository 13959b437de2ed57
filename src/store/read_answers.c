#include "store/read_answers.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <string.h>

static dm_answer_kind read_kind(const char *text)
{
    static const char *const kinds[] = {
        [DM_ANSWER_REPLY] = "reply",
        [DM_ANSWER_REFUSAL] = "refusal",
        [DM_ANSWER_FOLLOW_UP] = "follow-up",
        [DM_ANSWER_EXECUTION] = "execution",
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(text, kinds[i]) == 0) {
            return (dm_answer_kind)i;
        }
    }
    return DM_ANSWER_REPLY;
}

static dm_status take_answer(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_answer answer = {
        .contact = dm_statement_integer(row, 0),
        .answers = dm_statement_integer(row, 1),
        .kind = read_kind(dm_statement_text(row, 2)),
    };
    dm_contacts_add_answer(context, answer);
    return DM_OK;
}

dm_status dm_answers_read(dm_contacts *contacts, dm_store *store,
                          dm_error *error)
{
    return dm_rows_of(store, dm_query_read_answers, take_answer, contacts,
                      error);
}
