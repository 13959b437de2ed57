#ifndef ANALYSIS_RECORD_ORDER_H
#define ANALYSIS_RECORD_ORDER_H

#include "demarche/records.h"

/** A copy of the readings in the order of their records by bytes, which the
 * caller frees; NULL without memory. */
dm_record_reading *dm_order_records(const dm_record_readings *readings);

#endif
