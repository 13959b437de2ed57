#ifndef STORE_CONTACT_CHUNKS_H
#define STORE_CONTACT_CHUNKS_H

#include "demarche/store.h"
#include "demarche/time.h"

#include "store/stored_contacts.h"

/*
 * The copy of the contacts in chunks, of which a reading is made faster than
 * of rows (queries/schema/sqlite/contact-copy.sql). It is derived: without it,
 * or where it is stale, readings are made of the rows and are the same to the
 * byte. Every commit of a large store makes a stale copy anew; who opens
 * a store for reading never does.
 */

/** Stores of fewer contacts have no copy. */
#define DM_CHUNKS_FROM 20000

typedef enum dm_chunks_state {
    DM_CHUNKS_NONE,  /**< no copy, and the store is too small for one */
    DM_CHUNKS_STALE, /**< the contacts changed, or it was never made */
    DM_CHUNKS_FRESH,
} dm_chunks_state;

/** How many contacts and silences there are; it does not count beyond `most`.
 */
dm_status dm_count_contacts(int64_t *out, dm_store *store, int64_t most,
                            dm_error *error);

dm_status dm_chunks_find_state(dm_chunks_state *out, dm_store *store,
                               dm_error *error);

/* For who writes many contacts in one transaction: suspend, write, resume, and
 * at the end, when all is written, build. The commit builds what was not built
 * then. */

/** Mark the copy as stale and run no trigger on this connection any more. */
dm_status dm_chunks_suspend(dm_store *store, dm_error *error);

/** Run triggers again; also after a failure and more than once. */
void dm_chunks_resume(dm_store *store);

/** Make the copy of the rows, in the transaction that is open; of a small
 * store, or where more than half of the contacts are not plain, none. Takes
 * about 15 bytes of memory a contact and 40 MB beside it. */
dm_status dm_chunks_build(dm_store *store, dm_error *error);

/** Build unless the copy is fresh. */
dm_status dm_chunks_refresh(dm_store *store, dm_error *error);

/* A builder saves reading the rows back: it is to be given every contact of
 * the store, and no silence. */

typedef struct dm_chunk_builder dm_chunk_builder;

/** A contact as its row has it. */
typedef struct dm_copied_contact {
    int64_t id;
    const char *date_text; /**< NULL: an exact day, or no date */
    bool dated;
    dm_interval when; /**< as stored, where it is dated */
    dm_direction direction;
    int64_t initiator;
    int64_t recipient;
    int64_t channel; /**< 0: not stated */
    int64_t topic;
} dm_copied_contact;

dm_status dm_chunk_builder_new(dm_chunk_builder **out, dm_error *error);

/** Take a contact; fastest where ids ascend. */
dm_status dm_chunk_builder_add(dm_chunk_builder *builder,
                               const dm_copied_contact *contact,
                               dm_error *error);

/** Store the copy in place of the one that is there, in the transaction that
 * is open; parties, accounts and answers must be written. */
dm_status dm_chunk_builder_finish(dm_chunk_builder *builder, dm_store *store,
                                  dm_error *error);

/** NULL allowed. */
void dm_chunk_builder_free(dm_chunk_builder *builder);

#endif
