#ifndef DRAWING_RESPONSE_CURVES_H
#define DRAWING_RESPONSE_CURVES_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"
#include "demarche/table.h"

/** One direction in one phase: rows of a table of waits, by days. */
typedef struct dm_response_curve {
    int64_t phase;
    size_t first; /**< row */
    size_t count;
    size_t overtures;
    double end;   /**< the share answered at its end */
    size_t dash;  /**< which of those of its colour it has */
    double place; /**< of its name, as a share of the height */
} dm_response_curve;

/** The curves that a panel can hold. */
#define DM_MOST_CURVES 96

/** All curves of a table, phase by phase. `{0}` is empty. */
typedef struct dm_response_curves {
    const dm_table *table;
    size_t count;
    dm_response_curve *items;
    size_t panels;  /**< phases */
    double horizon; /**< the most days */
} dm_response_curves;

/** Overtures that a row of the table decides on: answered then, refused then,
 * or no longer watched. */
double dm_response_weigh_row(const dm_table *table, size_t row);

/** The curves of `table`, which must outlive them. The caller clears them, also
 * on failure. */
dm_status dm_response_curves_init(dm_response_curves *curves,
                                  const dm_table *table, dm_error *error);
void dm_response_curves_clear(dm_response_curves *curves);

/** Place the names of the `count` curves of a panel at their ends, none nearer
 * to another than `line`, a share of the height. */
void dm_response_place_names(dm_response_curve *curves, size_t count,
                             double line);

#endif
