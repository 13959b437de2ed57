#ifndef STORE_PAGE_TREE_H
#define STORE_PAGE_TREE_H

#include "base/buffer.h"
#include "store/page_file.h"

/** A child and what parts it from the next one: the number of its last row, or
 * the entry between them, as a cell of a branch has it after the child. */
typedef struct dm_page_child {
    uint32_t page;
    uint32_t divider_size;
    size_t divider;
} dm_page_child;

/** The pages of one level, in order. `{0}` is empty. */
typedef struct dm_page_level {
    size_t count;
    dm_page_child *children;
    size_t capacity;
    dm_buffer dividers;
} dm_page_level;

/** A table or an index that is made from its leaves up, of rows or entries that
 * come in ascending order. */
typedef struct dm_page_tree {
    dm_page_file *file;
    dm_page leaf; /**< that is being filled */
    dm_page_level leaves;
    int64_t last_row;
    size_t held_size; /**< of an entry that waits for the next one */
    unsigned char held[DM_VARINT_MOST + DM_ENTRY_MOST];
    bool failed; /**< for lack of memory */
} dm_page_tree;

/** Begin a tree of DM_PAGE_ROWS or DM_PAGE_ENTRIES, whose pages go to `file`.
 * The caller clears `*out`. */
void dm_page_tree_begin(dm_page_tree *out, dm_page_kind kind,
                        dm_page_file *file);

/** Add the row `number` with a payload of at most DM_ROW_MOST bytes; a failure
 * is remembered. */
void dm_page_tree_add_row(dm_page_tree *tree, int64_t number,
                          const unsigned char *payload, size_t size);

/** Add an entry of at most DM_ENTRY_MOST bytes; a failure is remembered. */
void dm_page_tree_add_entry(dm_page_tree *tree, const unsigned char *payload,
                            size_t size);

/** Make the rest of the pages. `*root` is to take the place of the root of an
 * empty tree. */
dm_status dm_page_tree_finish(dm_page *root, dm_page_tree *tree,
                              dm_error *error);

void dm_page_tree_clear(dm_page_tree *tree);

#endif
