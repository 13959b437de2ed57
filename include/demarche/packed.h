#ifndef DEMARCHE_PACKED_H
#define DEMARCHE_PACKED_H

#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The contacts of a reading for whoever only counts pairs in phases. What its
 * row alone tells is packed into words of four bytes that know the phase, the
 * pair and who began, and nothing else; `rest` holds the others as any
 * sequence does. The members are for reading.
 */
typedef struct dm_packed_contacts {
    dm_contacts *rest; /**< what is not packed; and the actors, the coverage
                            and what was left out, of all */
    size_t outside;    /**< packed contacts that overlap no phase */
    struct dm_packed_words *words; /**< NULL: nothing is packed */
} dm_packed_contacts;

/** NULL allowed. */
DM_API void dm_packed_contacts_free(dm_packed_contacts *packed);

#ifdef __cplusplus
}
#endif

#endif
