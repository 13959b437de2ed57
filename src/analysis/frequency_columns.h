#ifndef ANALYSIS_FREQUENCY_COLUMNS_H
#define ANALYSIS_FREQUENCY_COLUMNS_H

#include "demarche/measure.h"

/** A table without rows, with the columns that the options ask for. */
dm_status dm_frequency_table_new(dm_table **out,
                                 const dm_frequency_options *options,
                                 dm_error *error);

#endif
