#include "store/show_actor.h"

#include "demarche/time.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <string.h>

/* The preferred name is the label, which is told already. */
static dm_status take_name(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    if (strcmp(dm_statement_text(row, 1), "preferred") != 0) {
        dm_field_list_join(context, "; ", dm_statement_text(row, 0));
    }
    return DM_OK;
}

static dm_status take_authority(void *context, dm_statement *row,
                                dm_error *error)
{
    (void)error;
    dm_field_list *fields = context;
    dm_field_list_join(fields, "; ", dm_statement_text(row, 0));
    dm_buffer_add_format(&fields->joined, ":%s", dm_statement_text(row, 1));
    return DM_OK;
}

/* "Soviet Union: ambassador, Berlin (1938-06/1939-06)" */
static dm_status take_post(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_field_list *fields = context;
    const char *title = dm_statement_text(row, 1);
    const char *place = dm_statement_text(row, 2);
    const char *from = dm_statement_text(row, 3);
    const char *to = dm_statement_text(row, 4);
    dm_field_list_join(fields, "", dm_statement_text(row, 0));
    if (title) {
        dm_buffer_add_format(&fields->joined, ": %s", title);
    }
    if (place) {
        dm_buffer_add_format(&fields->joined, ", %s", place);
    }
    if (from || to) {
        dm_buffer_add_format(&fields->joined, " (%s/%s)", from ? from : "..",
                             to ? to : "..");
    }
    dm_field_list_put_joined(fields, "post");
    return DM_OK;
}

static dm_status take_activity(void *context, dm_statement *row,
                               dm_error *error)
{
    (void)error;
    dm_field_list *fields = context;
    dm_field_list_put_number(fields, "contacts", dm_statement_integer(row, 0));
    dm_field_list_put_number(fields, "initiated", dm_statement_integer(row, 1));
    dm_field_list_put_number(fields, "received", dm_statement_integer(row, 2));
    char day[DM_DAY_TEXT_SIZE];
    if (!dm_statement_is_null(row, 3)) {
        dm_day_format(dm_statement_integer(row, 3), day);
        dm_field_list_put(fields, "first", day);
    }
    if (!dm_statement_is_null(row, 4)) {
        dm_day_format(dm_statement_integer(row, 4) - 1, day);
        dm_field_list_put(fields, "last", day);
    }
    return DM_OK;
}

static dm_status each_of_actor(dm_field_list *fields, dm_store *store,
                               const char *query, int64_t actor,
                               dm_take_row *take, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, actor);
        status = dm_rows_each(statement, take, fields, error);
    }
    return status;
}

static dm_status put_activity(dm_field_list *fields, dm_store *store,
                              int64_t actor, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_read_show_activity, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, actor);
        dm_statement_bind_integer(statement, 2, DM_TIME_MIN);
        dm_statement_bind_integer(statement, 3, DM_TIME_MAX);
        status = dm_rows_each(statement, take_activity, fields, error);
    }
    return status;
}

static dm_status put_actor(dm_field_list *fields, dm_store *store,
                           dm_statement *row, dm_error *error)
{
    int64_t actor = dm_statement_integer(row, 0);
    dm_field_list_put(fields, "key", dm_statement_text(row, 1));
    dm_field_list_put(fields, "kind", dm_statement_text(row, 2));
    dm_field_list_put(fields, "label", dm_statement_text(row, 3));
    dm_status status = each_of_actor(fields, store, dm_query_read_show_names,
                                     actor, take_name, error);
    dm_field_list_put_joined(fields, "names");
    if (status == DM_OK) {
        status = each_of_actor(fields, store, dm_query_read_show_authorities,
                               actor, take_authority, error);
    }
    dm_field_list_put_joined(fields, "authorities");
    if (status == DM_OK) {
        status = each_of_actor(fields, store, dm_query_read_show_posts, actor,
                               take_post, error);
    }
    if (status == DM_OK) {
        status = put_activity(fields, store, actor, error);
    }
    dm_field_list_put(fields, "note", dm_statement_text(row, 4));
    return status;
}

dm_status dm_show_actor(dm_field_list *fields, bool *found, dm_store *store,
                        const char *key, dm_error *error)
{
    *found = false;
    dm_statement *row;
    dm_status status =
        dm_store_statement(&row, store, dm_query_read_show_actor, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_text(row, 1, key);
    status = dm_statement_step(row, found, error);
    if (status == DM_OK && *found) {
        status = put_actor(fields, store, row, error);
        dm_statement_reset(row);
    }
    return status;
}
