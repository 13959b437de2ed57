#include "store/page_splice.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* In the head of a database
 * (https://www.sqlite.org/fileformat2.html, section 1.3). */
enum {
    HEAD_SIZE = 100,
    CHANGES_PLACE = 24,
    PAGES_PLACE = 28,
    VALID_FOR_PLACE = 92,
    NUMBER_SIZE = 4,
};

static bool write_at(int file, const unsigned char *bytes, size_t size,
                     off_t place)
{
    errno = EIO; /* for a write that is cut short */
    return pwrite(file, bytes, size, place) == (ssize_t)size;
}

static bool write_roots(int database, const dm_root_page *roots, size_t count)
{
    bool written = true;
    for (size_t i = 0; i < count && written; i++) {
        off_t place = (off_t)(roots[i].number - 1) * DM_PAGE_SIZE;
        written = write_at(database, roots[i].page.bytes, DM_PAGE_SIZE, place);
    }
    return written;
}

/* The counter of changes tells who has read the file that it is another one. */
static bool write_head(int database, uint32_t page_count)
{
    unsigned char head[HEAD_SIZE];
    if (pread(database, head, sizeof head, 0) != HEAD_SIZE) {
        return false;
    }
    uint32_t changes = 0;
    for (size_t i = 0; i < NUMBER_SIZE; i++) {
        changes = changes << 8 | head[CHANGES_PLACE + i];
    }
    dm_put_big_endian(head + CHANGES_PLACE, changes + 1, NUMBER_SIZE);
    dm_put_big_endian(head + PAGES_PLACE, page_count, NUMBER_SIZE);
    dm_put_big_endian(head + VALID_FOR_PLACE, changes + 1, NUMBER_SIZE);
    return write_at(database, head, sizeof head, 0);
}

dm_status dm_splice_roots(const char *path, const dm_page_file *file,
                          const dm_root_page *roots, size_t count,
                          dm_error *error)
{
    int database = open(path, O_RDWR | O_CLOEXEC);
    uint32_t page_count =
        file->count ? dm_page_file_place(file, file->count) : file->base;
    bool written = database >= 0 && write_roots(database, roots, count) &&
                   write_head(database, page_count);
    int cause = errno;
    if (database >= 0) {
        close(database);
    }
    return written
               ? DM_OK
               : dm_error_set(error, DM_SYSTEM, "cannot write a new store: %s",
                              strerror(cause));
}
