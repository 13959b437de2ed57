#include "drawing/gnuplot_program.h"

#define TIME_S 60
#define MEMORY_BYTES ((size_t)2 << 30)
#define OUTPUT_BYTES ((size_t)64 << 20)

dm_status dm_run_gnuplot(dm_run_result *out, const dm_buffer *script,
                         const volatile sig_atomic_t *interrupted,
                         dm_error *error)
{
    static const char *const arguments[] = {"gnuplot", "-d", "-", NULL};
    dm_run_limits limits = {.time_s = TIME_S,
                            .memory_bytes = MEMORY_BYTES,
                            .output_bytes = OUTPUT_BYTES,
                            .interrupted = interrupted};
    dm_status status = dm_run_program(out, arguments, script, &limits, error);
    if (out->end == DM_RUN_NOT_FOUND) {
        dm_error_set(error, status,
                     "cannot run 'gnuplot': no such program; install gnuplot "
                     "(on Debian and Ubuntu the package gnuplot-nox)");
    }
    return status;
}
