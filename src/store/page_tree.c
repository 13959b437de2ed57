#include "store/page_tree.h"

#include "store/row_list.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void dm_page_tree_begin(dm_page_tree *out, dm_page_kind kind,
                        dm_page_file *file)
{
    out->file = file;
    dm_page_clear(&out->leaf, kind);
    out->leaves = (dm_page_level){0};
    out->last_row = 0;
    out->held_size = 0;
    out->failed = false;
}

static bool add_child(dm_page_level *level, uint32_t page,
                      const unsigned char *divider, size_t size)
{
    if (!dm_rows_reserve((void **)&level->children, level->count,
                         &level->capacity, sizeof *level->children)) {
        return false;
    }
    level->children[level->count++] =
        (dm_page_child){page, (uint32_t)size, level->dividers.size};
    dm_buffer_add_bytes(&level->dividers, (const char *)divider, size);
    return !level->dividers.failed;
}

/* The leaf is full, and `divider` parts it from what follows. */
static void close_leaf(dm_page_tree *tree, const unsigned char *divider,
                       size_t size)
{
    dm_page_finish(&tree->leaf, 0);
    uint32_t page = dm_page_file_add(tree->file, &tree->leaf);
    tree->failed |= !add_child(&tree->leaves, page, divider, size);
    dm_page_clear(&tree->leaf, tree->leaf.kind);
}

void dm_page_tree_add_row(dm_page_tree *tree, int64_t number,
                          const unsigned char *payload, size_t size)
{
    assert(size <= DM_ROW_MOST);
    unsigned char head[2 * DM_VARINT_MOST];
    unsigned char *end = dm_put_varint(head, size);
    end = dm_put_varint(end, (uint64_t)number);
    size_t head_size = (size_t)(end - head);
    unsigned char *cell = dm_page_add(&tree->leaf, head_size + size);
    if (!cell) {
        unsigned char divider[DM_VARINT_MOST];
        end = dm_put_varint(divider, (uint64_t)tree->last_row);
        close_leaf(tree, divider, (size_t)(end - divider));
        cell = dm_page_add(&tree->leaf, head_size + size);
    }
    memcpy(cell, head, head_size);
    memcpy(cell + head_size, payload, size);
    tree->last_row = number;
}

/* An entry that does not fit goes up and parts this leaf from the next. */
static void place_held(dm_page_tree *tree)
{
    unsigned char *cell = dm_page_add(&tree->leaf, tree->held_size);
    if (cell) {
        memcpy(cell, tree->held, tree->held_size);
    } else {
        close_leaf(tree, tree->held, tree->held_size);
    }
    tree->held_size = 0;
}

void dm_page_tree_add_entry(dm_page_tree *tree, const unsigned char *payload,
                            size_t size)
{
    assert(size <= DM_ENTRY_MOST);
    if (tree->held_size > 0) {
        place_held(tree);
    }
    unsigned char *end = dm_put_varint(tree->held, size);
    memcpy(end, payload, size);
    tree->held_size = (size_t)(end - tree->held) + size;
}

/* No leaf may be empty: where the last entry alone does not fit, the one before
 * goes up in its place. */
static void place_last(dm_page_tree *tree)
{
    unsigned char *cell = dm_page_add(&tree->leaf, tree->held_size);
    if (!cell) {
        unsigned char divider[sizeof tree->held];
        size_t size;
        const unsigned char *last = dm_page_last(&tree->leaf, &size);
        memcpy(divider, last, size);
        dm_page_remove_last(&tree->leaf);
        close_leaf(tree, divider, size);
        cell = dm_page_add(&tree->leaf, tree->held_size);
    }
    memcpy(cell, tree->held, tree->held_size);
    tree->held_size = 0;
}

static dm_page_kind branch_kind(const dm_page_tree *tree)
{
    return tree->leaf.kind == DM_PAGE_ROWS ? DM_PAGE_BRANCHES
                                           : DM_PAGE_ENTRY_BRANCHES;
}

/* One more child on a page of branches, with what parts it from the next. */
static bool add_branch(dm_page *page, const dm_page_level *level, size_t child)
{
    const dm_page_child *item = &level->children[child];
    unsigned char *cell = dm_page_add(page, DM_CHILD_SIZE + item->divider_size);
    if (cell) {
        dm_put_big_endian(cell, item->page, DM_CHILD_SIZE);
        memcpy(cell + DM_CHILD_SIZE, level->dividers.text + item->divider,
               item->divider_size);
    }
    return cell != NULL;
}

/* As many children as fit from `first` on; returns the last of them, which is
 * not followed by a single one: no page has one child only. */
static size_t fill_branches(dm_page *page, const dm_page_tree *tree,
                            const dm_page_level *level, size_t first)
{
    dm_page_clear(page, branch_kind(tree));
    size_t last = first;
    while (last + 1 < level->count && add_branch(page, level, last)) {
        last++;
    }
    if (last + 2 == level->count) {
        dm_page_remove_last(page);
        last--;
    }
    dm_page_finish(page, level->children[last].page);
    return last;
}

/* The level above; the page of all children, if it is one, is not added. */
static bool build_level(dm_page_level *above, dm_page *page,
                        const dm_page_tree *tree, const dm_page_level *level)
{
    size_t last = fill_branches(page, tree, level, 0);
    bool built = true;
    for (size_t first = 0; last + 1 < level->count || first > 0;) {
        const dm_page_child *end = &level->children[last];
        const char *divider = level->dividers.text + end->divider;
        built = built &&
                add_child(above, dm_page_file_add(tree->file, page),
                          (const unsigned char *)divider, end->divider_size);
        if (last + 1 == level->count) {
            break;
        }
        first = last + 1;
        last = fill_branches(page, tree, level, first);
    }
    return built;
}

static void clear_level(dm_page_level *level)
{
    free(level->children);
    dm_buffer_clear(&level->dividers);
    *level = (dm_page_level){0};
}

static void build_branches(dm_page *root, dm_page_tree *tree)
{
    while (tree->leaves.count > 0 && !tree->failed) {
        dm_page_level above = {0};
        tree->failed |= !build_level(&above, root, tree, &tree->leaves);
        clear_level(&tree->leaves);
        tree->leaves = above;
    }
}

dm_status dm_page_tree_finish(dm_page *root, dm_page_tree *tree,
                              dm_error *error)
{
    if (tree->held_size > 0) {
        place_last(tree);
    }
    if (tree->leaves.count == 0) {
        *root = tree->leaf;
        dm_page_finish(root, 0);
    } else {
        close_leaf(tree, tree->held, 0);
        build_branches(root, tree);
    }
    return tree->failed ? dm_error_set(error, DM_NO_MEMORY,
                                       "no memory to store contacts")
                        : DM_OK;
}

void dm_page_tree_clear(dm_page_tree *tree)
{
    clear_level(&tree->leaves);
}
