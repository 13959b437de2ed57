#ifndef DRAWING_DOT_PROGRAM_H
#define DRAWING_DOT_PROGRAM_H

#include "drawing/run_program.h"

/**
 * Run Graphviz's `dot` with `arguments` (NULL-terminated, its name first) on
 * `dot`, no longer than `time_s`. As dm_run_program, but a missing program is
 * told with a word on what to install.
 */
dm_status dm_run_dot(dm_run_result *out, const char *const *arguments,
                     const dm_buffer *dot, double time_s,
                     const volatile sig_atomic_t *interrupted, dm_error *error);

#endif
