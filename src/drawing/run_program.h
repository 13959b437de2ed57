#ifndef DRAWING_RUN_PROGRAM_H
#define DRAWING_RUN_PROGRAM_H

#include <signal.h>
#include <stddef.h>

#include "demarche/status.h"

#include "base/buffer.h"

/** What a child program may use up; a limit of 0 is none. */
typedef struct dm_run_limits {
    double time_s; /**< of the clock, and of the processor */
    size_t memory_bytes;
    size_t output_bytes;
    const volatile sig_atomic_t *interrupted; /**< NULL: never */
} dm_run_limits;

/** How a run ended. */
typedef enum dm_run_end {
    DM_RUN_DONE,      /**< it exited with 0 */
    DM_RUN_NOT_FOUND, /**< there is no such program */
    DM_RUN_TIMED_OUT,
    DM_RUN_FAILED, /**< anything else */
} dm_run_end;

typedef struct dm_run_result {
    dm_run_end end;
    dm_buffer output;
    dm_buffer messages; /**< the beginning of what it wrote to stderr */
} dm_run_result;

/**
 * Run `arguments[0]`, searched in PATH, with `input` on its standard input,
 * and collect what it writes. Any end but DM_RUN_DONE is an error: DM_SYSTEM,
 * DM_INTERRUPTED or DM_NO_MEMORY. The child is gone when this returns; the
 * caller clears `*out` whatever the status.
 */
dm_status dm_run_program(dm_run_result *out, const char *const *arguments,
                         const dm_buffer *input, const dm_run_limits *limits,
                         dm_error *error);

void dm_run_result_clear(dm_run_result *result);

#endif
