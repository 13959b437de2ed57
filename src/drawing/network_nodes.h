#ifndef DRAWING_NETWORK_NODES_H
#define DRAWING_NETWORK_NODES_H

#include "drawing/label_places.h"
#include "drawing/network_picture.h"

/** Draw the circle of an actor, pale unless `bright`. */
void dm_picture_draw_node(dm_network_picture *picture, size_t index,
                          bool bright);

/** Draw the label of a circle that it does not fit into. */
void dm_picture_draw_label(dm_network_picture *picture, size_t index,
                           const dm_label_place *place);

#endif
