#include "drawing/draw_network.h"

#include "drawing/change_style.h"
#include "drawing/dot_graph.h"
#include "drawing/dot_text.h"
#include "drawing/label_places.h"
#include "drawing/legend.h"
#include "drawing/tooltip.h"

#include "base/page_place.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define CONTESTED_LABEL "?"
#define POINTS_PER_INCH 72
#define PALE "40" /* the alpha of what is not highlighted */
#define PANEL_GAP_POINTS 60
#define CHANGE_SHARE 0.36 /* of the way, where a change is told */
#define FRAME_POINTS 40

static const dm_attribute graph_defaults[] = {{"linelength", "0"},
                                              {"charset", "UTF-8"},
                                              {"label", ""},
                                              {"labelloc", "t"},
                                              {"fontname", "Helvetica"},
                                              {"fontsize", "18"},
                                              {"outputorder", "edgesfirst"},
                                              {"overlap", "true"},
                                              {"splines", "line"},
                                              {"pad", "0.3"},
                                              {NULL, NULL}};
static const dm_attribute node_defaults[] = {{"label", "\\N"},
                                             {"id", ""},
                                             {"class", ""},
                                             {"tooltip", ""},
                                             {"pos", ""},
                                             {"shape", "circle"},
                                             {"style", "filled"},
                                             {"color", "#666666"},
                                             {"fillcolor", "#DDDDDD"},
                                             {"fixedsize", "shape"},
                                             {"width", "0.1"},
                                             {"height", "0.1"},
                                             {"penwidth", "1.2"},
                                             {"fontname", "Helvetica"},
                                             {"fontsize", "10"},
                                             {"fontcolor", "#000000"},
                                             {"margin", "0"},
                                             {NULL, NULL}};
static const dm_attribute edge_defaults[] = {
    {"id", ""},           {"pos", ""},
    {"lp", ""},           {"class", ""},
    {"tooltip", ""},      {"label", ""},
    {"color", "#666666"}, {"dir", "forward"},
    {"style", "solid"},   {"penwidth", "1"},
    {"arrowsize", "0.7"}, {"fontname", "Helvetica-Bold"},
    {"fontsize", "12"},   {"fontcolor", "#000000"},
    {NULL, NULL}};

static const dm_attribute link_defaults[] = {{"href", ""}, {NULL, NULL}};

static const dm_attribute frame_attributes[] = {
    {"style", "invis"}, {"label", ""}, {"shape", "point"}, {NULL, NULL}};

static const dm_attribute label_attributes[] = {
    {"shape", "plaintext"}, {"style", "filled"}, {"fillcolor", "#FFFFFFB0"},
    {"fixedsize", "shape"}, {"penwidth", "0"},   {NULL, NULL}};

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

/* A picture on its way, or a panel of it. */
typedef struct network_picture {
    Agraph_t *graph;
    const dm_drawing_plan *plan;
    const dm_scene *scene;
    Agnode_t **nodes; /* of the scene's, by node */
    dm_buffer text;
} network_picture;

/* Set `name` to what is in `value`, and make that empty for the next one. */
static void set_text(void *element, const char *name, dm_buffer *value)
{
    dm_dot_set(element, name, dm_buffer_text(value));
    dm_buffer_reset(value);
}

static void add_title(dm_buffer *title, const dm_phase *phase)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];
    dm_interval window = phase->window;
    bool open = window.end == DM_TIME_MAX;
    dm_day_format(window.start, first);
    dm_day_format(open ? DM_TIME_MAX : window.end - 1, last);
    dm_dot_text_add_cut(title, phase->label, 80);
    dm_buffer_add_format(title, "\\n%s to %s", first, last);
}

static void add_id(network_picture *picture, const char *kind, size_t number)
{
    if (picture->scene->panel > 0) {
        dm_buffer_add_format(&picture->text, "p%zu-", picture->scene->panel);
    }
    dm_buffer_add_format(&picture->text, "%s%zu", kind, number);
}

static bool is_bright_tie(const network_picture *picture, const dm_tie *tie)
{
    return dm_drawing_plan_is_bright(picture->plan,
                                     dm_scene_from(picture->scene, tie)) ||
           dm_drawing_plan_is_bright(picture->plan,
                                     dm_scene_to(picture->scene, tie));
}

/* Highlighted, or in contact with those who are. */
static void mark_bright(bool *bright, const network_picture *picture)
{
    const dm_scene *scene = picture->scene;
    for (size_t i = 0; i < scene->tie_count; i++) {
        const dm_tie *tie = &scene->network->ties[scene->ties[i]];
        if (is_bright_tie(picture, tie)) {
            bright[picture->plan->nodes[dm_scene_from(scene, tie)]] = true;
            bright[picture->plan->nodes[dm_scene_to(scene, tie)]] = true;
        }
    }
}

static void set_color(void *element, const char *name, const char *color,
                      bool bright)
{
    char pale[16];
    snprintf(pale, sizeof pale, "%s" PALE, color);
    dm_dot_set(element, name, bright ? color : pale);
}

static void color_node(Agnode_t *node, network_picture *picture, uint32_t actor,
                       bool bright)
{
    const dm_palette *palette = &picture->plan->palette;
    if (bright && picture->plan->contacts->actors[actor].state_count > 1) {
        dm_dot_set(node, "style", "wedged");
    }
    if (bright) {
        dm_palette_add_fill(&picture->text, palette, actor);
        set_text(node, "fillcolor", &picture->text);
    } else {
        dm_dot_set(node, "fillcolor", "#F4F4F4");
        dm_dot_set(node, "fontcolor", "#999999");
    }
    set_color(node, "color", dm_palette_color(palette, actor), bright);
}

static void link_node(Agnode_t *node, network_picture *picture, uint32_t actor)
{
    const dm_drawing_plan *plan = picture->plan;
    if (plan->report) {
        dm_page_add_address(&picture->text, picture->plan->report);
        dm_page_add_actor(&picture->text, picture->scene->phase->order,
                          plan->contacts->actors[actor].key);
        set_text(node, "href", &picture->text);
    }
}

static void draw_node(network_picture *picture, size_t index, bool bright)
{
    const dm_drawing_plan *plan = picture->plan;
    dm_buffer *text = &picture->text;
    uint32_t actor = plan->actors[index];
    add_id(picture, "n", index + 1);
    Agnode_t *node = dm_dot_node(picture->graph, dm_buffer_text(text));
    set_text(node, "id", text);
    dm_dot_text_add_cut(text, dm_drawing_plan_label(plan, index),
                        DM_LABEL_COLUMNS);
    set_text(node, "label", text);
    dm_palette_add_class(text, &plan->palette, actor);
    if (!bright) {
        dm_buffer_add(text, text->size > 0 ? " pale" : "pale");
    }
    set_text(node, "class", text);
    dm_tooltip_add_node(text, plan, picture->scene, index);
    set_text(node, "tooltip", text);
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

static void draw_label(network_picture *picture, size_t index,
                       const dm_label_place *place)
{
    Agnode_t *node = picture->nodes[index];
    if (place->inside) {
        return;
    }
    add_id(picture, "label", index + 1);
    Agnode_t *label =
        dm_dot_node(picture->graph, dm_buffer_text(&picture->text));
    set_text(label, "id", &picture->text);
    dm_dot_set_all(label, label_attributes);
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

static void add_word(dm_buffer *out, const char *word)
{
    dm_buffer_add(out, out->size > 0 ? " " : "");
    dm_buffer_add(out, word);
}

static void add_tie_class(network_picture *picture, const dm_tie *tie,
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

static void style_tie(Agedge_t *edge, const network_picture *picture,
                      const dm_tie *tie, bool bright)
{
    const dm_drawing_plan *plan = picture->plan;
    if (tie->directed) {
        uint32_t from = dm_scene_from(picture->scene, tie);
        set_color(edge, "color", dm_palette_color(&plan->palette, from),
                  bright);
    } else {
        set_color(edge, "color", "#666666", bright);
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
static void style_change(Agedge_t *edge, network_picture *picture,
                         dm_tie_change change, bool bright)
{
    const dm_change_style *style =
        &dm_change_styles[dm_change_find_kind(change)];
    dm_dot_set(edge, "class", style->name);
    if (!bright) {
        dm_buffer_add_format(&picture->text, "%s pale", style->name);
        set_text(edge, "class", &picture->text);
    }
    set_color(edge, "color", style->color, bright);
    dm_dot_set(edge, "style", style->style);
    dm_change_add_label(&picture->text, change);
    set_text(edge, "label", &picture->text);
    double by = fabs(change.after - change.before);
    dm_dot_set_number(edge, "penwidth",
                      dm_drawing_plan_line(picture->plan, by));
}

/* Nearer to the side that began, so that the numbers of the ways there and
 * back and of what has no direction are apart. */
static void pin_change(Agedge_t *edge, network_picture *picture,
                       const dm_tie_ends *ends)
{
    double share = ends->kind == DM_CURVE_ARROW ? CHANGE_SHARE : 0.5;
    dm_place place = dm_curve_place(ends->from, ends->to, ends->kind, share);
    dm_dot_number_add(&picture->text, place.x);
    dm_buffer_add_char(&picture->text, ',');
    dm_dot_number_add(&picture->text, place.y);
    set_text(edge, "lp", &picture->text);
    dm_dot_set(edge, "fontsize", "10");
}

static void link_tie(Agedge_t *edge, network_picture *picture,
                     const dm_tie *tie)
{
    const dm_actor *actors = picture->plan->contacts->actors;
    if (picture->plan->report) {
        dm_page_add_address(&picture->text, picture->plan->report);
        dm_page_add_pair(&picture->text, picture->scene->phase->order,
                         actors[dm_scene_from(picture->scene, tie)].key,
                         actors[dm_scene_to(picture->scene, tie)].key);
        set_text(edge, "href", &picture->text);
    }
}

static void draw_tie(network_picture *picture, size_t index)
{
    const dm_drawing_plan *plan = picture->plan;
    const dm_scene *scene = picture->scene;
    const dm_tie *tie = &scene->network->ties[scene->ties[index]];
    Agnode_t *from = picture->nodes[plan->nodes[dm_scene_from(scene, tie)]];
    Agnode_t *to = picture->nodes[plan->nodes[dm_scene_to(scene, tie)]];
    bool bright = is_bright_tie(picture, tie);
    add_id(picture, "t", index + 1);
    Agedge_t *edge =
        dm_dot_edge(picture->graph, from, to, dm_buffer_text(&picture->text));
    set_text(edge, "id", &picture->text);
    add_tie_class(picture, tie, bright);
    set_text(edge, "class", &picture->text);
    dm_tooltip_add_tie(&picture->text, plan, scene, tie);
    set_text(edge, "tooltip", &picture->text);
    link_tie(edge, picture, tie);
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

static void describe_graph(network_picture *picture)
{
    Agraph_t *graph = picture->graph;
    dm_dot_defaults(graph, AGRAPH, graph_defaults);
    dm_dot_defaults(graph, AGNODE, node_defaults);
    dm_dot_defaults(graph, AGEDGE, edge_defaults);
    if (picture->plan->report) {
        dm_dot_defaults(graph, AGNODE, link_defaults);
        dm_dot_defaults(graph, AGEDGE, link_defaults);
    }
    if (!picture->plan->placed) {
        static const dm_attribute unplaced[] = {{"layout", "sfdp"},
                                                {NULL, NULL}};
        dm_dot_defaults(graph, AGRAPH, unplaced);
        dm_dot_set(graph, "overlap", "prism");
    }
}

static dm_place find_corner(const dm_drawing_plan *plan)
{
    dm_place far = {0, 0};
    for (size_t i = 0; i < plan->node_count; i++) {
        far.x = fmax(far.x, plan->places[i].x);
        far.y = fmax(far.y, plan->places[i].y);
    }
    return far;
}

double dm_scene_panel_width(const dm_drawing_plan *plan)
{
    return find_corner(plan).x + 2 * FRAME_POINTS + PANEL_GAP_POINTS;
}

static void pin_frame(network_picture *picture, const char *name,
                      dm_place place)
{
    Agnode_t *node = dm_dot_node(picture->graph, name);
    dm_dot_set_all(node, frame_attributes);
    dm_dot_set(node, "id", name);
    dm_dot_pin(node, place.x, place.y);
}

/* Two points that nobody sees give all pictures of a plan one frame. */
static void add_frame(network_picture *picture)
{
    dm_place far = find_corner(picture->plan);
    far.x += picture->scene->shift + FRAME_POINTS;
    far.y += FRAME_POINTS;
    pin_frame(picture, "frame1", (dm_place){-FRAME_POINTS, -FRAME_POINTS});
    pin_frame(picture, "frame2", far);
}

static void add_panel_title(network_picture *picture)
{
    dm_place far = find_corner(picture->plan);
    dm_buffer_add_format(&picture->text, "p%zu-title", picture->scene->panel);
    Agnode_t *node =
        dm_dot_node(picture->graph, dm_buffer_text(&picture->text));
    set_text(node, "id", &picture->text);
    dm_dot_set_all(node, label_attributes);
    dm_dot_set(node, "class", "phase");
    add_title(&picture->text, picture->scene->phase);
    dm_dot_set(node, "tooltip", dm_buffer_text(&picture->text));
    set_text(node, "label", &picture->text);
    dm_dot_set(node, "fontsize", "18");
    dm_dot_pin(node, far.x / 2 + picture->scene->shift,
               far.y + 2 * FRAME_POINTS);
}

static dm_status draw_scene(network_picture *picture, dm_error *error)
{
    const dm_drawing_plan *plan = picture->plan;
    const dm_scene *scene = picture->scene;
    dm_label_place *labels = NULL;
    bool *bright = calloc(plan->node_count + 1, sizeof *bright);
    dm_status status =
        bright ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for a drawing");
    if (status == DM_OK && plan->placed) {
        status = dm_label_places_find(&labels, plan, scene, error);
    }
    if (status == DM_OK) {
        mark_bright(bright, picture);
    }
    for (size_t i = 0; status == DM_OK && i < plan->node_count; i++) {
        if (scene->shown[i]) {
            draw_node(picture, i, bright[i]);
        }
    }
    for (size_t i = 0; status == DM_OK && i < scene->tie_count; i++) {
        draw_tie(picture, i);
    }
    for (size_t i = 0; labels && i < plan->node_count; i++) {
        if (scene->shown[i]) {
            draw_label(picture, i, &labels[i]);
        }
    }
    free(bright);
    free(labels);
    return status;
}

static dm_status draw_scenes(network_picture *picture, const dm_scene *scenes,
                             size_t count, dm_error *error)
{
    const dm_drawing_plan *plan = picture->plan;
    dm_status status = DM_OK;
    describe_graph(picture);
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        picture->scene = &scenes[i];
        status = draw_scene(picture, error);
        if (status == DM_OK && count > 1 && plan->placed) {
            add_panel_title(picture);
        }
    }
    if (count == 1) {
        if (scenes->before) {
            add_title(&picture->text, scenes->before);
            dm_buffer_add(&picture->text, "\\n\xE2\x86\x93\\n");
        }
        add_title(&picture->text, scenes->phase);
        set_text(picture->graph, "label", &picture->text);
    }
    if (status == DM_OK && plan->placed) {
        add_frame(picture);
        if (!dm_legend_add(picture->graph, plan, scenes, count)) {
            picture->text.failed = true;
        }
    }
    return status;
}

dm_status dm_draw_scenes(dm_buffer *out, const dm_drawing_plan *plan,
                         const dm_scene *scenes, size_t count, dm_error *error)
{
    network_picture drawn = {
        .graph = dm_dot_open(),
        .plan = plan,
        .scene = scenes,
        .nodes = calloc(plan->node_count + 1, sizeof *drawn.nodes)};
    bool ready = drawn.graph && drawn.nodes;
    dm_status status =
        ready ? draw_scenes(&drawn, scenes, count, error) : DM_NO_MEMORY;
    if (ready && status == DM_OK) {
        dm_dot_write(out, drawn.graph);
    }
    if (drawn.graph) {
        agclose(drawn.graph);
    }
    free(drawn.nodes);
    if (!ready || drawn.text.failed || out->failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for a drawing");
    }
    dm_buffer_clear(&drawn.text);
    return status;
}
