#ifndef EXCHANGE_IMPORT_REPORT_H
#define EXCHANGE_IMPORT_REPORT_H

#include "demarche/import.h"

#include "store/put.h"

/** What became of a row that was put. */
dm_row_reason dm_outcome_reason(dm_outcome outcome);

/** Count what became of one row. */
void dm_report_count(dm_import_report *report, dm_row_reason reason);

/** A row that was counted turned out to be something else. */
void dm_report_recount(dm_import_report *report, dm_row_reason from,
                       dm_row_reason to);

#endif
