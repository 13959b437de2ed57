#ifndef EXCHANGE_FOREIGN_ROW_H
#define EXCHANGE_FOREIGN_ROW_H

#include "exchange/dataset_import.h"

/** A row of a foreign file told as a row of contacts.csv: its cells, by the
 * columns of dm_contacts_file. */
typedef struct dm_contact_cells {
    dm_csv_field fields[DM_DATASET_COLUMN_LIMIT];
    dm_row_place place;
    bool whole_names; /**< each side is one actor, whatever its name has */
} dm_contact_cells;

/** All cells empty, at `place`. */
void dm_contact_cells_init(dm_contact_cells *cells, dm_row_place place);

/** A cell whose text stands in `field`, or was derived from it. */
void dm_contact_cells_set(dm_contact_cells *cells, size_t column,
                          const dm_csv_field *field, char *text);

/** Put the contact on behalf of `row`, which takes over what is wrong. */
dm_status dm_take_contact_cells(dm_outcome *outcome, dm_row *row,
                                dm_contact_cells *cells, dm_error *error);

#endif
