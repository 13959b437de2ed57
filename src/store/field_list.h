#ifndef STORE_FIELD_LIST_H
#define STORE_FIELD_LIST_H

#include "demarche/table.h"

#include "base/buffer.h"
#include "store/shown_accounts.h"

/** A table of field and value while one thing is shown. Where it has accounts,
 * each has a column of its own behind these, and the last says in which rows
 * they differ. */
typedef struct dm_field_list {
    dm_table *table;
    const dm_shown_accounts *accounts;
    dm_buffer joined; /**< room for a value of several parts */
} dm_field_list;

/** Begin with an empty table, which is the caller's to free; `accounts`, which
 * may be empty, must outlive `*out`. */
dm_status dm_field_list_init(dm_field_list *out,
                             const dm_shown_accounts *accounts,
                             dm_error *error);

/** Release the room and say whether memory sufficed. */
dm_status dm_field_list_finish(dm_field_list *fields, dm_error *error);

/** Add a field unless its value is NULL or "". */
void dm_field_list_put(dm_field_list *fields, const char *field,
                       const char *value);

/** The same with the label that people read instead. */
void dm_field_list_put_name(dm_field_list *fields, const char *field,
                            const char *key, const char *label);

void dm_field_list_put_number(dm_field_list *fields, const char *field,
                              int64_t value);

/** Add the field `told` with the editor's `value` and what each account states,
 * unless there is none of them. `editor`: the keys that an account may state
 * without differing from the editor. */
void dm_field_list_put_told(dm_field_list *fields, dm_told told,
                            dm_shown_text value, const char *editor);

/** Add `part` to the value that is being joined. */
void dm_field_list_join(dm_field_list *fields, const char *divider,
                        const char *part);

/** Add a field with what was joined, and begin anew. */
void dm_field_list_put_joined(dm_field_list *fields, const char *field);

#endif
