#ifndef DRAWING_NETWORK_PICTURE_H
#define DRAWING_NETWORK_PICTURE_H

#include "drawing/dot_graph.h"
#include "drawing/drawing_plan.h"

#include "base/buffer.h"

/** A picture of a network on its way, or a panel of it. */
typedef struct dm_network_picture {
    Agraph_t *graph;
    const dm_drawing_plan *plan;
    const dm_scene *scene;
    Agnode_t **nodes; /**< of the scene's, by node */
    dm_buffer text;
} dm_network_picture;

/** Set `name` to what is in `value`, and make that empty for the next one. */
void dm_picture_set_text(void *element, const char *name, dm_buffer *value);

/** Add the id of an element of the scene to the picture's text. */
void dm_picture_add_id(dm_network_picture *picture, const char *kind,
                       size_t number);

/** Whether a tie has an end that is highlighted. */
bool dm_picture_is_bright(const dm_network_picture *picture, const dm_tie *tie);

/** Set a colour, pale unless `bright`. */
void dm_picture_set_color(void *element, const char *name, const char *color,
                          bool bright);

/** Of texts on a light ground, ended by a NULL name. */
extern const dm_attribute dm_picture_label_attributes[];

#endif
