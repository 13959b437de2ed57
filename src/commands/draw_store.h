#ifndef COMMANDS_DRAW_STORE_H
#define COMMANDS_DRAW_STORE_H

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

/** What becomes of a control character in a text. */
enum drawing_texts { TEXTS_MADE_PLAIN, TEXTS_REFUSED };

/**
 * Draw the phases that the reading options choose into the file that
 * `--output` names, or where there are several phases into one file for each,
 * the phase's number before the ending. All are drawn before any is written.
 */
dm_status draw_store(const struct arguments *arguments, enum drawing_type type,
                     size_t tie_limit, enum drawing_texts texts,
                     dm_error *error);

#endif
