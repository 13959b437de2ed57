#include "store/show_contact.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <inttypes.h>
#include <string.h>

/** One role's parties while they are joined to its field. */
typedef struct party_fields {
    dm_field_list *fields;
    const char *role;
} party_fields;

static dm_status take_party(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    party_fields *parties = context;
    if (strcmp(dm_statement_text(row, 0), parties->role) == 0) {
        dm_field_list_join(parties->fields, "; ", dm_statement_text(row, 1));
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

/** Where an account's date stands in its row, the day beside the text. */
#define ACCOUNT_DATE 7

/* Each of these fields is told under the name of the record. */
static void put_account_field(dm_field_list *fields, const char *field,
                              dm_statement *row, int column)
{
    dm_buffer_reset(&fields->name);
    dm_buffer_add_format(&fields->name, "%s.%s", dm_statement_text(row, 0),
                         field);
    const char *name = dm_buffer_text(&fields->name);
    if (column == ACCOUNT_DATE) {
        dm_field_list_put_date(fields, name, row, column);
    } else {
        dm_field_list_put(fields, name, dm_statement_text(row, column));
    }
}

static dm_status take_account(void *context, dm_statement *row, dm_error *error)
{
    static const struct {
        const char *field;
        int column;
    } columns[] = {
        {"edition", 1},         {"initiator", 2},  {"recipient", 3},
        {"raised_by", 4},       {"reply", 5},      {"instructed", 6},
        {"date", ACCOUNT_DATE}, {"confidence", 9}, {"citation", 10},
        {"summary", 11},
    };
    (void)error;
    dm_field_list_put(context, "record", dm_statement_text(row, 0));
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        put_account_field(context, columns[i].field, row, columns[i].column);
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

/* `first` is the party that stands in the contact's own row, or NULL. */
static dm_status put_parties(dm_field_list *fields, dm_store *store,
                             int64_t contact, const char *role,
                             const char *first, dm_error *error)
{
    party_fields parties = {.fields = fields, .role = role};
    if (first) {
        dm_field_list_join(fields, "; ", first);
    }
    dm_status status = each_of_contact(store, dm_query_read_show_parties,
                                       contact, take_party, &parties, error);
    dm_field_list_put_joined(fields, role);
    return status;
}

static dm_status put_all_parties(dm_field_list *fields, dm_store *store,
                                 dm_statement *row, dm_error *error)
{
    int64_t contact = dm_statement_integer(row, 0);
    dm_status status = put_parties(fields, store, contact, "initiator",
                                   dm_statement_text(row, 6), error);
    if (status == DM_OK) {
        status = put_parties(fields, store, contact, "recipient",
                             dm_statement_text(row, 7), error);
    }
    if (status == DM_OK) {
        status = put_parties(fields, store, contact, "attendee", NULL, error);
    }
    if (status == DM_OK) {
        status = put_parties(fields, store, contact, "via", NULL, error);
    }
    return status;
}

static void put_count(dm_field_list *fields, dm_statement *row)
{
    int64_t least = dm_statement_integer(row, 11);
    bool open = dm_statement_is_null(row, 12);
    int64_t most = open ? least : dm_statement_integer(row, 12);
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

static dm_status put_contact(dm_field_list *fields, dm_store *store,
                             dm_statement *row, dm_error *error)
{
    int64_t contact = dm_statement_integer(row, 0);
    dm_field_list_put(fields, "key", dm_statement_text(row, 1));
    dm_field_list_put(fields, "kind", dm_statement_text(row, 2));
    dm_field_list_put_date(fields, "date", row, 3);
    dm_field_list_put(fields, "direction", dm_statement_text(row, 5));
    dm_status status = put_all_parties(fields, store, row, error);
    if (status != DM_OK) {
        return status;
    }
    dm_field_list_put(fields, "channel", dm_statement_text(row, 8));
    dm_field_list_put(fields, "topic", dm_statement_text(row, 9));
    dm_field_list_put(fields, "place", dm_statement_text(row, 10));
    put_count(fields, row);
    dm_field_list_put(fields, "reports", dm_statement_text(row, 13));
    dm_field_list_put(fields, "code", dm_statement_text(row, 14));
    dm_field_list_put(fields, "code_scheme", dm_statement_text(row, 15));
    status = put_answers(fields, store, contact, error);
    dm_field_list_put(fields, "summary", dm_statement_text(row, 16));
    dm_field_list_put(fields, "note", dm_statement_text(row, 17));
    if (status == DM_OK) {
        status = each_of_contact(store, dm_query_read_show_accounts, contact,
                                 take_account, fields, error);
    }
    return status;
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
