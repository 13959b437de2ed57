#ifndef STORE_PAGE_H
#define STORE_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * One page of a b-tree in the format of SQLite's database file
 * (https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1): a head, the
 * places of the cells in order, and the cells from the end of the page down.
 */

enum {
    DM_PAGE_SIZE = 4096,
    DM_VARINT_MOST = 9,
    DM_CHILD_SIZE = 4, /**< of a page number */
};

/** What a page holds: rows by their number, or entries of an index. */
typedef enum dm_page_kind {
    DM_PAGE_ROWS,
    DM_PAGE_BRANCHES, /**< above pages of rows */
    DM_PAGE_ENTRIES,
    DM_PAGE_ENTRY_BRANCHES, /**< above pages of entries */
} dm_page_kind;

/** The largest payload of a cell that stays on its page, and the largest key
 * that makes such an entry with the number of its row. */
enum {
    DM_ROW_MOST = DM_PAGE_SIZE - 35,
    DM_ENTRY_MOST = 1002,
    DM_KEY_MOST = 980,
};

typedef struct dm_page {
    dm_page_kind kind;
    size_t count;   /**< cells */
    size_t content; /**< where the last of them begins */
    unsigned char bytes[DM_PAGE_SIZE];
} dm_page;

/** Begin anew. */
void dm_page_clear(dm_page *page, dm_page_kind kind);

/** Room for one more cell of `size` bytes, for the caller to write; NULL where
 * the page is full. */
unsigned char *dm_page_add(dm_page *page, size_t size);

/** The last cell; `*size` is its size. */
const unsigned char *dm_page_last(const dm_page *page, size_t *size);

/** Take back the last cell. */
void dm_page_remove_last(dm_page *page);

/** Fill in the head. `rightmost` is the child after the last cell, of branches
 * only. */
void dm_page_finish(dm_page *page, uint32_t rightmost);

/** Write a number of 1 to DM_VARINT_MOST bytes; returns where it ends. */
unsigned char *dm_put_varint(unsigned char *to, uint64_t number);

/** Write the low `size` bytes of a number, the highest first. */
void dm_put_big_endian(unsigned char *to, uint64_t number, size_t size);

#endif
