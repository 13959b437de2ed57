#ifndef DRAWING_RESPONSE_NAMES_H
#define DRAWING_RESPONSE_NAMES_H

#include <stdbool.h>

#include "base/buffer.h"

#include "drawing/response_curves.h"

/** Whether who turned to whom, and how often, fits into one line. */
bool dm_response_name_fits(const dm_table *table,
                           const dm_response_curve *curve, size_t columns);

/** Add that to a line, or to two, each cut to `columns`. */
void dm_response_add_name(dm_buffer *line, const dm_table *table,
                          const dm_response_curve *curve);
void dm_response_add_names(dm_buffer lines[2], const dm_table *table,
                           const dm_response_curve *curve, size_t columns);

#endif
