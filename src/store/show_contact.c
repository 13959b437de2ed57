#include "store/show_contact.h"

#include "store/name_list.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/show_results.h"
#include "store/stored_date.h"

#include <inttypes.h>
#include <string.h>

enum { INITIATOR, RECIPIENT, ATTENDEE, VIA, ROLE_COUNT };

static const char *const role_names[ROLE_COUNT] = {
    [INITIATOR] = "initiator",
    [RECIPIENT] = "recipient",
    [ATTENDEE] = "attendee",
    [VIA] = "via",
};

/** Who took part in a contact, by role. */
typedef struct party_lists {
    dm_name_list roles[ROLE_COUNT];
} party_lists;

static dm_status take_party(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    party_lists *parties = context;
    const char *role = dm_statement_text(row, 0);
    for (int i = 0; i < ROLE_COUNT; i++) {
        if (strcmp(role, role_names[i]) == 0) {
            dm_name_list_add(&parties->roles[i], dm_statement_text(row, 1),
                             dm_statement_text(row, 2));
        }
    }
    return DM_OK;
}

static dm_status take_answer(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_field_list *fields = context;
    const char *kind = dm_statement_text(row, 1);
    dm_field_list_join(fields, "; ", dm_statement_text(row, 0));
    if (strcmp(kind, "reply") != 0) {
        dm_buffer_add_format(&fields->joined, ":%s", kind);
    }
    return DM_OK;
}

static dm_status each_of_contact(dm_store *store, const char *query,
                                 int64_t contact, dm_take_row *take,
                                 void *context, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, contact);
        status = dm_rows_each(statement, take, context, error);
    }
    return status;
}

static dm_shown_text show_names(const dm_name_list *names)
{
    return (dm_shown_text){dm_buffer_text(&names->keys),
                           dm_buffer_text(&names->labels)};
}

/* A row that does not say who began says only who took part: an account may
 * have them either way without differing from it. */
static void put_ends(dm_field_list *fields, const party_lists *parties,
                     bool directed)
{
    dm_shown_text initiators = show_names(&parties->roles[INITIATOR]);
    dm_shown_text recipients = show_names(&parties->roles[RECIPIENT]);
    dm_buffer all = {0};
    dm_buffer_add_format(&all, "%s;%s", initiators.key, recipients.key);
    const char *either = directed ? NULL : dm_buffer_text(&all);
    dm_field_list_put_told(fields, DM_TOLD_INITIATOR, initiators,
                           either ? either : initiators.key);
    dm_field_list_put_told(fields, DM_TOLD_RECIPIENT, recipients,
                           either ? either : recipients.key);
    fields->joined.failed |= all.failed;
    dm_buffer_clear(&all);
}

static void put_present(dm_field_list *fields, const party_lists *parties,
                        int role)
{
    dm_shown_text names = show_names(&parties->roles[role]);
    dm_field_list_put_name(fields, role_names[role], names.key, names.label);
}

static dm_status put_parties(dm_field_list *fields, dm_store *store,
                             dm_statement *row, dm_error *error)
{
    party_lists parties = {0};
    dm_name_list_add(&parties.roles[INITIATOR], dm_statement_text(row, 6),
                     dm_statement_text(row, 7));
    dm_name_list_add(&parties.roles[RECIPIENT], dm_statement_text(row, 8),
                     dm_statement_text(row, 9));
    dm_status status = each_of_contact(store, dm_query_read_show_parties,
                                       dm_statement_integer(row, 0), take_party,
                                       &parties, error);
    put_ends(fields, &parties,
             strcmp(dm_statement_text(row, 5), "directed") == 0);
    put_present(fields, &parties, ATTENDEE);
    put_present(fields, &parties, VIA);
    for (int i = 0; i < ROLE_COUNT; i++) {
        fields->joined.failed |= dm_name_list_has_failed(&parties.roles[i]);
        dm_name_list_clear(&parties.roles[i]);
    }
    return status;
}

static void put_date(dm_field_list *fields, dm_statement *row)
{
    char day[DM_DAY_TEXT_SIZE];
    const char *date = dm_stored_date_text(row, 3, day);
    dm_field_list_put_told(fields, DM_TOLD_DATE, (dm_shown_text){.key = date},
                           date);
}

static void put_count(dm_field_list *fields, dm_statement *row)
{
    int64_t least = dm_statement_integer(row, 13);
    bool open = dm_statement_is_null(row, 14);
    int64_t most = open ? least : dm_statement_integer(row, 14);
    dm_buffer_add_format(&fields->joined, "%" PRId64, least);
    if (open) {
        dm_buffer_add(&fields->joined, "+");
    } else if (most != least) {
        dm_buffer_add_format(&fields->joined, "-%" PRId64, most);
    }
    dm_field_list_put_joined(fields, "count");
}

static dm_status put_answers(dm_field_list *fields, dm_store *store,
                             int64_t contact, dm_error *error)
{
    dm_status status = each_of_contact(store, dm_query_read_show_answers,
                                       contact, take_answer, fields, error);
    dm_field_list_put_joined(fields, "answers");
    if (status == DM_OK) {
        status = each_of_contact(store, dm_query_read_show_answered_by, contact,
                                 take_answer, fields, error);
    }
    dm_field_list_put_joined(fields, "answered_by");
    return status;
}

/* What only accounts can state. */
static void put_told(dm_field_list *fields)
{
    static const dm_told told[] = {
        DM_TOLD_EDITION,    DM_TOLD_RAISED_BY,  DM_TOLD_REPLY,
        DM_TOLD_INSTRUCTED, DM_TOLD_CONFIDENCE, DM_TOLD_CITATION,
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        dm_field_list_put_told(fields, told[i], (dm_shown_text){0}, NULL);
    }
}

static dm_status put_own_fields(dm_field_list *fields, dm_store *store,
                                dm_statement *row, dm_error *error)
{
    dm_field_list_put(fields, "key", dm_statement_text(row, 1));
    dm_field_list_put(fields, "kind", dm_statement_text(row, 2));
    put_date(fields, row);
    dm_field_list_put(fields, "direction", dm_statement_text(row, 5));
    dm_status status = put_parties(fields, store, row, error);
    if (status != DM_OK) {
        return status;
    }
    dm_field_list_put(fields, "channel", dm_statement_text(row, 10));
    dm_field_list_put(fields, "topic", dm_statement_text(row, 11));
    dm_field_list_put(fields, "place", dm_statement_text(row, 12));
    put_count(fields, row);
    dm_field_list_put(fields, "reports", dm_statement_text(row, 15));
    dm_field_list_put(fields, "code", dm_statement_text(row, 16));
    dm_field_list_put(fields, "code_scheme", dm_statement_text(row, 17));
    status = put_answers(fields, store, dm_statement_integer(row, 0), error);
    dm_field_list_put_told(fields, DM_TOLD_SUMMARY,
                           (dm_shown_text){.key = dm_statement_text(row, 18)},
                           NULL);
    dm_field_list_put(fields, "note", dm_statement_text(row, 19));
    return status;
}

static dm_status put_contact(dm_field_list *fields, dm_store *store,
                             dm_statement *row, dm_error *error)
{
    dm_shown_contact contact = {
        .number = dm_statement_integer(row, 0),
        .is_silence = strcmp(dm_statement_text(row, 2), "silence") == 0};
    dm_status status = put_own_fields(fields, store, row, error);
    if (status != DM_OK) {
        return status;
    }
    put_told(fields);
    return dm_show_results(fields, store, contact, error);
}

dm_status dm_show_contact(dm_field_list *fields, bool *found, dm_store *store,
                          const char *key, dm_error *error)
{
    *found = false;
    dm_statement *row;
    dm_status status =
        dm_store_statement(&row, store, dm_query_read_show_contact, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_text(row, 1, key);
    status = dm_statement_step(row, found, error);
    if (status == DM_OK && *found) {
        status = put_contact(fields, store, row, error);
        dm_statement_reset(row);
    }
    return status;
}
