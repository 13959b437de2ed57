#ifndef DRAWING_LAYOUT_NETWORK_H
#define DRAWING_LAYOUT_NETWORK_H

#include "drawing/drawing_plan.h"

/**
 * Give every node of `plan` its place, by the union of the ties drawn in any
 * scene; those who serve one state are drawn together. A layout that takes too
 * long is tried again by a coarser method. Where there is no place to be had
 * the plan stays unplaced; `note` then says why, or what was fallen back to.
 */
dm_status dm_layout_network(dm_drawing_plan *plan,
                            const volatile sig_atomic_t *interrupted,
                            dm_buffer *note, dm_error *error);

#endif
