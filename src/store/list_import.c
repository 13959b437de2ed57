#include "store/put.h"

#include "store/queries.h"
#include "store/row_list.h"
#include "store/stored_date.h"

static const dm_column columns[] = {
    {"key", DM_TEXT},       {"date", DM_TEXT},      {"direction", DM_TEXT},
    {"initiator", DM_TEXT}, {"recipient", DM_TEXT}, {"channel", DM_TEXT},
    {"topic", DM_TEXT},     {"code", DM_TEXT},      {"reports", DM_INTEGER},
};

static dm_status take_contact(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_table *table = context;
    char day[DM_DAY_TEXT_SIZE];
    dm_table_put_text(table, dm_statement_text(row, 0));
    dm_table_put_text(table, dm_stored_date_text(row, 1, day));
    for (int column = 3; column < 9; column++) {
        dm_table_put_text(table, dm_statement_text(row, column));
    }
    if (dm_statement_is_null(row, 9)) {
        dm_table_put_empty(table);
    } else {
        dm_table_put_integer(table, dm_statement_integer(row, 9));
    }
    return DM_OK;
}

static dm_status fill_table(dm_table *table, dm_store *store, int64_t id,
                            dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_read_import_first, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, id);
        status = dm_rows_each(statement, take_contact, table, error);
    }
    return status == DM_OK ? dm_table_check(table, error) : status;
}

dm_status dm_list_import(dm_table **out, dm_store *store, int64_t id,
                         dm_error *error)
{
    *out = NULL;
    dm_table *table;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    if (status == DM_OK) {
        status = fill_table(table, store, id, error);
    }
    if (status != DM_OK) {
        dm_table_free(table);
        return status;
    }
    *out = table;
    return DM_OK;
}
