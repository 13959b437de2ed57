#ifndef STORE_PUT_H
#define STORE_PUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"
#include "demarche/time.h"

/*
 * Rows on their way into the store, within a transaction. Every put looks
 * whether a row of the same key is there, so that what is stored twice changes
 * nothing. Texts that are "" or NULL are stored as null; ids that are 0 too.
 * Texts are borrowed.
 */

typedef enum dm_outcome {
    DM_KEPT,     /**< stored now */
    DM_MERGED,   /**< there already, with the same content */
    DM_DIFFERS,  /**< there already, with other content: nothing changed */
    DM_REPLACED, /**< there with other content, which is gone now */
} dm_outcome;

/** A date as it is stored: `text` only where it says more than an exact day. */
typedef struct dm_dated {
    const char *text;
    dm_interval bounds;
    bool dated;
} dm_dated;

typedef struct dm_name_row {
    const char *name;
    const char *kind; /**< alias or translit */
} dm_name_row;

typedef struct dm_authority_row {
    const char *scheme;
    const char *value;
} dm_authority_row;

typedef struct dm_actor_row {
    const char *key;
    const char *kind;
    const char *label; /**< also its preferred name */
    const char *note;
    const dm_name_row *names;
    size_t name_count;
    const dm_authority_row *authorities;
    size_t authority_count;
} dm_actor_row;

typedef struct dm_post_row {
    int64_t actor;
    int64_t serves;
    const char *title;
    const char *place;
    const char *from_text;
    const char *to_text;
    dm_interval bounds;
} dm_post_row;

typedef struct dm_party_row {
    const char *role; /**< initiator, recipient, attendee or via */
    int64_t actor;
} dm_party_row;

typedef struct dm_contact_row {
    const char *key;
    const char *kind;
    dm_dated date;
    const char *direction;
    int64_t initiator;
    int64_t recipient;
    const char *channel;
    const char *topic;
    const char *place;
    int64_t count_min;
    int64_t count_max; /**< 0: open */
    int64_t reports;   /**< negative: not stated */
    const char *code;
    const char *code_scheme;
    const char *summary;
    const char *note;
    int64_t origin; /**< the import, which is no part of the content */
    int64_t origin_line;
    const dm_party_row *parties; /**< beyond the first of each side */
    size_t party_count;
} dm_contact_row;

typedef struct dm_answer_row {
    int64_t answers;
    const char *kind;
} dm_answer_row;

typedef struct dm_account_row {
    int64_t contact;
    const char *record;
    const char *edition;
    int64_t initiator;
    int64_t recipient;
    int64_t raised_by;
    const char *reply;
    const char *instructed;
    dm_dated date;
    const char *confidence;
    const char *citation;
    const char *summary;
} dm_account_row;

typedef struct dm_coverage_row {
    const char *record;
    const char *edition;
    int64_t a;
    int64_t b;
    dm_interval window;
    const char *selection;
    const char *note;
} dm_coverage_row;

typedef struct dm_phase_row {
    const char *scheme;
    int64_t order;
    const char *label;
    dm_interval window;
} dm_phase_row;

typedef struct dm_hypothesis_row {
    const char *key;
    const char *label;
    const char *holder;
    int64_t turning;
    int64_t toward;
    dm_interval window;
    const char *citation;
    const char *note;
} dm_hypothesis_row;

typedef struct dm_import_row {
    const char *path;
    const char *profile;
    const char *options;
    const char *at;
} dm_import_row;

/** A key that was merged into another actor gives that one, as DM_MERGED. */
dm_status dm_put_actor(int64_t *id, dm_outcome *outcome, dm_store *store,
                       const dm_actor_row *row, dm_error *error);

dm_status dm_put_post(dm_outcome *outcome, dm_store *store,
                      const dm_post_row *row, dm_error *error);

dm_status dm_put_contact(int64_t *id, dm_outcome *outcome, dm_store *store,
                         const dm_contact_row *row, dm_error *error);

/** The small tables of labels. */
typedef enum dm_label_kind {
    DM_LABEL_CHANNEL,
    DM_LABEL_TOPIC,
    DM_LABEL_PLACE,
} dm_label_kind;

/** The id of a label, which is stored where it is new; 0 where `name` is NULL
 * or "". */
dm_status dm_put_label(int64_t *id, dm_store *store, dm_label_kind kind,
                       const char *name, dm_error *error);

/** What `contact` answers. One that was there before (`outcome` says DM_MERGED
 * beforehand) must answer the same, else DM_DIFFERS. */
dm_status dm_put_answers(dm_outcome *outcome, dm_store *store, int64_t contact,
                         const dm_answer_row *rows, size_t count,
                         dm_error *error);

dm_status dm_put_account(dm_outcome *outcome, dm_store *store,
                         const dm_account_row *row, dm_error *error);

dm_status dm_put_coverage(dm_outcome *outcome, dm_store *store,
                          const dm_coverage_row *row, dm_error *error);

dm_status dm_put_phase(dm_outcome *outcome, dm_store *store,
                       const dm_phase_row *row, dm_error *error);

dm_status dm_put_hypothesis(dm_outcome *outcome, dm_store *store,
                            const dm_hypothesis_row *row, dm_error *error);

/** Whether rows from now on take the place of what differs; at first they do
 * not. */
void dm_put_replacing(dm_store *store, bool replaces);

/** Announce an import; its numbers follow when they are known. */
dm_status dm_put_import(int64_t *id, dm_store *store, const dm_import_row *row,
                        dm_error *error);

typedef struct dm_import_numbers {
    size_t read;
    size_t kept;
    size_t merged;
    size_t refused;
    const char *sha256; /**< of the file, known when it was read */
} dm_import_numbers;

dm_status dm_put_import_numbers(dm_store *store, int64_t id,
                                const dm_import_numbers *numbers,
                                dm_error *error);

/** The first ten contacts of an import as they are stored: see
 * demarche/import.h. */
dm_status dm_list_import(dm_table **out, dm_store *store, int64_t id,
                         dm_error *error);

#endif
