#ifndef DRAWING_NETWORK_TIES_H
#define DRAWING_NETWORK_TIES_H

#include "drawing/network_picture.h"

/** Draw one of the ties of the scene: who began it and who tells it, or what
 * became of it. */
void dm_picture_draw_tie(dm_network_picture *picture, size_t index);

#endif
