#ifndef STORE_STORED_CONTACTS_H
#define STORE_STORED_CONTACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"
#include "demarche/time.h"

#include "store/record_coverage.h"
#include "store/side_tables.h"
#include "store/statement.h"
#include "store/stored_actors.h"

typedef enum dm_direction {
    DM_DIRECTED,
    DM_SYMMETRIC,
    DM_UNKNOWN_DIRECTION,
} dm_direction;

/** The direction that a row has as one of its three words. */
dm_direction dm_direction_read(const char *word);

/** A further end of a joint contact. */
typedef struct dm_stored_party {
    int64_t contact;
    uint32_t actor;
    bool initiates;
} dm_stored_party;

/** What one record says of a contact. */
typedef struct dm_stored_account {
    int64_t contact;
    const char *record;
    uint32_t initiator; /**< DM_NO_ACTOR: as the contact's row */
    uint32_t recipient; /**< likewise */
    uint32_t raised_by; /**< DM_NO_ACTOR: nobody */
    uint32_t side;      /**< whose record it is; DM_NO_ACTOR: nobody's */
    unsigned met;       /**< dm_met; 0: not told */
    bool states_date;
    dm_interval when; /**< widened; where it states a date */
} dm_stored_account;

/** What hangs on the contacts of a store, each ascending by contact. `{0}` is
 * empty. */
typedef struct dm_contact_details {
    const dm_stored_actors *actors;
    const dm_record_coverage *coverage;
    const dm_widths *widths; /**< of approximate dates */
    const char *without;     /**< a record whose accounts are passed over */
    dm_arena arena;
    bool accounts_state_dates; /**< at least one does */
    size_t party_count;
    dm_stored_party *parties;
    size_t party_capacity;
    size_t account_count;
    dm_stored_account *accounts;
    size_t account_capacity;
    size_t passed_over_count;
    int64_t *passed_over; /**< the contacts of accounts passed over */
    size_t passed_over_capacity;
    size_t answering_count;
    int64_t *answering; /**< the contacts that answer another one */
    size_t answering_capacity;
} dm_contact_details;

/** What the caller set, `actors`, `coverage`, `widths` (NULL: the defaults) and
 * `without` (NULL: none), must outlive `*out`, which the caller clears, also
 * after a failure. What `beside` (NULL: not known) says to be empty is not
 * read. */
dm_status dm_contact_details_load(dm_contact_details *out, dm_store *store,
                                  const dm_side_tables *beside,
                                  dm_error *error);

void dm_contact_details_clear(dm_contact_details *details);

/** One contact as it is stored, and what hangs on it. */
typedef struct dm_stored_contact {
    int64_t id;
    bool dated;
    dm_interval when; /**< widened; both extremes where there is no date */
    dm_direction direction;
    uint32_t initiator;
    uint32_t recipient;
    int64_t channel; /**< 0: not stated */
    int64_t topic;
    const dm_stored_party *parties;
    size_t party_count;
    const dm_stored_account *accounts;
    size_t account_count;
    bool untold; /**< the accounts passed over are all that tell it */
    bool answers;
    unsigned met;   /**< dm_met, or-ed, as interpreted */
    bool turned;    /**< the initiators among `parties` are recipients */
    bool contested; /**< its accounts disagree on the basis in force */
} dm_stored_contact;

/** Read the row that a query of contacts stands on. */
dm_status dm_stored_contact_read(dm_stored_contact *out,
                                 const dm_contact_details *details,
                                 dm_statement *row, dm_error *error);

#endif
