#ifndef EXCHANGE_CODE_TABLE_H
#define EXCHANGE_CODE_TABLE_H

#include "demarche/problems.h"

#include "base/buffer.h"
#include "exchange/key_index.h"

#include <stdbool.h>

/** The tables of exchange/codes. */
extern const char dm_codes_cameo[];
extern const char dm_codes_weis[];

typedef enum dm_code_initiator {
    DM_CODE_SOURCE,
    DM_CODE_TARGET,
    DM_CODE_NONE, /**< symmetric */
} dm_code_initiator;

/** What an event code means. Texts belong to the table. */
typedef struct dm_code {
    char *code;
    char *label;
    char *channel;
    const char *mirror; /**< "": none */
    bool is_contact;
    dm_code_initiator initiator;
} dm_code;

/** The codes of a scheme. `{0}` is empty. */
typedef struct dm_code_table {
    char *scheme;
    size_t count;
    dm_code *items;
    dm_buffer text;
    dm_key_index by_code; /**< its index in `items` */
    dm_key_index by_label;
} dm_code_table;

/**
 * Read a table with the columns code, label, contact, channel, initiator and
 * mirror: the file at `path`, its scheme being its name without an ending, or
 * the one of `scheme`, cameo or weis, where `path` is NULL. What is wrong goes
 * to `problems`. The caller clears, also after a failure.
 */
dm_status dm_code_table_load(dm_code_table *out, const char *scheme,
                             const char *path, dm_problems *problems,
                             dm_error *error);

/** The row of `code`, or of the longest code that it begins with, or else of
 * `label`; NULL where there is none. */
const dm_code *dm_code_table_find(const dm_code_table *table, const char *code,
                                  const char *label);

void dm_code_table_clear(dm_code_table *table);

#endif
