#ifndef STORE_STORED_DATE_H
#define STORE_STORED_DATE_H

#include "demarche/time.h"

#include "store/statement.h"

/** How people are told a date: the text kept for it in `column`, or else the
 * day in the next one, which is written to `day`; "" where there is none. */
const char *dm_stored_date_text(dm_statement *row, int column,
                                char day[DM_DAY_TEXT_SIZE]);

#endif
