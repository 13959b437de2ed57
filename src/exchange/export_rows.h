#ifndef EXCHANGE_EXPORT_ROWS_H
#define EXCHANGE_EXPORT_ROWS_H

#include "exchange/dataset_writer.h"

/* One row of a file from the row that a query of queries/export is at. */

dm_write_row dm_export_actor;
dm_write_row dm_export_post;
dm_write_row dm_export_contact;
dm_write_row dm_export_account;
dm_write_row dm_export_phase;
dm_write_row dm_export_hypothesis;
dm_write_row dm_export_coverage;

/** Find out which of the optional columns contacts.csv needs. */
dm_status dm_export_choose_columns(dm_dataset_writer *contacts,
                                   dm_error *error);

#endif
