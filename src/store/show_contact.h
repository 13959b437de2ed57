#ifndef STORE_SHOW_CONTACT_H
#define STORE_SHOW_CONTACT_H

#include <stdbool.h>

#include "store/field_list.h"

/** Add the fields of the contact with the key `key`, what its accounts state
 * and what the measures make of it. `*found` says whether there is one. */
dm_status dm_show_contact(dm_field_list *fields, bool *found, dm_store *store,
                          const char *key, dm_error *error);

#endif
