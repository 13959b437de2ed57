#ifndef COMMANDS_FINISHED_DRAWINGS_H
#define COMMANDS_FINISHED_DRAWINGS_H

#include "arguments.h"

/** What a drawing is written as; DRAWING_DOT and
 * DRAWING_GNUPLOT need no rendering. */
enum drawing_type {
    DRAWING_DOT,
    DRAWING_SVG,
    DRAWING_PNG,
    DRAWING_PDF,
    DRAWING_GNUPLOT, /**< a chart as a script */
};

/** Render `drawings`, whose DOT is taken, and write them into the file that
 * `--output` names: several of them into one each, the number of the phase
 * before the ending. All are drawn before any is written. */
dm_status finish_drawings(dm_drawings *drawings,
                          const struct arguments *arguments,
                          enum drawing_type type,
                          const dm_draw_options *options, dm_error *error);

#endif
