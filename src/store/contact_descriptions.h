#ifndef STORE_CONTACT_DESCRIPTIONS_H
#define STORE_CONTACT_DESCRIPTIONS_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"

#include "base/arena.h"

/** What people are told of a contact beside its arrows; no member is NULL. */
typedef struct dm_contact_description {
    int64_t contact;
    dm_interval when; /**< as read */
    size_t place;     /**< among all of them, by time, then key */
    const char *key;
    const char *date;      /**< by the record read, where it states one */
    const char *records;   /**< joined by ";" */
    const char *citations; /**< joined by "; " */
    const char *summary;
} dm_contact_description;

/** The descriptions of contacts, ascending by number. `{0}` is empty. */
typedef struct dm_contact_descriptions {
    size_t count;
    dm_contact_description *items;
    dm_arena arena;
} dm_contact_descriptions;

/** Describe the contacts of `contacts`, of these the `wanted` ones; NULL: all.
 * The caller clears `*out`, also after a failure. */
dm_status dm_contact_descriptions_load(dm_contact_descriptions *out,
                                       dm_store *store,
                                       const dm_contacts *contacts,
                                       const dm_contact_numbers *wanted,
                                       dm_error *error);

void dm_contact_descriptions_clear(dm_contact_descriptions *descriptions);

/** The description of a contact that was loaded. */
const dm_contact_description *
dm_contact_descriptions_find(const dm_contact_descriptions *descriptions,
                             int64_t contact);

#endif
