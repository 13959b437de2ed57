#include "analysis/traced_table.h"

#include <stdlib.h>

dm_status dm_traced_table_new(dm_table **out, const dm_table *table,
                              const char *const *names, size_t count,
                              dm_error *error)
{
    *out = NULL;

    size_t kept = dm_table_count_columns(table);
    dm_column *columns = calloc(kept + count, sizeof *columns);
    if (!columns) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a trace");
    }
    for (size_t i = 0; i < kept; i++) {
        columns[i] = *dm_table_get_column(table, i);
    }
    for (size_t i = 0; i < count; i++) {
        columns[kept + i] = (dm_column){names[i], DM_NUMBERS};
    }
    dm_status status = dm_table_new(out, columns, kept + count, error);
    free(columns);
    return status;
}

void dm_traced_table_put_row(dm_table *traced, const dm_table *table,
                             size_t row)
{
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        dm_table_put_copy(traced, table, row, i);
    }
}
