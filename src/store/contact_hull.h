#ifndef STORE_CONTACT_HULL_H
#define STORE_CONTACT_HULL_H

#include <stdbool.h>

#include "demarche/store.h"

/** Whether approximate dates reach as far as a reading widens them. */
typedef enum dm_hull_dates { DM_HULL_WRITTEN, DM_HULL_WIDENED } dm_hull_dates;

/** From the first second of the dated contacts to their last. `*found` is
 * false where there are none. */
dm_status dm_store_find_hull(dm_interval *out, bool *found, dm_store *store,
                             dm_hull_dates dates, dm_error *error);

#endif
