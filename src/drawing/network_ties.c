#include "drawing/network_ties.h"

#include "drawing/change_style.h"
#include "drawing/dot_text.h"
#include "drawing/label_places.h"
#include "drawing/tie_curve.h"
#include "drawing/tooltip.h"

#include "base/page_place.h"

#include <math.h>

#define CONTESTED_LABEL "?"
#define POINTS_PER_INCH 72
#define NUMBER_POINTS 9.0 /* half of the width of a number */

static const dm_attribute number_attributes[] = {{"fontname", "Helvetica-Bold"},
                                                 {"fontsize", "11"},
                                                 {"width", "0.26"},
                                                 {"height", "0.17"},
                                                 {"fillcolor", "#FFFFFFE0"},
                                                 {NULL, NULL}};

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
    double by = fabs(change.after - change.before);
    dm_dot_set_number(edge, "penwidth",
                      dm_drawing_plan_line(picture->plan, by));
}

/* Whether a number at `place` would cover the circle of an actor. */
static bool covers_circle(const dm_network_picture *picture, dm_place place)
{
    const dm_drawing_plan *plan = picture->plan;
    const dm_scene *scene = picture->scene;
    for (size_t i = 0; i < plan->node_count; i++) {
        double radius = POINTS_PER_INCH *
                        dm_drawing_plan_diameter(plan, scene->sizes[i]) / 2;
        dm_place middle = dm_scene_place(plan, scene, i);
        double apart = hypot(place.x - middle.x, place.y - middle.y);
        if (scene->shown[i] && apart < radius + NUMBER_POINTS) {
            return true;
        }
    }
    return false;
}

/* On the way of a tie, nearer to the side that began, so that the numbers of
 * the ways there and back and of what has no direction are apart. */
static dm_place place_number(const dm_network_picture *picture,
                             const dm_tie_ends *ends)
{
    static const double shares[] = {0.3, 0.24, 0.38, 0.46, 0.56, 0.68, 0.8};
    size_t count = sizeof shares / sizeof *shares;
    double first = ends->kind == DM_CURVE_ARROW ? 0 : 0.5 - shares[0];
    for (size_t i = 0; i < count; i++) {
        dm_place place = dm_curve_place(ends->from, ends->to, ends->kind,
                                        fmin(shares[i] + first, 0.9));
        if (!covers_circle(picture, place)) {
            return place;
        }
    }
    return dm_curve_place(ends->from, ends->to, ends->kind, shares[0] + first);
}

/* What changed, on a ground of its own, as its line would run through it. */
static void draw_number(dm_network_picture *picture, size_t index,
                        Agedge_t *edge)
{
    const dm_scene *scene = picture->scene;
    const dm_tie *tie = &scene->network->ties[scene->ties[index]];
    dm_tie_ends ends = dm_tie_ends_find(picture->plan, scene, tie);
    dm_place place = place_number(picture, &ends);
    dm_picture_add_id(picture, "change", index + 1);
    Agnode_t *node =
        dm_dot_node(picture->graph, dm_buffer_text(&picture->text));
    dm_picture_set_text(node, "id", &picture->text);
    dm_dot_set_all(node, dm_picture_label_attributes);
    dm_dot_set_all(node, number_attributes);
    dm_dot_set(node, "class", agget(edge, (char[]){"class"}));
    dm_dot_set(node, "tooltip", agget(edge, (char[]){"tooltip"}));
    dm_dot_set(node, "label", agget(edge, (char[]){"label"}));
    dm_dot_pin(node, place.x, place.y);
    dm_dot_set(edge, "label", "");
}

static void tell_change(dm_network_picture *picture, size_t index,
                        Agedge_t *edge)
{
    const dm_scene *scene = picture->scene;
    dm_tie_change change = scene->changes[scene->ties[index]];
    dm_change_add_label(&picture->text, change);
    dm_picture_set_text(edge, "label", &picture->text);
    if (picture->plan->placed && change.before != change.after) {
        draw_number(picture, index, edge);
    }
}

static void link_tie(Agedge_t *edge, dm_network_picture *picture,
                     const dm_tie *tie)
{
    const dm_actor *actors = picture->plan->contacts->actors;
    if (picture->plan->report) {
        dm_page_add_address(&picture->text, picture->plan->report);
        dm_page_add_pair(&picture->text, picture->scene->phase->order,
                         actors[dm_scene_from(picture->scene, tie)].key,
                         actors[dm_scene_to(picture->scene, tie)].key);
        dm_picture_set_text(edge, "href", &picture->text);
    }
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
    link_tie(edge, picture, tie);
    style_tie(edge, picture, tie, bright);
    if (scene->changes) {
        style_change(edge, picture, scene->changes[scene->ties[index]], bright);
    }
    if (plan->placed) {
        dm_tie_ends ends = dm_tie_ends_find(plan, scene, tie);
        bool pinned = dm_curve_pin(edge, ends.from, ends.to, ends.kind);
        picture->text.failed = picture->text.failed || !pinned;
    }
    if (scene->changes) {
        tell_change(picture, index, edge);
    }
}
