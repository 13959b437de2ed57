#include "demarche/merge.h"

#include "store/merge_log.h"
#include "store/queries.h"
#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

/* Rows that referred to the gone, also those that were stored twice; its names
 * and authority numbers are no references. */
static dm_status count_references(int64_t *out, const char *undo,
                                  dm_error *error)
{
    *out = 0;
    char *text = strdup(undo);
    if (!text) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a merge");
    }
    dm_merge_lines lines = {.rest = text};
    while (dm_merge_lines_next(&lines)) {
        if (lines.count > 2 && strcmp(lines.fields[0], "moved") == 0) {
            *out += (int64_t)lines.count - 2;
        }
        if (lines.count > 2 && strcmp(lines.fields[0], "gone") == 0 &&
            strncmp(lines.fields[1], "a", 1) != 0) {
            ++*out;
        }
    }
    bool failed = lines.failed;
    dm_merge_lines_clear(&lines);
    free(text);
    return failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for a merge")
                  : DM_OK;
}

static dm_status take_merge(void *context, dm_statement *row, dm_error *error)
{
    dm_table *table = context;
    int64_t references;
    dm_status status =
        count_references(&references, dm_statement_text(row, 5), error);
    if (status == DM_OK) {
        dm_table_put_integer(table, dm_statement_integer(row, 0));
        dm_table_put_name(table, dm_statement_text(row, 1),
                          dm_statement_text(row, 2));
        dm_table_put_text(table, dm_statement_text(row, 3));
        dm_table_put_text(table, dm_statement_text(row, 4));
        dm_table_put_integer(table, references);
    }
    return status;
}

dm_status dm_store_list_merges(dm_table **out, dm_store *store, dm_error *error)
{
    static const dm_column columns[] = {{"id", DM_INTEGER},
                                        {"kept", DM_TEXT},
                                        {"gone", DM_TEXT},
                                        {"at", DM_TEXT},
                                        {"references", DM_INTEGER}};
    *out = NULL;
    dm_table *table;
    dm_status status = dm_table_new(&table, columns, 5, error);
    if (status == DM_OK) {
        status = dm_rows_of(store, dm_query_merge_log_list, take_merge, table,
                            error);
    }
    if (status == DM_OK) {
        status = dm_table_check(table, error);
    }
    if (status != DM_OK) {
        dm_table_free(table);
        return status;
    }
    *out = table;
    return DM_OK;
}
