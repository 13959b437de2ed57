#ifndef STORE_FIELD_LIST_H
#define STORE_FIELD_LIST_H

#include "demarche/table.h"

#include "base/buffer.h"
#include "store/statement.h"

/** A table of field and value while one thing is shown. */
typedef struct dm_field_list {
    dm_table *table;
    dm_buffer joined; /**< room for a value of several parts */
    dm_buffer name;   /**< room for a field's name */
} dm_field_list;

/** Begin with an empty table, which is the caller's to free. */
dm_status dm_field_list_init(dm_field_list *out, dm_error *error);

/** Release the room and say whether memory sufficed. */
dm_status dm_field_list_finish(dm_field_list *fields, dm_error *error);

/** Add a field unless its value is NULL or "". */
void dm_field_list_put(dm_field_list *fields, const char *field,
                       const char *value);

void dm_field_list_put_number(dm_field_list *fields, const char *field,
                              int64_t value);

/** The text kept for a date in `column`, or else the day in the next one. */
void dm_field_list_put_date(dm_field_list *fields, const char *field,
                            dm_statement *row, int column);

/** Add `part` to the value that is being joined. */
void dm_field_list_join(dm_field_list *fields, const char *divider,
                        const char *part);

/** Add a field with what was joined, and begin anew. */
void dm_field_list_put_joined(dm_field_list *fields, const char *field);

#endif
