#include "store/page.h"

#include <assert.h>
#include <string.h>

/* Of the head, whose kind is its first byte. */
enum {
    COUNT_PLACE = 3,
    CONTENT_PLACE = 5,
    RIGHTMOST_PLACE = 8,
    LEAF_HEAD = 8,
    BRANCH_HEAD = 12,
    POINTER_SIZE = 2,
};

static const unsigned char marks[] = {
    [DM_PAGE_ROWS] = 0x0d,
    [DM_PAGE_BRANCHES] = 0x05,
    [DM_PAGE_ENTRIES] = 0x0a,
    [DM_PAGE_ENTRY_BRANCHES] = 0x02,
};

static bool is_leaf(dm_page_kind kind)
{
    return kind == DM_PAGE_ROWS || kind == DM_PAGE_ENTRIES;
}

static size_t pointer_place(const dm_page *page, size_t cell)
{
    return (is_leaf(page->kind) ? LEAF_HEAD : BRANCH_HEAD) +
           cell * POINTER_SIZE;
}

void dm_page_clear(dm_page *page, dm_page_kind kind)
{
    page->kind = kind;
    page->count = 0;
    page->content = DM_PAGE_SIZE;
}

unsigned char *dm_page_add(dm_page *page, size_t size)
{
    size_t pointer = pointer_place(page, page->count);
    if (pointer + POINTER_SIZE + size > page->content) {
        return NULL;
    }
    page->content -= size;
    page->count++;
    dm_put_big_endian(page->bytes + pointer, page->content, POINTER_SIZE);
    return page->bytes + page->content;
}

/* Where the cell before the last begins, or the page ends. */
static size_t find_end_of_last(const dm_page *page)
{
    if (page->count == 1) {
        return DM_PAGE_SIZE;
    }
    const unsigned char *pointer =
        page->bytes + pointer_place(page, page->count - 2);
    return (size_t)pointer[0] << 8 | pointer[1];
}

const unsigned char *dm_page_last(const dm_page *page, size_t *size)
{
    assert(page->count > 0);
    *size = find_end_of_last(page) - page->content;
    return page->bytes + page->content;
}

void dm_page_remove_last(dm_page *page)
{
    assert(page->count > 0);
    page->content = find_end_of_last(page);
    page->count--;
}

void dm_page_finish(dm_page *page, uint32_t rightmost)
{
    size_t end = pointer_place(page, page->count);
    page->bytes[0] = marks[page->kind];
    dm_put_big_endian(page->bytes + 1, 0, 2); /* no free block */
    dm_put_big_endian(page->bytes + COUNT_PLACE, page->count, 2);
    dm_put_big_endian(page->bytes + CONTENT_PLACE, page->content, 2);
    page->bytes[CONTENT_PLACE + 2] = 0; /* no fragments */
    if (!is_leaf(page->kind)) {
        dm_put_big_endian(page->bytes + RIGHTMOST_PLACE, rightmost,
                          DM_CHILD_SIZE);
    }
    memset(page->bytes + end, 0, page->content - end);
}

unsigned char *dm_put_varint(unsigned char *to, uint64_t number)
{
    if (number < 0x80) {
        *to = (unsigned char)number;
        return to + 1;
    }
    if (number >> 56) { /* the ninth byte has all its bits */
        for (int i = 0; i < DM_VARINT_MOST - 1; i++) {
            to[i] = (unsigned char)(number >> (57 - 7 * i) | 0x80);
        }
        to[DM_VARINT_MOST - 1] = (unsigned char)number;
        return to + DM_VARINT_MOST;
    }
    int last = 0;
    while (number >> (7 * (last + 1))) {
        last++;
    }
    for (int i = 0; i <= last; i++) {
        to[i] = (unsigned char)((number >> (7 * (last - i)) & 0x7f) |
                                (i < last ? 0x80 : 0));
    }
    return to + last + 1;
}

void dm_put_big_endian(unsigned char *to, uint64_t number, size_t size)
{
    while (size > 0) {
        to[--size] = (unsigned char)number;
        number >>= 8;
    }
}
