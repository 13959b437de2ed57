#ifndef STORE_RECORD_H
#define STORE_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "store/page.h"

/** The columns that a record may have. */
enum { DM_RECORD_COLUMNS = 32 };

/** The values of a row, as SQLite keeps them
 * (https://www.sqlite.org/fileformat2.html, section 2.1). `{0}` has none. */
typedef struct dm_record {
    size_t type_size;
    size_t body_size;
    bool too_long; /**< it does not fit a page */
    unsigned char types[DM_RECORD_COLUMNS * DM_VARINT_MOST];
    unsigned char body[DM_ROW_MOST];
} dm_record;

void dm_record_clear(dm_record *record);

/* Columns in their order. */

void dm_record_add_null(dm_record *record);
void dm_record_add_integer(dm_record *record, int64_t number);
void dm_record_add_text(dm_record *record, const char *text, size_t size);

/** Write the record to `out`, which has room for DM_ROW_MOST bytes; returns its
 * size, 0 where it is longer than that. */
size_t dm_record_write(unsigned char *out, const dm_record *record);

#endif
