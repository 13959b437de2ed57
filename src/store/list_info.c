#include "demarche/store.h"

#include "base/buffer.h"
#include "store/contact_chunks.h"
#include "store/contact_hull.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/schema.h"
#include "store/snapshot.h"

#include <inttypes.h>
#include <stdio.h>

/** A table of item and value while it is filled. */
typedef struct item_list {
    dm_table *table;
    dm_buffer name; /**< room for an item's name */
} item_list;

static void put_text(dm_table *table, const char *item, const char *value)
{
    dm_table_put_text(table, item);
    dm_table_put_text(table, value);
}

static void put_number(dm_table *table, const char *item, int64_t value)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, value);
    put_text(table, item, text);
}

static const char *name_item(item_list *list, const char *group,
                             const char *name)
{
    dm_buffer_reset(&list->name);
    dm_buffer_add_format(&list->name, "%s.%s", group, name);
    return dm_buffer_text(&list->name);
}

static dm_status take_count(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    item_list *list = context;
    put_number(list->table, dm_statement_text(row, 1),
               dm_statement_integer(row, 2));
    return DM_OK;
}

static dm_status take_record(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    item_list *list = context;
    put_number(list->table,
               name_item(list, "record", dm_statement_text(row, 0)),
               dm_statement_integer(row, 1));
    return DM_OK;
}

static dm_status take_scheme(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    item_list *list = context;
    put_number(list->table,
               name_item(list, "scheme", dm_statement_text(row, 0)),
               dm_statement_integer(row, 1));
    return DM_OK;
}

static dm_status take_import(void *context, dm_statement *row, dm_error *error)
{
    static const char *const parts[] = {"path",   "profile", "rows_read",
                                        "kept",   "merged",  "refused",
                                        "sha256", "at"};
    (void)error;
    item_list *list = context;
    char group[40];
    snprintf(group, sizeof group, "import.%" PRId64,
             dm_statement_integer(row, 0));
    for (int i = 0; i < (int)(sizeof parts / sizeof *parts); i++) {
        put_text(list->table, name_item(list, group, parts[i]),
                 dm_statement_text(row, i + 1));
    }
    return DM_OK;
}

/* An empty store has no days. */
static dm_status put_days(item_list *list, dm_store *store, dm_error *error)
{
    dm_interval hull;
    bool found;
    dm_status status = dm_store_find_hull(&hull, &found, store, NULL, error);
    if (status == DM_OK && found) {
        char day[DM_DAY_TEXT_SIZE];
        dm_day_format(hull.start, day);
        put_text(list->table, "first_day", day);
        dm_day_format(hull.end - 1, day);
        put_text(list->table, "last_day", day);
    }
    return status;
}

/* A small store has no copy, of which nothing is told. */
static dm_status put_copy(item_list *list, dm_store *store, dm_error *error)
{
    dm_chunks_state state;
    dm_status status = dm_chunks_find_state(&state, store, error);
    if (status == DM_OK && state != DM_CHUNKS_NONE) {
        put_text(list->table, "copy",
                 state == DM_CHUNKS_FRESH ? "fresh" : "stale");
    }
    return status;
}

static dm_status put_schema(item_list *list, dm_store *store, dm_error *error)
{
    int64_t version;
    dm_status status = dm_schema_read_version(&version, store, error);
    if (status == DM_OK) {
        put_number(list->table, "schema", version);
        status = put_copy(list, store, error);
    }
    return status;
}

static dm_status put_items(item_list *list, dm_store *store, dm_error *error)
{
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, store, error);
    if (status == DM_OK) {
        status = put_schema(list, store, error);
    }
    if (status == DM_OK) {
        status = put_days(list, store, error);
    }
    if (status == DM_OK) {
        status = dm_rows_of(store, dm_query_read_info_counts, take_count, list,
                            error);
    }
    if (status == DM_OK) {
        status = dm_rows_of(store, dm_query_read_info_records, take_record,
                            list, error);
    }
    if (status == DM_OK) {
        status =
            dm_rows_of(store, dm_query_read_schemes, take_scheme, list, error);
    }
    if (status == DM_OK) {
        status = dm_rows_of(store, dm_query_read_info_imports, take_import,
                            list, error);
    }
    dm_snapshot_end(&snapshot);
    return status;
}

dm_status dm_store_list_info(dm_table **out, dm_store *store, dm_error *error)
{
    static const dm_column columns[] = {{"item", DM_TEXT}, {"value", DM_TEXT}};
    *out = NULL;
    item_list list = {0};
    dm_status status = dm_table_new(&list.table, columns, 2, error);
    if (status == DM_OK) {
        status = put_items(&list, store, error);
    }
    if (status == DM_OK && list.name.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    dm_buffer_clear(&list.name);
    if (status == DM_OK) {
        status = dm_table_check(list.table, error);
    }
    if (status != DM_OK) {
        dm_table_free(list.table);
        return status;
    }
    *out = list.table;
    return DM_OK;
}
