#ifndef ANALYSIS_APPEND_COLUMNS_H
#define ANALYSIS_APPEND_COLUMNS_H

#include "demarche/table.h"

/** Put `more_count` columns behind the `count` that there are and return how
 * many there are then; `columns` must have room. */
size_t dm_append_columns(dm_column *columns, size_t count,
                         const dm_column *more, size_t more_count);

#endif
