#ifndef STORE_PAGE_FILE_H
#define STORE_PAGE_FILE_H

#include <stddef.h>
#include <stdint.h>

#include "store/page.h"
#include "store/side_file.h"

/** The page that SQLite leaves free for its locks, one gigabyte into a file. */
enum { DM_LOCK_PAGE = 0x40000000 / DM_PAGE_SIZE + 1 };

/** A database whose pages are written in order, after some at its head that are
 * filled in later. `{0}` is none. */
typedef struct dm_page_file {
    dm_side_file side;
    uint32_t reserve;     /**< pages at the head */
    uint32_t last;        /**< page so far */
    uint32_t lock_page;   /**< the number that no page has */
    size_t waiting_count; /**< pages not yet written */
    unsigned char *waiting;
} dm_page_file;

/** Begin a database that is to be at `path`; the caller clears `*out`. */
dm_status dm_page_file_open(dm_page_file *out, const char *path,
                            uint32_t reserve, dm_error *error);

/** Add a page that is finished and return its number; a failure is told at the
 * end. */
uint32_t dm_page_file_add(dm_page_file *file, const dm_page *page);

/** All pages but those at the head are written. */
dm_status dm_page_file_finish(dm_page_file *file, dm_error *error);

void dm_page_file_clear(dm_page_file *file);

#endif
