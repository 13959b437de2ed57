#ifndef STORE_PAGE_FILE_H
#define STORE_PAGE_FILE_H

#include <stdint.h>

#include "store/page.h"
#include "store/side_file.h"

/** The page that SQLite leaves free for its locks, one gigabyte into a file. */
enum { DM_LOCK_PAGE = 0x40000000 / DM_PAGE_SIZE + 1 };

/** Pages on their way into a database, kept in a file that has no lasting name.
 * They are numbered from 1 until they get their place. */
typedef struct dm_page_file {
    dm_side_file side;
    uint32_t count;
    size_t waiting_count; /**< of them, not yet written */
    unsigned char *waiting;
    uint32_t base;      /**< pages that come before them */
    uint32_t lock_page; /**< the number that none of them has */
} dm_page_file;

/** Begin a file beside `path`; the caller clears `*out`. */
dm_status dm_page_file_open(dm_page_file *out, const char *path,
                            dm_error *error);

/** Add a page that is finished and return its number; a failure is told when
 * the pages are appended. */
uint32_t dm_page_file_add(dm_page_file *file, const dm_page *page);

/** The number that the page `number` has in the database. */
uint32_t dm_page_file_place(const dm_page_file *file, uint32_t number);

/** Copy all pages into the database at `path`, which has `base` pages, no more
 * and no fewer, and is open nowhere. */
dm_status dm_page_file_append(dm_page_file *file, const char *path,
                              dm_error *error);

void dm_page_file_clear(dm_page_file *file);

#endif
