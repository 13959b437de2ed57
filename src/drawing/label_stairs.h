#ifndef DRAWING_LABEL_STAIRS_H
#define DRAWING_LABEL_STAIRS_H

#include <stdbool.h>
#include <stddef.h>

/** A column with a label that is wider than it. */
typedef struct dm_stair {
    double near; /**< where the column begins and ends */
    double far;
    double width; /**< of the label */
    bool ends;    /**< the label ends with the column, or else begins with it */
    size_t step;  /**< how far it stands away from the columns */
} dm_stair;

/** Place labels of columns in order, as on stairs that rise from both sides to
 * the middle: the first half end with their columns, the others begin with
 * theirs, and none stands over a column that goes on to a farther step. */
void dm_stairs_place(dm_stair *stairs, size_t count);

/** How many steps there are. */
size_t dm_stairs_height(const dm_stair *stairs, size_t count);

#endif
