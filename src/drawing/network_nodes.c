#include "drawing/network_nodes.h"

#include "drawing/dot_text.h"
#include "drawing/tooltip.h"

#include "base/page_place.h"

#include <stdio.h>

#define POINTS_PER_INCH 72

static void color_node(Agnode_t *node, dm_network_picture *picture,
                       uint32_t actor, bool bright)
{
    const dm_palette *palette = &picture->plan->palette;
    if (bright && picture->plan->contacts->actors[actor].state_count > 1) {
        dm_dot_set(node, "style", "wedged");
    }
    if (bright) {
        dm_palette_add_fill(&picture->text, palette, actor);
        dm_picture_set_text(node, "fillcolor", &picture->text);
    } else {
        dm_dot_set(node, "fillcolor", "#F4F4F4");
        dm_dot_set(node, "fontcolor", "#999999");
    }
    dm_picture_set_color(node, "color", dm_palette_color(palette, actor),
                         bright);
}

static void link_node(Agnode_t *node, dm_network_picture *picture,
                      uint32_t actor)
{
    const dm_drawing_plan *plan = picture->plan;
    if (plan->report) {
        dm_page_add_address(&picture->text, plan->report);
        dm_page_add_actor(&picture->text, picture->scene->phase->order,
                          plan->contacts->actors[actor].key);
        dm_picture_set_text(node, "href", &picture->text);
    }
}

void dm_picture_draw_node(dm_network_picture *picture, size_t index,
                          bool bright)
{
    const dm_drawing_plan *plan = picture->plan;
    dm_buffer *text = &picture->text;
    uint32_t actor = plan->actors[index];
    dm_picture_add_id(picture, "n", index + 1);
    Agnode_t *node = dm_dot_node(picture->graph, dm_buffer_text(text));
    dm_picture_set_text(node, "id", text);
    dm_dot_text_add_cut(text, dm_drawing_plan_label(plan, index),
                        DM_LABEL_COLUMNS);
    dm_picture_set_text(node, "label", text);
    dm_palette_add_class(text, &plan->palette, actor);
    if (!bright) {
        dm_buffer_add(text, text->size > 0 ? " pale" : "pale");
    }
    dm_picture_set_text(node, "class", text);
    dm_tooltip_add_node(text, plan, picture->scene, index);
    dm_picture_set_text(node, "tooltip", text);
    link_node(node, picture, actor);
    color_node(node, picture, actor, bright);
    double size = dm_drawing_plan_diameter(plan, picture->scene->sizes[index]);
    dm_dot_set_number(node, "width", size);
    dm_dot_set_number(node, "height", size);
    if (plan->placed) {
        dm_place place = dm_scene_place(plan, picture->scene, index);
        dm_dot_pin(node, place.x, place.y);
    }
    picture->nodes[index] = node;
}

/* The name of a node whose label stands beside it stays in the file, too small
 * to read and in the colour of its circle: an SVG knows no text that is not
 * there. */
static void hide_label(Agnode_t *node)
{
    char fill[8]; /* the first of several, #rrggbb */
    snprintf(fill, sizeof fill, "%.7s", agget(node, (char[]){"fillcolor"}));
    dm_dot_set(node, "fontsize", "1");
    dm_dot_set(node, "fontcolor", fill);
}

void dm_picture_draw_label(dm_network_picture *picture, size_t index,
                           const dm_label_place *place)
{
    Agnode_t *node = picture->nodes[index];
    if (place->inside) {
        return;
    }
    dm_picture_add_id(picture, "label", index + 1);
    Agnode_t *label =
        dm_dot_node(picture->graph, dm_buffer_text(&picture->text));
    dm_picture_set_text(label, "id", &picture->text);
    dm_dot_set_all(label, dm_picture_label_attributes);
    static const char *const shared[] = {"label", "class", "tooltip",
                                         "fontcolor", "href"};
    size_t count =
        sizeof shared / sizeof *shared - (picture->plan->report ? 0 : 1);
    for (size_t i = 0; i < count; i++) {
        dm_dot_set(label, shared[i], agget(node, (char *)shared[i]));
    }
    dm_dot_set_number(label, "width", place->width / POINTS_PER_INCH);
    dm_dot_set_number(label, "height", DM_LABEL_POINTS / POINTS_PER_INCH);
    dm_dot_pin(label, place->middle.x, place->middle.y);
    hide_label(node);
}
