#ifndef STORE_READ_ANSWERS_H
#define STORE_READ_ANSWERS_H

#include "demarche/store.h"

/** Add to `contacts`, before their seal, which contact of the store answers
 * which. */
dm_status dm_answers_read(dm_contacts *contacts, dm_store *store,
                          dm_error *error);

#endif
