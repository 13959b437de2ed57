#include "store/field_list.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

dm_status dm_field_list_init(dm_field_list *out,
                             const dm_shown_accounts *accounts, dm_error *error)
{
    *out = (dm_field_list){.accounts = accounts};
    size_t count = 2;
    dm_column *columns = calloc(accounts->count + 3, sizeof *columns);
    if (!columns) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    columns[0] = (dm_column){"field", DM_TEXT};
    columns[1] = (dm_column){"value", DM_TEXT};
    for (size_t i = 0; i < accounts->count; i++) {
        columns[count++] = (dm_column){accounts->items[i].column, DM_TEXT};
    }
    if (accounts->count > 0) {
        columns[count++] = (dm_column){"differs", DM_TEXT};
    }
    dm_status status = dm_table_new(&out->table, columns, count, error);
    free(columns);
    return status;
}

dm_status dm_field_list_finish(dm_field_list *fields, dm_error *error)
{
    bool failed = fields->joined.failed;
    dm_buffer_clear(&fields->joined);
    return failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for a table")
                  : dm_table_check(fields->table, error);
}

static void put_text(dm_table *table, dm_shown_text text)
{
    if (text.label) {
        dm_table_put_name(table, text.key, text.label);
    } else {
        dm_table_put_text(table, text.key);
    }
}

/* A row of which the accounts say nothing. */
static void put_row(dm_field_list *fields, const char *field,
                    dm_shown_text value)
{
    if (!value.key || !value.key[0]) {
        return;
    }
    dm_table_put_text(fields->table, field);
    put_text(fields->table, value);
    size_t columns = dm_table_count_columns(fields->table);
    for (size_t i = 2; i < columns; i++) {
        dm_table_put_empty(fields->table);
    }
}

void dm_field_list_put(dm_field_list *fields, const char *field,
                       const char *value)
{
    put_row(fields, field, (dm_shown_text){.key = value});
}

void dm_field_list_put_name(dm_field_list *fields, const char *field,
                            const char *key, const char *label)
{
    put_row(fields, field, (dm_shown_text){key, label});
}

void dm_field_list_put_number(dm_field_list *fields, const char *field,
                              int64_t value)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, value);
    dm_field_list_put(fields, field, text);
}

void dm_field_list_put_told(dm_field_list *fields, dm_told told,
                            dm_shown_text value, const char *editor)
{
    const dm_shown_accounts *accounts = fields->accounts;
    if (!dm_shown_accounts_state(accounts, told)) {
        put_row(fields, dm_told_name(told), value);
        return;
    }
    bool stated = value.key && value.key[0];
    bool differs = dm_shown_accounts_differ(accounts, told, editor);
    dm_table_put_text(fields->table, dm_told_name(told));
    put_text(fields->table, stated ? value : (dm_shown_text){0});
    for (size_t i = 0; i < accounts->count; i++) {
        put_text(fields->table, accounts->items[i].told[told]);
    }
    dm_table_put_text(fields->table, differs ? "yes" : NULL);
}

void dm_field_list_join(dm_field_list *fields, const char *divider,
                        const char *part)
{
    dm_buffer_add(&fields->joined, fields->joined.size ? divider : "");
    dm_buffer_add(&fields->joined, part);
}

void dm_field_list_put_joined(dm_field_list *fields, const char *field)
{
    dm_field_list_put(fields, field, dm_buffer_text(&fields->joined));
    dm_buffer_reset(&fields->joined);
}
