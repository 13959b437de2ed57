#ifndef COMMANDS_DRAW_STORE_H
#define COMMANDS_DRAW_STORE_H

#include "finished_drawings.h"

/** What becomes of a control character in a text. */
enum drawing_texts { TEXTS_MADE_PLAIN, TEXTS_REFUSED };

/** How the networks are drawn. */
struct drawing_request {
    enum drawing_type type;
    enum drawing_texts texts;
    dm_draw_options options; /**< descriptions, sizes by their column, the key
                                  of who is named to be highlighted, and
                                  interrupts are set by draw_store */
};

/**
 * Draw the phases that the reading options choose into the file that
 * `--output` names, or where there are several phases into one file for each,
 * the phase's number before the ending. All are drawn before any is written.
 */
dm_status draw_store(const struct arguments *arguments,
                     const struct drawing_request *request, dm_error *error);

#endif
