#ifndef ANALYSIS_INITIATIVE_TABLE_H
#define ANALYSIS_INITIATIVE_TABLE_H

#include "demarche/measure.h"

#include "analysis/option_list.h"
#include "analysis/pair_rows.h"

/** What the table of initiative is made of. `{0}` but for what is borrowed. */
typedef struct dm_initiative_rows {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_initiative_options options;
    dm_pair_rows pairs;    /**< with the numbers of dm_initiative_number */
    dm_option_list *range; /**< NULL: none */
    double *p_values;      /**< of the rows, adjusted; NULL: none */
    dm_table *table;
} dm_initiative_rows;

/** Make the table unless `status` tells that counting failed, which is
 * returned then; what the rows own is released in any case. */
dm_status dm_initiative_rows_finish(dm_table **out, dm_initiative_rows *rows,
                                    dm_status status, dm_error *error);

#endif
