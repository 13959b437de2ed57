#ifndef STORE_READ_ARROW_H
#define STORE_READ_ARROW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/reading.h"

#include "store/reading_filter.h"
#include "store/served_states.h"
#include "store/stored_contacts.h"

/** An arrow of one contact: actors are indices of the stored ones. */
typedef struct dm_read_arrow {
    uint32_t initiator;
    uint32_t recipient;
    unsigned flags;
} dm_read_arrow;

/** One side of a contact: its actors' states, and the ends they make. */
typedef struct dm_contact_side {
    size_t actor_count;
    size_t set_count; /**< sets made so far; they are used again */
    size_t set_capacity;
    dm_number_set *states; /**< one set an actor */
    size_t end_count;
    size_t end_capacity;
    dm_arrow_end *ends;
} dm_contact_side;

/** The rule that turns a contact into arrows. The caller sets the first
 * members; the others are its work and begin as zero. */
typedef struct dm_arrow_reader {
    const dm_reading *reading;
    const dm_reading_filter *filter;
    dm_services *services;
    int64_t reply_channel; /**< the id of the channel "reply"; 0: none */

    size_t arrow_count;
    dm_read_arrow *arrows; /**< of the contact read last, distinct */
    bool internal; /**< it had arrows within one state, which are left out */

    size_t arrow_capacity;
    dm_contact_side initiators;
    dm_contact_side recipients;
} dm_arrow_reader;

/** Find the arrows of one contact that the reading selects. It fails only for
 * want of memory. */
dm_status dm_arrow_reader_read(dm_arrow_reader *reader,
                               const dm_stored_contact *row, dm_error *error);

/** Release its work. */
void dm_arrow_reader_clear(dm_arrow_reader *reader);

#endif
