#ifndef STORE_SHOWN_ACCOUNTS_H
#define STORE_SHOWN_ACCOUNTS_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/store.h"

#include "base/arena.h"

/** What an account can state. */
typedef enum dm_told {
    DM_TOLD_DATE,
    DM_TOLD_INITIATOR,
    DM_TOLD_RECIPIENT,
    DM_TOLD_RAISED_BY,
    DM_TOLD_REPLY,
    DM_TOLD_INSTRUCTED,
    DM_TOLD_EDITION,
    DM_TOLD_CONFIDENCE,
    DM_TOLD_CITATION,
    DM_TOLD_SUMMARY,
    DM_TOLD_COUNT,
} dm_told;

/** A value as programs read it, and as people do. */
typedef struct dm_shown_text {
    const char *key;   /**< NULL: nothing is stated */
    const char *label; /**< NULL: the key */
} dm_shown_text;

typedef struct dm_shown_account {
    const char *column; /**< the heading it stands under: its record */
    const char *record;
    dm_shown_text told[DM_TOLD_COUNT];
} dm_shown_account;

/** The accounts of one contact, ascending by record. `{0}` is empty. */
typedef struct dm_shown_accounts {
    size_t count;
    dm_shown_account *items;
    size_t capacity;
    dm_arena arena;
} dm_shown_accounts;

/** The accounts of the contact with the key `key`; none where there is no such
 * contact. The caller clears `*out`, also after a failure. */
dm_status dm_shown_accounts_load(dm_shown_accounts *out, dm_store *store,
                                 const char *key, dm_error *error);

void dm_shown_accounts_clear(dm_shown_accounts *accounts);

/** "date", "initiator", ... */
const char *dm_told_name(dm_told told);

/** Whether some account states `told`. */
bool dm_shown_accounts_state(const dm_shown_accounts *accounts, dm_told told);

/**
 * Whether those that state `told` disagree with each other, or one of them with
 * all of the keys in `editor`, which ";" divides; "" or NULL: the editor states
 * none. Editions, confidence, citations and summaries never disagree.
 */
bool dm_shown_accounts_differ(const dm_shown_accounts *accounts, dm_told told,
                              const char *editor);

#endif
