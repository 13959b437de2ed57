#ifndef PRINT_ROW_WRITER_H
#define PRINT_ROW_WRITER_H

#include "demarche/print.h"

#include "base/buffer.h"
#include "print/number_cache.h"

/** How the rows of a format for programs look. */
typedef struct dm_row_style {
    /** Add what stands before the cells of a column. */
    void (*add_prefix)(dm_buffer *buffer, const dm_table *table, size_t column);
    /** Add a text that is not empty. */
    void (*add_text)(dm_buffer *buffer, const char *text,
                     const dm_print_options *options);
    const dm_print_options *options; /**< for add_text */
    const char *empty;               /**< an empty cell */
    const char *list_begin;          /**< numbers in a cell */
    const char *list_between;
    const char *list_end;
    const char *empty_row; /**< for a row that would be nothing */
    const char *row_end;
    const char *last_row_end;
} dm_row_style;

/** Bytes that were made once to be copied often. */
typedef struct dm_made_text {
    uint32_t place; /**< in the texts */
    uint32_t size;
} dm_made_text;

/** Rows of a table on their way to text: what repeats is made beforehand. For
 * any number of threads, each with a block and a cache of its own. */
typedef struct dm_row_writer {
    const dm_table *table;
    const dm_row_style *style;
    dm_buffer texts;
    dm_made_text empty;
    dm_made_text *prefixes; /**< of each column */
    dm_made_text *names;    /**< of each name of the table; size UINT32_MAX:
                                 not made */
    dm_buffer set_texts;
    dm_made_text *sets; /**< of each set of cells that rows share, in texts of
                             their own; NULL: not made */
    size_t row_room;    /**< no row takes more but for what is not made */
} dm_row_writer;

/** False without memory; the caller clears it in either case. */
bool dm_row_writer_init(dm_row_writer *writer, const dm_table *table,
                        const dm_row_style *style);
void dm_row_writer_clear(dm_row_writer *writer);

/** Add a row to `block`, which remembers a lack of memory. */
void dm_row_writer_add(const dm_row_writer *writer, dm_number_cache *cache,
                       size_t row, dm_buffer *block);

#endif
