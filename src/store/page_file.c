#include "store/page_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/** How many pages are written at once. */
enum { WAITING_MOST = 64 };

dm_status dm_page_file_open(dm_page_file *out, const char *path,
                            uint32_t reserve, dm_error *error)
{
    *out = (dm_page_file){
        .reserve = reserve, .last = reserve, .lock_page = DM_LOCK_PAGE};
    out->waiting = malloc((size_t)WAITING_MOST * DM_PAGE_SIZE);
    if (!out->waiting) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for pages");
    }
    dm_status status =
        dm_side_file_open(&out->side, path, DM_KEEP_EXISTING, error);
    off_t head = (off_t)reserve * DM_PAGE_SIZE;
    return status == DM_OK && fseeko(out->side.stream, head, SEEK_SET) != 0
               ? dm_error_set(error, DM_SYSTEM, "cannot write '%s': %s", path,
                              strerror(errno))
               : status;
}

/* Whatever fails is remembered by the stream. */
static void write_waiting(dm_page_file *file)
{
    fwrite(file->waiting, DM_PAGE_SIZE, file->waiting_count, file->side.stream);
    file->waiting_count = 0;
}

static void add_bytes(dm_page_file *file, const unsigned char *bytes)
{
    memcpy(file->waiting + file->waiting_count * DM_PAGE_SIZE, bytes,
           DM_PAGE_SIZE);
    file->waiting_count++;
    file->last++;
    if (file->waiting_count == WAITING_MOST) {
        write_waiting(file);
    }
}

uint32_t dm_page_file_add(dm_page_file *file, const dm_page *page)
{
    static const unsigned char nothing[DM_PAGE_SIZE];
    if (file->last + 1 == file->lock_page) {
        add_bytes(file, nothing);
    }
    add_bytes(file, page->bytes);
    return file->last;
}

dm_status dm_page_file_finish(dm_page_file *file, dm_error *error)
{
    write_waiting(file);
    return dm_side_file_close_writing(&file->side, error);
}

void dm_page_file_clear(dm_page_file *file)
{
    dm_side_file_clear(&file->side);
    free(file->waiting);
    *file = (dm_page_file){0};
}
