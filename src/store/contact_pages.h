#ifndef STORE_CONTACT_PAGES_H
#define STORE_CONTACT_PAGES_H

#include <stdbool.h>
#include <stdint.h>

#include "demarche/store.h"

#include "store/batch_contact.h"

/*
 * The first contacts of a new store, written as the pages that SQLite would
 * make of them. A row costs a tenth of what it costs through its machine, where
 * the rows come in order, nobody else can see the file, and nothing but the key
 * is to be looked after. The pages are put into the file while it is closed;
 * from then on all goes through SQLite again.
 */

typedef struct dm_contact_pages dm_contact_pages;

/** Begin for a store without contacts; NULL where it is not new. All else that
 * is stored before the pages are may take `room` bytes. */
dm_status dm_contact_pages_new(dm_contact_pages **out, dm_store *store,
                               uint64_t room, dm_error *error);

/** How many bytes of that room are left. */
dm_status dm_contact_pages_room(uint64_t *out, const dm_contact_pages *pages,
                                dm_error *error);

/** The number of the row that comes next. */
int64_t dm_contact_pages_next(const dm_contact_pages *pages);

/** Whether a contact is short enough for a page. */
bool dm_contact_pages_fit(const dm_batch_contact *contact);

/** Add a contact of the import `origin`, which fits, as the next row. */
dm_status dm_contact_pages_add(dm_contact_pages *pages,
                               const dm_batch_contact *contact, int64_t origin,
                               dm_error *error);

/** Make the index of the keys, apart from the store; `*distinct` is false, and
 * nothing more to be done, where two contacts have one key. */
dm_status dm_contact_pages_index(bool *distinct, dm_contact_pages *pages,
                                 dm_error *error);

/** Put all rows and their index into the table; the transaction that is open
 * ends with that, and another one begins, of which a rollback empties the
 * store. */
dm_status dm_contact_pages_settle(dm_contact_pages *pages, dm_error *error);

/** NULL allowed. */
void dm_contact_pages_free(dm_contact_pages *pages);

#endif
