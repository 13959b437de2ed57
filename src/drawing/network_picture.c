#include "drawing/network_picture.h"

#include <stdio.h>

#define PALE "40" /* the alpha of what is not highlighted */

const dm_attribute dm_picture_label_attributes[] = {
    {"shape", "plaintext"}, {"style", "filled"}, {"fillcolor", "#FFFFFFB0"},
    {"fixedsize", "shape"}, {"penwidth", "0"},   {NULL, NULL}};

void dm_picture_set_text(void *element, const char *name, dm_buffer *value)
{
    dm_dot_set(element, name, dm_buffer_text(value));
    dm_buffer_reset(value);
}

void dm_picture_add_id(dm_network_picture *picture, const char *kind,
                       size_t number)
{
    if (picture->scene->panel > 0) {
        dm_buffer_add_format(&picture->text, "p%zu-", picture->scene->panel);
    }
    dm_buffer_add_format(&picture->text, "%s%zu", kind, number);
}

bool dm_picture_is_bright(const dm_network_picture *picture, const dm_tie *tie)
{
    return dm_drawing_plan_is_bright(picture->plan,
                                     dm_scene_from(picture->scene, tie)) ||
           dm_drawing_plan_is_bright(picture->plan,
                                     dm_scene_to(picture->scene, tie));
}

void dm_picture_set_color(void *element, const char *name, const char *color,
                          bool bright)
{
    char pale[16];
    snprintf(pale, sizeof pale, "%s" PALE, color);
    dm_dot_set(element, name, bright ? color : pale);
}
