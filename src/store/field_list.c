#include "store/field_list.h"

#include "demarche/time.h"

#include <inttypes.h>
#include <stdio.h>

dm_status dm_field_list_init(dm_field_list *out, dm_error *error)
{
    static const dm_column columns[] = {{"field", DM_TEXT}, {"value", DM_TEXT}};
    *out = (dm_field_list){0};
    return dm_table_new(&out->table, columns, 2, error);
}

dm_status dm_field_list_finish(dm_field_list *fields, dm_error *error)
{
    bool failed = fields->joined.failed || fields->name.failed;
    dm_buffer_clear(&fields->joined);
    dm_buffer_clear(&fields->name);
    return failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for a table")
                  : dm_table_check(fields->table, error);
}

void dm_field_list_put(dm_field_list *fields, const char *field,
                       const char *value)
{
    if (value && value[0]) {
        dm_table_put_text(fields->table, field);
        dm_table_put_text(fields->table, value);
    }
}

void dm_field_list_put_number(dm_field_list *fields, const char *field,
                              int64_t value)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, value);
    dm_field_list_put(fields, field, text);
}

void dm_field_list_put_date(dm_field_list *fields, const char *field,
                            dm_statement *row, int column)
{
    char day[DM_DAY_TEXT_SIZE] = "";
    const char *text = dm_statement_text(row, column);
    if (!text && !dm_statement_is_null(row, column + 1)) {
        dm_day_format(dm_statement_integer(row, column + 1), day);
    }
    dm_field_list_put(fields, field, text ? text : day);
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
