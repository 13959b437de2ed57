#ifndef DEMARCHE_OUTPUT_H
#define DEMARCHE_OUTPUT_H

#include <stddef.h>
#include <stdio.h>

#include "demarche/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A file that appears whole or not at all: written under a temporary name
 * beside its place, flushed to disk, then given its name.
 */
typedef struct dm_output dm_output;

typedef enum dm_overwrite {
    DM_KEEP_EXISTING,
    DM_REPLACE_EXISTING
} dm_overwrite;

/** Begin a file at `path`; DM_USAGE where it exists and is to be kept. */
DM_API dm_status dm_output_open(dm_output **out, const char *path,
                                dm_overwrite overwrite, dm_error *error);

/** The stream to write to; it belongs to `output`. */
DM_API FILE *dm_output_stream(dm_output *output);

/** The name that it has until then, owned by `output`; NULL where it is written
 * directly, as a device is. */
DM_API const char *dm_output_temporary_path(const dm_output *output);

/** Put the file in its place and release `output`, also on failure. */
DM_API dm_status dm_output_commit(dm_output *output, dm_error *error);

/** Forget the file and release `output`; NULL allowed. */
DM_API void dm_output_discard(dm_output *output);

/** Write `size` bytes to `path`, whole or not at all. */
DM_API dm_status dm_output_write(const char *path, dm_overwrite overwrite,
                                 const void *bytes, size_t size,
                                 dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
