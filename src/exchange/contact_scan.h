#ifndef EXCHANGE_CONTACT_SCAN_H
#define EXCHANGE_CONTACT_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "demarche/status.h"
#include "demarche/time.h"

#include "exchange/dataset_format.h"
#include "exchange/sha256.h"

/*
 * A file of contacts.csv read block by block on a thread of its own, in memory
 * that does not grow with the file. Rows that are plain contacts are taken
 * apart; all others are handed on as text. What a file of contacts should not
 * hold anywhere, such as a control character, ends the scan: the file is then
 * to be read in the ordinary way, which says what is wrong and where.
 */
typedef struct dm_contact_scan dm_contact_scan;

/** What is told by numbers; actors have one series for both ends. */
typedef enum dm_scan_group {
    DM_SCAN_ACTORS,
    DM_SCAN_CHANNELS,
    DM_SCAN_TOPICS,
    DM_SCAN_PLACES,
    DM_SCAN_CODES,
    DM_SCAN_SCHEMES,
    DM_SCAN_GROUPS,
} dm_scan_group;

/** The named cells of a plain contact. */
typedef enum dm_scan_name {
    DM_SCAN_INITIATOR,
    DM_SCAN_RECIPIENT,
    DM_SCAN_CHANNEL,
    DM_SCAN_TOPIC,
    DM_SCAN_PLACE,
    DM_SCAN_CODE,
    DM_SCAN_SCHEME,
    DM_SCAN_NAMES,
} dm_scan_name;

/** One row. Texts live as long as its block. */
typedef struct dm_scanned_row {
    size_t line;
    char *text; /**< the key of a plain contact, else the row, both
                     NUL-terminated */
    size_t size;
    bool plain; /**< the rest is of plain contacts */
    dm_interval when;
    const char *direction;
    uint32_t names[DM_SCAN_NAMES]; /**< numbers from 1; 0: not stated */
    int64_t reports;               /**< negative: not stated */
} dm_scanned_row;

/** A name that is new; it stays where it is until the scan is freed. */
typedef struct dm_scanned_name {
    dm_scan_group group;
    const char *text;
} dm_scanned_name;

/** A piece of the file. */
typedef struct dm_scanned_block {
    dm_scanned_row *rows;
    size_t row_count;
    dm_scanned_name *names; /**< the next numbers of each group, in order */
    size_t name_count;
    size_t bytes; /**< of the file up to its end */
} dm_scanned_block;

/** A row of more fields than this is not scanned. */
#define DM_SCAN_FIELD_LIMIT 64

/** Where the columns of contacts.csv stand. */
typedef struct dm_scan_columns {
    size_t width;                           /**< fields of every row */
    size_t fields[DM_DATASET_COLUMN_LIMIT]; /**< SIZE_MAX: it has none such */
} dm_scan_columns;

/** Start to read `stream`, which the caller keeps open until the scan is freed.
 * `*header` is its first line, owned by the scan; NULL where the file is not to
 * be scanned. */
dm_status dm_contact_scan_new(dm_contact_scan **out, FILE *stream,
                              char **header, dm_error *error);

/** About how many rows a file of `size` bytes has, by its first ones. */
size_t dm_contact_scan_guess(const dm_contact_scan *scan, size_t size);

/** Set out to scan the rows. */
dm_status dm_contact_scan_start(dm_contact_scan *scan,
                                const dm_scan_columns *columns,
                                dm_error *error);

/** Wait for the next block, NULL after the last or where the scan ended early;
 * the one before is no longer to be read. */
const dm_scanned_block *dm_contact_scan_next(dm_contact_scan *scan);

/** DM_OK where all was scanned; DM_REFUSED where the file is to be read in the
 * ordinary way. `digest` is of all its bytes. */
dm_status dm_contact_scan_finish(dm_contact_scan *scan,
                                 char digest[DM_SHA256_TEXT_SIZE],
                                 dm_error *error);

/** Ends a scan wherever it is; NULL allowed. */
void dm_contact_scan_free(dm_contact_scan *scan);

#endif
