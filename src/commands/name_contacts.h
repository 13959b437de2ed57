#ifndef COMMANDS_NAME_CONTACTS_H
#define COMMANDS_NAME_CONTACTS_H

#include "selection.h"

/** What contacts are called: tables of dm_store_describe_contacts. */
struct contact_names {
    dm_table *contacts;
    dm_table *silences; /**< NULL: none are named */
};

/** Describe what a selection holds; the caller clears `*out`, also after a
 * failure. */
dm_status contact_names_read(struct contact_names *out,
                             const struct selection *selection,
                             dm_error *error);

void contact_names_clear(struct contact_names *names);

/**
 * Tell contacts by their keys: copy `table`, the numbers in its column
 * `contact` becoming `key` and `date`, those in `answered_by` keys, and lists
 * of numbers keys with ";" between them, in order of time, then key, but those
 * in `contacts` as they are, which are chains. All of them have names.
 */
dm_status name_contacts(dm_table **out, const dm_table *table,
                        const struct contact_names *names, dm_error *error);

/** Put in the place of `*table` one that tells contacts of the selection by
 * their keys; it is left as it is after a failure. */
dm_status name_in_table(dm_table **table, const struct selection *selection,
                        dm_error *error);

#endif
