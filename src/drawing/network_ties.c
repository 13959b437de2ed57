#include "drawing/network_ties.h"

#include "drawing/change_style.h"
#include "drawing/dot_text.h"
#include "drawing/label_places.h"
#include "drawing/tie_curve.h"
#include "drawing/tooltip.h"

#include <math.h>

#define CONTESTED_LABEL "?"
#define CHANGE_SHARE 0.36 /* of the way, where a change is told */

static void add_word(dm_buffer *out, const char *word)
{
    dm_buffer_add(out, out->size > 0 ? " " : "");
    dm_buffer_add(out, word);
}

static void add_tie_class(dm_network_picture *picture, const dm_tie *tie,
                          bool bright)
{
    dm_buffer *out = &picture->text;
    if (tie->directed) {
        dm_palette_add_class(out, &picture->plan->palette,
                             dm_scene_from(picture->scene, tie));
    }
    if (tie->single) {
        add_word(out, "single");
    }
    if (tie->contested) {
        add_word(out, "contested");
    }
    if (!bright) {
        add_word(out, "pale");
    }
}

static void style_tie(Agedge_t *edge, const dm_network_picture *picture,
                      const dm_tie *tie, bool bright)
{
    const dm_drawing_plan *plan = picture->plan;
    if (tie->directed) {
        uint32_t from = dm_scene_from(picture->scene, tie);
        dm_picture_set_color(edge, "color",
                             dm_palette_color(&plan->palette, from), bright);
    } else {
        dm_picture_set_color(edge, "color", "#666666", bright);
        dm_dot_set(edge, "dir", "none");
    }
    if (tie->contested) {
        dm_dot_set(edge, "style", "dotted");
        dm_dot_set(edge, "label", CONTESTED_LABEL);
    } else if (tie->single) {
        dm_dot_set(edge, "style", "dashed");
    }
    dm_dot_set_number(edge, "penwidth",
                      dm_drawing_plan_line(plan, tie->weight));
}

/* What became of a tie, instead of who began and who tells it. */
static void style_change(Agedge_t *edge, dm_network_picture *picture,
                         dm_tie_change change, bool bright)
{
    const dm_change_style *style =
        &dm_change_styles[dm_change_find_kind(change)];
    dm_dot_set(edge, "class", style->name);
    if (!bright) {
        dm_buffer_add_format(&picture->text, "%s pale", style->name);
        dm_picture_set_text(edge, "class", &picture->text);
    }
    dm_picture_set_color(edge, "color", style->color, bright);
    dm_dot_set(edge, "style", style->style);
    dm_change_add_label(&picture->text, change);
    dm_picture_set_text(edge, "label", &picture->text);
    double by = fabs(change.after - change.before);
    dm_dot_set_number(edge, "penwidth",
                      dm_drawing_plan_line(picture->plan, by));
}

/* Nearer to the side that began, so that the numbers of the ways there and
 * back and of what has no direction are apart. */
static void pin_change(Agedge_t *edge, dm_network_picture *picture,
                       const dm_tie_ends *ends)
{
    double share = ends->kind == DM_CURVE_ARROW ? CHANGE_SHARE : 0.5;
    dm_place place = dm_curve_place(ends->from, ends->to, ends->kind, share);
    dm_dot_number_add(&picture->text, place.x);
    dm_buffer_add_char(&picture->text, ',');
    dm_dot_number_add(&picture->text, place.y);
    dm_picture_set_text(edge, "lp", &picture->text);
    dm_dot_set(edge, "fontsize", "10");
}

void dm_picture_draw_tie(dm_network_picture *picture, size_t index)
{
    const dm_drawing_plan *plan = picture->plan;
    const dm_scene *scene = picture->scene;
    const dm_tie *tie = &scene->network->ties[scene->ties[index]];
    Agnode_t *from = picture->nodes[plan->nodes[dm_scene_from(scene, tie)]];
    Agnode_t *to = picture->nodes[plan->nodes[dm_scene_to(scene, tie)]];
    bool bright = dm_picture_is_bright(picture, tie);
    dm_picture_add_id(picture, "t", index + 1);
    Agedge_t *edge =
        dm_dot_edge(picture->graph, from, to, dm_buffer_text(&picture->text));
    dm_picture_set_text(edge, "id", &picture->text);
    add_tie_class(picture, tie, bright);
    dm_picture_set_text(edge, "class", &picture->text);
    dm_tooltip_add_tie(&picture->text, plan, scene, tie);
    dm_picture_set_text(edge, "tooltip", &picture->text);
    style_tie(edge, picture, tie, bright);
    if (scene->changes) {
        style_change(edge, picture, scene->changes[scene->ties[index]], bright);
    }
    if (plan->placed) {
        dm_tie_ends ends = dm_tie_ends_find(plan, scene, tie);
        bool pinned = dm_curve_pin(edge, ends.from, ends.to, ends.kind);
        picture->text.failed = picture->text.failed || !pinned;
        if (scene->changes) {
            pin_change(edge, picture, &ends);
        }
    }
}
