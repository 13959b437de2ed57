#include "store/put.h"

#include "store/queries.h"
#include "store/statement.h"

dm_status dm_put_import(int64_t *id, dm_store *store, const dm_import_row *row,
                        dm_error *error)
{
    *id = 0;

    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_write_import_insert, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_text(statement, 1, row->path);
    dm_statement_bind_text(statement, 2, row->profile);
    dm_statement_bind_optional(statement, 3, row->options);
    dm_statement_bind_text(statement, 4, row->at);
    bool found;
    status = dm_statement_step(statement, &found, error);
    if (status == DM_OK && found) {
        *id = dm_statement_integer(statement, 0);
        dm_statement_reset(statement);
    }
    return status;
}

dm_status dm_put_import_numbers(dm_store *store, int64_t id,
                                const dm_import_numbers *numbers,
                                dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_write_import_finish, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_integer(statement, 1, id);
    dm_statement_bind_integer(statement, 2, (int64_t)numbers->read);
    dm_statement_bind_integer(statement, 3, (int64_t)numbers->kept);
    dm_statement_bind_integer(statement, 4, (int64_t)numbers->merged);
    dm_statement_bind_integer(statement, 5, (int64_t)numbers->refused);
    dm_statement_bind_text(statement, 6, numbers->sha256);
    return dm_statement_run(statement, error);
}
