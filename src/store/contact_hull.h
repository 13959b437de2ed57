#ifndef STORE_CONTACT_HULL_H
#define STORE_CONTACT_HULL_H

#include <stdbool.h>

#include "demarche/store.h"

/** From the first second of the dated contacts to their last, approximate
 * dates widened; NULL: as they are written. `*found` is false where there are
 * none. */
dm_status dm_store_find_hull(dm_interval *out, bool *found, dm_store *store,
                             const dm_widths *widths, dm_error *error);

#endif
