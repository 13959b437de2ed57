#include "exchange/export_rows.h"
#include "store/queries.h"

#include <string.h>

/** Add one row of a list query to the cell in the making. */
typedef void add_item(dm_buffer *list, dm_statement *statement);

/* `statement` runs with its parameters bound; items are joined by `;`. */
static dm_status add_items(dm_dataset_writer *writer, dm_statement *statement,
                           add_item *add, dm_error *error)
{
    bool row = true;
    dm_status status = DM_OK;
    while (status == DM_OK && row) {
        status = dm_statement_step(statement, &row, error);
        if (row) {
            dm_buffer_add(&writer->list, writer->list.size ? ";" : "");
            add(&writer->list, statement);
        }
    }
    return status;
}

/** A list in a cell: what the rows of `query` say of the row `id`, and where it
 * takes one, of a `role`. */
typedef struct dm_list_cell {
    size_t column;
    const char *query;
    add_item *add;
    int64_t id;
    const char *role;
} dm_list_cell;

/* Goes on with what `writer->list` holds. */
static dm_status put_list(dm_dataset_writer *writer, const dm_list_cell *cell,
                          dm_error *error)
{
    dm_statement *statement;
    dm_status status =
        dm_store_statement(&statement, writer->store, cell->query, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, cell->id);
        dm_statement_bind_text(statement, 2, cell->role);
        status = add_items(writer, statement, cell->add, error);
    }
    if (status == DM_OK) {
        dm_dataset_put_text(writer, cell->column,
                            dm_buffer_text(&writer->list));
    }
    dm_buffer_reset(&writer->list);
    return status;
}

static void add_name(dm_buffer *list, dm_statement *statement)
{
    bool translit = strcmp(dm_statement_text(statement, 0), "translit") == 0;
    dm_buffer_add(list, translit ? "translit:" : "");
    dm_buffer_add(list, dm_statement_text(statement, 1));
}

static void add_authority(dm_buffer *list, dm_statement *statement)
{
    dm_buffer_add(list, dm_statement_text(statement, 0));
    dm_buffer_add_char(list, ':');
    dm_buffer_add(list, dm_statement_text(statement, 1));
}

dm_status dm_export_actor(dm_dataset_writer *writer, dm_statement *statement,
                          dm_error *error)
{
    int64_t id = dm_statement_integer(statement, 0);
    dm_dataset_put_text(writer, DM_ACTORS_KEY, dm_statement_text(statement, 1));
    dm_dataset_put_text(writer, DM_ACTORS_LABEL,
                        dm_statement_text(statement, 2));
    dm_dataset_put_text(writer, DM_ACTORS_KIND,
                        dm_statement_text(statement, 3));
    dm_list_cell aliases = {.column = DM_ACTORS_ALIASES,
                            .query = dm_query_export_aliases,
                            .add = add_name,
                            .id = id};
    dm_list_cell authorities = {.column = DM_ACTORS_AUTHORITIES,
                                .query = dm_query_export_authorities,
                                .add = add_authority,
                                .id = id};
    dm_status status = put_list(writer, &aliases, error);
    if (status == DM_OK) {
        status = put_list(writer, &authorities, error);
    }
    dm_dataset_put_text(writer, DM_ACTORS_NOTE,
                        dm_statement_text(statement, 4));
    return status;
}

static void add_key(dm_buffer *list, dm_statement *statement)
{
    dm_buffer_add(list, dm_statement_text(statement, 0));
}

static void add_answer(dm_buffer *list, dm_statement *statement)
{
    const char *kind = dm_statement_text(statement, 1);
    dm_buffer_add(list, dm_statement_text(statement, 0));
    if (strcmp(kind, "reply") != 0) {
        dm_buffer_add_char(list, ':');
        dm_buffer_add(list, kind);
    }
}

/** The columns of dm_query_export_contacts. */
enum {
    ID,
    KEY,
    KIND,
    DATE_TEXT,
    START,
    DIRECTION,
    INITIATOR,
    RECIPIENT,
    CHANNEL,
    TOPIC,
    PLACE,
    COUNT_MIN,
    COUNT_MAX,
    SUMMARY,
    NOTE,
    CODE,
    CODE_SCHEME,
    REPORTS,
};

static void put_count(dm_dataset_writer *writer, dm_statement *statement)
{
    dm_buffer_reset(&writer->list);
    dm_buffer_add_format(&writer->list, "%lld%s",
                         (long long)dm_statement_integer(statement, COUNT_MIN),
                         dm_statement_is_null(statement, COUNT_MAX) ? "+" : "");
    dm_dataset_put_text(writer, DM_CONTACTS_COUNT,
                        dm_buffer_text(&writer->list));
    dm_buffer_reset(&writer->list);
}

/* Parties of one role; the first of a side comes from the contact itself. */
static dm_status put_parties(dm_dataset_writer *writer, size_t column,
                             dm_statement *contact, const char *role,
                             dm_error *error)
{
    dm_list_cell parties = {.column = column,
                            .query = dm_query_export_parties,
                            .add = add_key,
                            .id = dm_statement_integer(contact, ID),
                            .role = role};
    dm_buffer_reset(&writer->list);
    if (column == DM_CONTACTS_INITIATOR) {
        dm_buffer_add(&writer->list, dm_statement_text(contact, INITIATOR));
    } else if (column == DM_CONTACTS_RECIPIENT) {
        dm_buffer_add(&writer->list, dm_statement_text(contact, RECIPIENT));
    }
    return put_list(writer, &parties, error);
}

static dm_status put_sides(dm_dataset_writer *writer, dm_statement *contact,
                           dm_error *error)
{
    dm_status status =
        put_parties(writer, DM_CONTACTS_INITIATOR, contact, "initiator", error);
    return status == DM_OK ? put_parties(writer, DM_CONTACTS_RECIPIENT, contact,
                                         "recipient", error)
                           : status;
}

static dm_status put_others(dm_dataset_writer *writer, dm_statement *contact,
                            dm_error *error)
{
    dm_status status = DM_OK;
    if (writer->used[DM_CONTACTS_ATTENDEES]) {
        status = put_parties(writer, DM_CONTACTS_ATTENDEES, contact, "attendee",
                             error);
    }
    if (status == DM_OK && writer->used[DM_CONTACTS_VIA]) {
        status = put_parties(writer, DM_CONTACTS_VIA, contact, "via", error);
    }
    return status;
}

dm_status dm_export_contact(dm_dataset_writer *writer, dm_statement *statement,
                            dm_error *error)
{
    dm_dataset_put_text(writer, DM_CONTACTS_KEY,
                        dm_statement_text(statement, KEY));
    dm_dataset_put_text(writer, DM_CONTACTS_KIND,
                        dm_statement_text(statement, KIND));
    dm_dataset_put_date(writer, DM_CONTACTS_DATE, statement, DATE_TEXT, START);
    dm_dataset_put_text(writer, DM_CONTACTS_DIRECTION,
                        dm_statement_text(statement, DIRECTION));
    dm_status status = put_sides(writer, statement, error);
    for (int i = 0; i < 3; i++) {
        dm_dataset_put_text(writer, DM_CONTACTS_CHANNEL + (size_t)i,
                            dm_statement_text(statement, CHANNEL + i));
    }
    put_count(writer, statement);
    if (status == DM_OK) {
        dm_list_cell answers = {.column = DM_CONTACTS_ANSWERS,
                                .query = dm_query_export_answers,
                                .add = add_answer,
                                .id = dm_statement_integer(statement, ID)};
        status = put_list(writer, &answers, error);
    }
    dm_dataset_put_text(writer, DM_CONTACTS_SUMMARY,
                        dm_statement_text(statement, SUMMARY));
    dm_dataset_put_text(writer, DM_CONTACTS_NOTE,
                        dm_statement_text(statement, NOTE));
    if (status == DM_OK) {
        status = put_others(writer, statement, error);
    }
    for (int i = 0; i < 3; i++) {
        dm_dataset_put_text(writer, DM_CONTACTS_CODE + (size_t)i,
                            dm_statement_text(statement, CODE + i));
    }
    return status;
}

dm_status dm_export_choose_columns(dm_dataset_writer *contacts, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, contacts->store, dm_query_export_optional_columns, error);
    bool row = false;
    if (status == DM_OK) {
        status = dm_statement_step(statement, &row, error);
    }
    for (int i = 0; row && i < 5; i++) {
        contacts->used[DM_CONTACTS_ATTENDEES + i] =
            dm_statement_integer(statement, i) != 0;
    }
    if (row) {
        dm_statement_reset(statement);
    }
    return status;
}
