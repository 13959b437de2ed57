#ifndef EXCHANGE_DATASET_IMPORT_H
#define EXCHANGE_DATASET_IMPORT_H

#include "demarche/dataset.h"

#include "exchange/dataset_row.h"
#include "exchange/import_report.h"
#include "exchange/key_index.h"
#include "exchange/rejects.h"
#include "exchange/sha256.h"
#include "store/put.h"

/** A contact whose `answers` wait until every contact is there. */
typedef struct dm_waiting_answers {
    int64_t contact;
    dm_outcome outcome;
    dm_cell cell;
    dm_row_place place;
} dm_waiting_answers;

/** What one import knows while it runs. */
struct dm_import {
    dm_store *store;
    dm_import_report *report;
    const dm_import_options *options;
    const struct dm_profile *profile; /**< of the file that is imported */
    dm_arena texts;                   /**< cells that a profile derives */
    dm_rejects rejects;
    bool unusable;              /**< a file cannot be used as a whole */
    bool creates_actors;        /**< unknown names become actors */
    const char *new_actor_kind; /**< of those; NULL: person */
    size_t pass;                /**< from 0; see dm_import_options.on_error */
    dm_key_index skipped;       /**< refused rows: their reason */
    int64_t origin;
    char digest[DM_SHA256_TEXT_SIZE]; /**< of the file of the contacts */
    bool needs_all;                   /**< that file is to be read as a whole */
    dm_key_index actors;   /**< what they were called: their id; 0: refused */
    dm_key_index contacts; /**< keys of this import: their id; 0: refused */
    dm_key_index seen;     /**< keys of the file that is being read */
    dm_arena names;        /**< of the actors, once they are to be suggested */
    const char **name_list;
    size_t name_count;
    size_t name_capacity;
    dm_party_row *parties; /**< of the row at hand */
    size_t party_count;
    size_t party_capacity;
    dm_waiting_answers *waiting;
    size_t waiting_count;
    size_t waiting_capacity;
};

/**
 * Check one row and put it. What is wrong is noted with dm_row_refuse, and then
 * `outcome` does not matter; a status other than DM_OK ends the import.
 */
dm_status dm_import_actor(dm_outcome *outcome, dm_row *row, dm_error *error);
dm_status dm_import_post(dm_outcome *outcome, dm_row *row, dm_error *error);
dm_status dm_import_contact(dm_outcome *outcome, dm_row *row, dm_error *error);
dm_status dm_import_account(dm_outcome *outcome, dm_row *row, dm_error *error);
dm_status dm_import_phase(dm_outcome *outcome, dm_row *row, dm_error *error);
dm_status dm_import_hypothesis(dm_outcome *outcome, dm_row *row,
                               dm_error *error);
dm_status dm_import_coverage(dm_outcome *outcome, dm_row *row, dm_error *error);

/** The contact of a key, of this import or the store; 0 where the row is
 * refused for it. */
dm_status dm_cell_contact(int64_t *out, dm_row *row, dm_cell cell,
                          dm_error *error);

/** Put the answers that wait, and count their rows anew where they are
 * refused. `file` names contacts.csv. */
dm_status dm_import_answers(dm_import *import, const char *file,
                            dm_error *error);

#endif
