#include "store/side_tables.h"

#include "store/queries.h"
#include "store/row_list.h"

static dm_status take_row(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_side_tables *tables = context;
    tables->posts = dm_statement_integer(row, 0) != 0;
    tables->coverage = dm_statement_integer(row, 1) != 0;
    tables->parties = dm_statement_integer(row, 2) != 0;
    tables->accounts = dm_statement_integer(row, 3) != 0;
    tables->answers = dm_statement_integer(row, 4) != 0;
    return DM_OK;
}

dm_status dm_side_tables_load(dm_side_tables *out, dm_store *store,
                              dm_error *error)
{
    *out = (dm_side_tables){0};
    return dm_rows_of(store, dm_query_read_side_tables, take_row, out, error);
}
