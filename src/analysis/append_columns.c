#include "analysis/append_columns.h"

size_t dm_append_columns(dm_column *columns, size_t count,
                         const dm_column *more, size_t more_count)
{
    for (size_t i = 0; i < more_count; i++) {
        columns[count + i] = more[i];
    }
    return count + more_count;
}
