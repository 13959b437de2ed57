#ifndef DRAWING_DOT_TEXT_H
#define DRAWING_DOT_TEXT_H

#include "base/buffer.h"

/*
 * Text from data as the value of a label or tooltip: `\` doubled, so that it
 * begins no escape, `&` as `&amp;`, so that it begins no entity, control
 * characters as blanks and broken UTF-8 as `?`.
 */

void dm_dot_text_add(dm_buffer *out, const char *text);

/** The same for no more than `columns`, an ellipsis at the end of what is
 * cut. */
void dm_dot_text_add_cut(dm_buffer *out, const char *text, size_t columns);

/** Add a number as Graphviz reads it, in any locale: three decimals, at most
 * a million away from zero. */
void dm_dot_number_add(dm_buffer *out, double value);

/** Bytes that any such number needs. */
#define DM_DOT_NUMBER_SIZE 32

/** The same, written to `out`. */
void dm_dot_number_format(double value, char out[DM_DOT_NUMBER_SIZE]);

#endif
