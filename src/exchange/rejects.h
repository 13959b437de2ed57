#ifndef EXCHANGE_REJECTS_H
#define EXCHANGE_REJECTS_H

#include "demarche/status.h"

#include <stdio.h>

/** Where refused rows go as they stand in their file. `{0}`: nowhere. */
typedef struct dm_rejects {
    FILE *stream;
    const char *text; /**< the file that is being read, untouched; borrowed */
} dm_rejects;

/** Write the row of `file` from byte `start` to `end` with its `fault`. */
dm_status dm_rejects_add(dm_rejects *rejects, const char *file,
                         const dm_error *fault, size_t start, size_t end,
                         dm_error *error);

#endif
