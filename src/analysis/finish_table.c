#include "analysis/finish_table.h"

dm_status dm_finish_table(dm_table **out, dm_table *table, dm_status status,
                          dm_error *error)
{
    *out = NULL;
    if (status == DM_OK) {
        status = dm_table_check(table, error);
    }
    if (status == DM_OK) {
        *out = table;
    } else {
        dm_table_free(table);
    }
    return status;
}
