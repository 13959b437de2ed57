#include "demarche/store.h"

#include "store/queries.h"
#include "store/row_list.h"

static dm_status take_name(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_table_put_text(context, dm_statement_text(row, 0));
    return DM_OK;
}

static const char *choose_query(dm_name_kind kind)
{
    switch (kind) {
    case DM_NAMES_PHASES:
        return dm_query_read_names_phases;
    case DM_NAMES_SCHEMES:
        return dm_query_read_names_schemes;
    case DM_NAMES_CHANNELS:
        return dm_query_read_names_channels;
    case DM_NAMES_TOPICS:
        return dm_query_read_names_topics;
    case DM_NAMES_READINGS:
        return dm_query_read_names_records;
    case DM_NAMES_ACTORS:
        break;
    }
    return dm_query_read_names_actors;
}

static dm_status add_names(dm_table *table, dm_store *store, dm_name_kind kind,
                           const char *scheme, dm_error *error)
{
    dm_statement *statement;
    dm_status status =
        dm_store_statement(&statement, store, choose_query(kind), error);
    if (status == DM_OK) {
        if (kind == DM_NAMES_PHASES && scheme) {
            dm_statement_bind_text(statement, 1, scheme);
        }
        status = dm_rows_each(statement, take_name, table, error);
    }
    return status;
}

dm_status dm_store_list_names(dm_table **out, dm_store *store,
                              dm_name_kind kind, const char *scheme,
                              dm_error *error)
{
    static const dm_column columns[] = {{"name", DM_TEXT}};
    *out = NULL;
    dm_table *table;
    dm_status status = dm_table_new(&table, columns, 1, error);
    if (status == DM_OK) {
        status = add_names(table, store, kind, scheme, error);
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
