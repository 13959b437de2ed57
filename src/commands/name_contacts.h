#ifndef COMMANDS_NAME_CONTACTS_H
#define COMMANDS_NAME_CONTACTS_H

#include "selection.h"

/**
 * Tell contacts of the selection by their keys: put in the place of `*table`
 * one in which the numbers in the column `contact` are `key` and `date`, those
 * in `answered_by` keys, and lists of numbers keys with ";" between them, in
 * order of time, then key, but those in `contacts` as they are, which are
 * chains. `*table` is left as it is after a failure.
 */
dm_status name_contacts(dm_table **table, const struct selection *selection,
                        dm_error *error);

#endif
