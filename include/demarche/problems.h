#ifndef DEMARCHE_PROBLEMS_H
#define DEMARCHE_PROBLEMS_H

#include <stddef.h>

#include "demarche/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum dm_severity { DM_NOTE, DM_WARNING, DM_ERROR } dm_severity;

/** One thing wrong in a file: `file:line:column: message`, counted from 1. */
typedef struct dm_problem {
    dm_severity severity;
    char *file;
    size_t line;
    size_t column;
    char *message;
} dm_problem;

/**
 * Problems in the order they were found. `{0}` is empty. At most `limit` are
 * kept (0: all); `errors` and `warnings` count the rest too. Should memory run
 * out, a problem is counted and not kept.
 */
typedef struct dm_problems {
    size_t count;
    dm_problem *items;
    size_t limit;
    size_t errors;
    size_t warnings;
    size_t capacity;
} dm_problems;

/** Note one problem; `file` and the formatted message are copied. */
DM_API void dm_problems_add(dm_problems *problems, dm_severity severity,
                            const char *file, size_t line, size_t column,
                            const char *format, ...) DM_PRINTF(6, 7);

/** Release the items and make `problems` empty, its limit kept. */
DM_API void dm_problems_clear(dm_problems *problems);

#ifdef __cplusplus
}
#endif

#endif
