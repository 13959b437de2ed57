#ifndef STORE_READ_CHUNKS_H
#define STORE_READ_CHUNKS_H

#include "demarche/store.h"

#include "store/chunk_codec.h"
#include "store/copy_list.h"
#include "store/reading_filter.h"
#include "store/served_states.h"
#include "store/stored_labels.h"

/** A reading of the copy of the contacts. The caller sets the first members;
 * the others are what it gives and begin as zero. */
typedef struct dm_chunk_reading {
    const dm_reading *reading;
    const dm_phases *windows; /**< NULL: at any time */
    const dm_stored_actors *actors;
    const dm_stored_labels *channels;
    const dm_stored_labels *topics;
    const dm_services *services;
    const dm_reading_filter *filter;
    int64_t reply_channel;  /**< 0: none */
    bool keeps;             /**< false: what is selected is only counted */
    const dm_phases *packs; /**< phases to pack arrows for; NULL: all become
                                 arrows of the contacts */

    size_t selected; /**< contacts that have an arrow */
    size_t internal; /**< those without one, both ends being one state */
    size_t left_count;
    dm_plain_contact *left; /**< they give several arrows, none given yet */
    dm_copy_list list;      /**< with the contacts that are not in the copy */
    struct dm_packed_words *words; /**< what was packed; NULL: nothing */
} dm_chunk_reading;

/**
 * Read the plain contacts of the copy into `contacts`, whose actors are those
 * of `reading` in their order. `*served` is false, and nothing was done, where
 * there is no fresh copy or it is damaged. The caller clears `*reading` in any
 * case.
 */
dm_status dm_chunks_read(bool *served, dm_chunk_reading *reading,
                         dm_contacts *contacts, dm_store *store,
                         dm_error *error);

void dm_chunk_reading_clear(dm_chunk_reading *reading);

#endif
