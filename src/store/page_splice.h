#ifndef STORE_PAGE_SPLICE_H
#define STORE_PAGE_SPLICE_H

#include "store/page_file.h"

/** The root of a tree, and where it is in the database. */
typedef struct dm_root_page {
    uint32_t number;
    dm_page page;
} dm_root_page;

/** Write the roots into the database at `path`, and into its head that the
 * pages of `file` belong to it. It is open nowhere. */
dm_status dm_splice_roots(const char *path, const dm_page_file *file,
                          const dm_root_page *roots, size_t count,
                          dm_error *error);

#endif
