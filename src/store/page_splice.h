#ifndef STORE_PAGE_SPLICE_H
#define STORE_PAGE_SPLICE_H

#include "store/page_file.h"

/** The root of a tree, and where it is in the database. */
typedef struct dm_root_page {
    uint32_t number;
    dm_page page;
} dm_root_page;

/** The head of a database of `page_count` pages at `path`, which is open
 * nowhere, and the roots that are to replace its own. */
typedef struct dm_page_head {
    const char *path;
    uint32_t page_count;
    const dm_root_page *roots;
    size_t root_count;
} dm_page_head;

/** Make a whole database of a file that is finished, by giving it its head.
 * What is left of the reserve becomes free pages. */
dm_status dm_splice_head(const dm_page_file *file, const dm_page_head *head,
                         dm_error *error);

#endif
