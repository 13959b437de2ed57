#include "drawing/dot_program.h"

#define MEMORY_BYTES ((size_t)2 << 30)
#define OUTPUT_BYTES ((size_t)256 << 20)

dm_status dm_run_dot(dm_run_result *out, const char *const *arguments,
                     const dm_buffer *dot, double time_s,
                     const volatile sig_atomic_t *interrupted, dm_error *error)
{
    dm_run_limits limits = {.time_s = time_s,
                            .memory_bytes = MEMORY_BYTES,
                            .output_bytes = OUTPUT_BYTES,
                            .interrupted = interrupted};
    dm_status status = dm_run_program(out, arguments, dot, &limits, error);
    if (out->end == DM_RUN_NOT_FOUND) {
        dm_error_set(error, status,
                     "cannot run '%s': no such program; install Graphviz",
                     arguments[0]);
    }
    return status;
}
