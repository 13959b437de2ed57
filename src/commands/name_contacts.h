#ifndef COMMANDS_NAME_CONTACTS_H
#define COMMANDS_NAME_CONTACTS_H

#include "demarche/demarche.h"

/**
 * Tell contacts by their keys: copy `table`, the numbers in its column
 * `contact` becoming `key` and `date`, those in `answered_by` keys.
 * `descriptions` is of dm_store_describe_contacts and holds all of them.
 */
dm_status name_contacts(dm_table **out, const dm_table *table,
                        const dm_table *descriptions, dm_error *error);

#endif
