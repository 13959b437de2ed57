#include "store/page_splice.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

/* In the head of a database, and of a page that lists free ones
 * (https://www.sqlite.org/fileformat2.html, sections 1.3 and 1.5). */
enum {
    CHANGES_PLACE = 24,
    PAGES_PLACE = 28,
    FREE_PLACE = 32,
    FREE_COUNT_PLACE = 36,
    VALID_FOR_PLACE = 92,
    NUMBER_SIZE = 4,
    LISTED_MOST = DM_PAGE_SIZE / NUMBER_SIZE - 8,
    COPIED_PAGES = 16, /* at once */
};

static bool write_page(int database, uint32_t number, const unsigned char *page)
{
    off_t place = (off_t)(number - 1) * DM_PAGE_SIZE;
    errno = EIO; /* for a write that is cut short */
    return pwrite(database, page, DM_PAGE_SIZE, place) == DM_PAGE_SIZE;
}

static bool copy_pages(int database, int from, uint32_t count)
{
    unsigned char pages[COPIED_PAGES * DM_PAGE_SIZE];
    bool copied = true;
    for (uint32_t done = 0; done < count && copied;) {
        uint32_t some =
            count - done < COPIED_PAGES ? count - done : COPIED_PAGES;
        size_t size = (size_t)some * DM_PAGE_SIZE;
        off_t place = (off_t)done * DM_PAGE_SIZE;
        errno = EIO;
        copied = pread(from, pages, size, place) == (ssize_t)size &&
                 pwrite(database, pages, size, place) == (ssize_t)size;
        done += some;
    }
    return copied;
}

static bool write_roots(int database, const dm_page_head *head)
{
    bool written = true;
    for (size_t i = 0; i < head->root_count && written; i++) {
        written = write_page(database, head->roots[i].number,
                             head->roots[i].page.bytes);
    }
    return written;
}

static uint32_t read_number(const unsigned char *bytes)
{
    uint32_t number = 0;
    for (size_t i = 0; i < NUMBER_SIZE; i++) {
        number = number << 8 | bytes[i];
    }
    return number;
}

/* One page lists those before it, from `first` on, and leads to the list before
 * that; returns how many pages are free by it. */
static uint32_t fill_list(unsigned char *list, uint32_t first, uint32_t number,
                          uint32_t before)
{
    memset(list, 0, DM_PAGE_SIZE);
    dm_put_big_endian(list, before, NUMBER_SIZE);
    dm_put_big_endian(list + NUMBER_SIZE, number - first, NUMBER_SIZE);
    for (uint32_t i = first; i < number; i++) {
        dm_put_big_endian(list + (size_t)(2 + i - first) * NUMBER_SIZE, i,
                          NUMBER_SIZE);
    }
    return number - first + 1;
}

/* The pages of the reserve after `used`, but for the one of the locks, beside
 * those that are free already. */
static bool free_pages(int database, const dm_page_file *file, uint32_t used,
                       unsigned char *head)
{
    unsigned char list[DM_PAGE_SIZE];
    uint32_t count = read_number(head + FREE_COUNT_PLACE);
    uint32_t before = read_number(head + FREE_PLACE);
    bool written = true;
    for (uint32_t first = used + 1; first <= file->reserve && written;) {
        uint32_t left = file->reserve - first;
        uint32_t number = first + (left < LISTED_MOST ? left : LISTED_MOST);
        if (first <= file->lock_page && file->lock_page <= number) {
            number = file->lock_page - 1;
        }
        if (number < first) { /* the page of the locks itself */
            first++;
            continue;
        }
        count += fill_list(list, first, number, before);
        written = write_page(database, number, list);
        before = number;
        first = number + 1;
    }
    dm_put_big_endian(head + FREE_PLACE, before, NUMBER_SIZE);
    dm_put_big_endian(head + FREE_COUNT_PLACE, count, NUMBER_SIZE);
    return written;
}

static bool write_head(int database, const dm_page_file *file,
                       uint32_t page_count)
{
    unsigned char head[DM_PAGE_SIZE];
    errno = EIO;
    if (pread(database, head, sizeof head, 0) != DM_PAGE_SIZE ||
        !free_pages(database, file, page_count, head)) {
        return false;
    }
    uint32_t changes = read_number(head + CHANGES_PLACE) + 1;
    dm_put_big_endian(head + CHANGES_PLACE, changes, NUMBER_SIZE);
    dm_put_big_endian(head + PAGES_PLACE, file->last, NUMBER_SIZE);
    dm_put_big_endian(head + VALID_FOR_PLACE, changes, NUMBER_SIZE);
    return write_page(database, 1, head);
}

static bool write_parts(int database, int from, const dm_page_file *file,
                        const dm_page_head *head)
{
    return copy_pages(database, from, head->page_count) &&
           write_roots(database, head) &&
           write_head(database, file, head->page_count);
}

dm_status dm_splice_head(const dm_page_file *file, const dm_page_head *head,
                         dm_error *error)
{
    assert(head->page_count <= file->reserve);
    const char *path = dm_output_temporary_path(file->side.output);
    int database = open(path, O_RDWR | O_CLOEXEC);
    int from = open(head->path, O_RDONLY | O_CLOEXEC);
    bool written =
        database >= 0 && from >= 0 && write_parts(database, from, file, head);
    int cause = errno;
    if (from >= 0) {
        close(from);
    }
    if (database >= 0) {
        close(database);
    }
    return written
               ? DM_OK
               : dm_error_set(error, DM_SYSTEM, "cannot write a new store: %s",
                              strerror(cause));
}
