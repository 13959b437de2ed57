#ifndef EXCHANGE_SCAN_ROWS_H
#define EXCHANGE_SCAN_ROWS_H

#include "exchange/contact_scan.h"
#include "exchange/name_numbers.h"

/** Rows and names of one block, with the room they have. */
typedef struct dm_scan_output {
    dm_scanned_row *rows;
    size_t row_count;
    size_t row_capacity;
    dm_scanned_name *names;
    size_t name_count;
    size_t name_capacity;
} dm_scan_output;

/** What goes on from block to block. */
typedef struct dm_row_scanner {
    dm_scan_columns columns;
    dm_name_numbers names[DM_SCAN_GROUPS];
    size_t line; /**< of the next row, from 1 */
} dm_row_scanner;

typedef enum dm_scan_result {
    DM_SCAN_DONE,
    DM_SCAN_UNFIT, /**< something that the ordinary way has to judge */
    DM_SCAN_NO_MEMORY,
} dm_scan_result;

/**
 * Scan the whole rows of `text`, which is written over and of which byte `size`
 * is NUL. `*used` bytes of it were rows; all where `last` says that the file
 * ends there.
 */
dm_scan_result dm_scan_rows(dm_scan_output *out, size_t *used,
                            dm_row_scanner *scanner, char *text, size_t size,
                            bool last);

void dm_row_scanner_clear(dm_row_scanner *scanner);

#endif
