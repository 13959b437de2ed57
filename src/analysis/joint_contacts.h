#ifndef ANALYSIS_JOINT_CONTACTS_H
#define ANALYSIS_JOINT_CONTACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"

/*
 * A joint contact is several arrows, one after the other, that share its
 * number. Totals count it once.
 */

/** Whether `arrow` is the first of its contact. */
bool dm_arrow_opens_contact(const dm_contacts *contacts, size_t arrow);

/**
 * Whether `actor` is met for the first time in the contact whose first arrow
 * is `first`. `marks` has an item for each actor, 0 at first, and remembers.
 */
bool dm_mark_actor(size_t *marks, uint32_t actor, size_t first);

#endif
