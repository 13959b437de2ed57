#include "demarche/store.h"

#include "store/queries.h"
#include "store/row_list.h"

static dm_status take_record(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_table_put_text(context, dm_statement_text(row, 0));
    return DM_OK;
}

dm_status dm_store_list_records(dm_table **out, dm_store *store,
                                dm_error *error)
{
    static const dm_column columns[] = {{"record", DM_TEXT}};
    *out = NULL;
    dm_table *table;
    dm_status status = dm_table_new(&table, columns, 1, error);
    if (status == DM_OK) {
        status =
            dm_rows_of(store, dm_query_read_records, take_record, table, error);
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
