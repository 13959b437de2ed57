#ifndef STORE_SHOW_PHASES_H
#define STORE_SHOW_PHASES_H

#include "demarche/time.h"

#include "store/field_list.h"

/** Add the phases of each scheme that a contact of the widened date `when`
 * certainly counts in, or may count in. */
dm_status dm_show_phases(dm_field_list *fields, dm_store *store,
                         dm_interval when, dm_error *error);

#endif
