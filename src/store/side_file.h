#ifndef STORE_SIDE_FILE_H
#define STORE_SIDE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "demarche/output.h"

/** A file of no lasting name that is written from its beginning to its end and
 * then read. `{0}` is none. */
typedef struct dm_side_file {
    dm_output *output;
    FILE *stream; /**< to write to; remembers a failure */
    int reader;
} dm_side_file;

/** Begin one beside `path`, whose place it could take as dm_output_open says;
 * the caller clears `*out`. */
dm_status dm_side_file_open(dm_side_file *out, const char *path,
                            dm_overwrite overwrite, dm_error *error);

/** All is written; DM_SYSTEM where some of it could not be. */
dm_status dm_side_file_close_writing(dm_side_file *file, dm_error *error);

/** Read `size` bytes from `place` on. */
dm_status dm_side_file_read(void *out, const dm_side_file *file, uint64_t place,
                            size_t size, dm_error *error);

/** Hand the file over to the caller. */
dm_output *dm_side_file_take(dm_side_file *file);

void dm_side_file_clear(dm_side_file *file);

#endif
