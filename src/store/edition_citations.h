#ifndef STORE_EDITION_CITATIONS_H
#define STORE_EDITION_CITATIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"
#include "demarche/time.h"

#include "base/arena.h"

/** A document of an edition, `GK 349`, as the source of a dated contact. */
typedef struct dm_citation {
    const char *edition;
    int64_t number;
    dm_interval when;      /**< unwidened */
    const char *date_text; /**< NULL: an exact day */
    const char *key;       /**< of the contact */
    bool lowest; /**< of the numbers of this edition that its account cites */
} dm_citation;

/** Citations sorted by edition, number, start, end and key. `{0}` is empty. */
typedef struct dm_citations {
    size_t count;
    dm_citation *items;
    size_t capacity;
    size_t edition_count;
    const char **editions; /**< as far as they are known */
    size_t edition_capacity;
    dm_arena arena;
} dm_citations;

/**
 * Read `EDITION NUMBER` in the citations of all accounts; parts are divided by
 * `;`, and others than that are no numbers of an edition. The edition must be
 * one that an account or coverage names, unless the account names none itself;
 * then a number that looks like a year is none. The caller clears `*out`, also
 * after a failure.
 */
dm_status dm_citations_load(dm_citations *out, dm_store *store,
                            dm_error *error);

void dm_citations_clear(dm_citations *citations);

#endif
