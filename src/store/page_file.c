#include "store/page_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/** How much is written at once. */
enum { COPY_PAGES = 64, COPY_SIZE = COPY_PAGES * DM_PAGE_SIZE };

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for pages");
}

static dm_status refuse_write(int cause, dm_error *error)
{
    return dm_error_set(error, DM_SYSTEM, "cannot write a new store: %s",
                        strerror(cause));
}

dm_status dm_page_file_open(dm_page_file *out, const char *path,
                            dm_error *error)
{
    *out = (dm_page_file){.lock_page = DM_LOCK_PAGE};
    out->waiting = malloc(COPY_SIZE);
    return out->waiting ? dm_side_file_open(&out->side, path, error)
                        : refuse_memory(error);
}

/* Whatever fails is remembered by the stream. */
static void write_waiting(dm_page_file *file)
{
    fwrite(file->waiting, DM_PAGE_SIZE, file->waiting_count, file->side.stream);
    file->waiting_count = 0;
}

uint32_t dm_page_file_add(dm_page_file *file, const dm_page *page)
{
    memcpy(file->waiting + file->waiting_count * DM_PAGE_SIZE, page->bytes,
           DM_PAGE_SIZE);
    file->waiting_count++;
    if (file->waiting_count == COPY_PAGES) {
        write_waiting(file);
    }
    return ++file->count;
}

uint32_t dm_page_file_place(const dm_page_file *file, uint32_t number)
{
    uint32_t place = file->base + number;
    bool beyond = file->base < file->lock_page && place >= file->lock_page;
    return place + beyond;
}

/* How many pages from `number` on stand in a row. */
static uint32_t count_run(const dm_page_file *file, uint32_t number)
{
    uint32_t first = dm_page_file_place(file, number);
    uint32_t left = file->count - number + 1;
    uint32_t run = COPY_PAGES;
    if (first < file->lock_page && file->lock_page - first < run) {
        run = file->lock_page - first;
    }
    return left < run ? left : run;
}

static bool write_all(int to, const unsigned char *bytes, size_t size,
                      off_t place)
{
    for (size_t done = 0; done < size;) {
        ssize_t count =
            pwrite(to, bytes + done, size - done, place + (off_t)done);
        if (count < 0) {
            return false;
        }
        done += (size_t)count;
    }
    return true;
}

static dm_status copy_run(dm_page_file *file, uint32_t number, uint32_t run,
                          int to, dm_error *error)
{
    uint64_t from = (uint64_t)(number - 1) * DM_PAGE_SIZE;
    off_t place = (off_t)(dm_page_file_place(file, number) - 1) * DM_PAGE_SIZE;
    size_t size = (size_t)run * DM_PAGE_SIZE;
    dm_status status =
        dm_side_file_read(file->waiting, &file->side, from, size, error);
    return status == DM_OK && !write_all(to, file->waiting, size, place)
               ? refuse_write(errno, error)
               : status;
}

static dm_status copy_pages(dm_page_file *file, int to, dm_error *error)
{
    dm_status status = DM_OK;
    for (uint32_t number = 1; number <= file->count && status == DM_OK;) {
        uint32_t run = count_run(file, number);
        status = copy_run(file, number, run, to, error);
        number += run;
    }
    return status;
}

dm_status dm_page_file_append(dm_page_file *file, const char *path,
                              dm_error *error)
{
    write_waiting(file);
    dm_status status = dm_side_file_close_writing(&file->side, error);
    if (status != DM_OK) {
        return status;
    }
    int to = open(path, O_WRONLY | O_CLOEXEC);
    if (to < 0) {
        return refuse_write(errno, error);
    }
    status = copy_pages(file, to, error);
    close(to);
    return status;
}

void dm_page_file_clear(dm_page_file *file)
{
    dm_side_file_clear(&file->side);
    free(file->waiting);
    *file = (dm_page_file){0};
}
