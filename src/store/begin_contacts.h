#ifndef STORE_BEGIN_CONTACTS_H
#define STORE_BEGIN_CONTACTS_H

#include "demarche/contacts.h"

#include "store/record_coverage.h"
#include "store/served_states.h"
#include "store/stored_actors.h"

/** What a reading knows before it comes to the contacts. */
typedef struct dm_known_parts {
    const dm_stored_actors *actors;
    dm_services *services; /**< it has room of its own for a search */
    const dm_record_coverage *coverage;
    const char *record; /**< whose accounts are read; NULL: nobody's */
} dm_known_parts;

/** A sequence without arrows, with all that they refer to: actors are numbered
 * as they are stored. The caller frees `*out`, also after a failure. */
dm_status dm_contacts_begin(dm_contacts **out, const dm_known_parts *known,
                            const dm_reading *reading, dm_error *error);

#endif
