#ifndef DRAWING_GNUPLOT_PROGRAM_H
#define DRAWING_GNUPLOT_PROGRAM_H

#include "drawing/run_program.h"

/** Run gnuplot on `script`, whatever the user's own settings. As
 * dm_run_program, but a missing program is told with a word on what to
 * install. */
dm_status dm_run_gnuplot(dm_run_result *out, const dm_buffer *script,
                         const volatile sig_atomic_t *interrupted,
                         dm_error *error);

#endif
