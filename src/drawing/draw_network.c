#include "drawing/draw_network.h"

#include "drawing/dot_text.h"
#include "drawing/label_places.h"
#include "drawing/legend.h"
#include "drawing/network_nodes.h"
#include "drawing/network_ties.h"
#include "drawing/wrapped_text.h"

#include <math.h>
#include <stdlib.h>

#define PANEL_GAP_POINTS 30
#define PANEL_TITLE_SIZE "15"
#define PANEL_TITLE_COLUMN_POINTS 8.6
#define TITLE_COLUMNS 60
#define TITLE_LINES 3
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
                                              {"margin", "0"},
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
                                             {"fontsize", "12"},
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

/* The label of a phase and its days beneath. */
static void add_title(dm_buffer *title, const dm_phase *phase, size_t columns)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];
    dm_interval window = phase->window;
    bool open = window.end == DM_TIME_MAX;
    dm_day_format(window.start, first);
    dm_day_format(open ? DM_TIME_MAX : window.end - 1, last);
    dm_wrapping wrapping = {columns, TITLE_LINES, DM_LINE_MIDDLE};
    dm_wrapped_text_add(title, phase->label, &wrapping);
    dm_buffer_add_format(title, "\\n%s to %s", first, last);
}

/* Highlighted, or in contact with those who are. */
static void mark_bright(bool *bright, const dm_network_picture *picture)
{
    const dm_scene *scene = picture->scene;
    for (size_t i = 0; i < scene->tie_count; i++) {
        const dm_tie *tie = &scene->network->ties[scene->ties[i]];
        if (dm_picture_is_bright(picture, tie)) {
            bright[picture->plan->nodes[dm_scene_from(scene, tie)]] = true;
            bright[picture->plan->nodes[dm_scene_to(scene, tie)]] = true;
        }
    }
}

static void describe_graph(dm_network_picture *picture)
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

static void pin_frame(dm_network_picture *picture, const char *name,
                      dm_place place)
{
    Agnode_t *node = dm_dot_node(picture->graph, name);
    dm_dot_set_all(node, frame_attributes);
    dm_dot_set(node, "id", name);
    dm_dot_pin(node, place.x, place.y);
}

/* Two points that nobody sees give all pictures of a plan one frame. */
static void add_frame(dm_network_picture *picture)
{
    dm_place far = find_corner(picture->plan);
    far.x += picture->scene->shift + FRAME_POINTS;
    far.y += FRAME_POINTS;
    pin_frame(picture, "frame1", (dm_place){-FRAME_POINTS, -FRAME_POINTS});
    pin_frame(picture, "frame2", far);
}

static void add_panel_title(dm_network_picture *picture)
{
    dm_place far = find_corner(picture->plan);
    dm_buffer_add_format(&picture->text, "p%zu-title", picture->scene->panel);
    Agnode_t *node =
        dm_dot_node(picture->graph, dm_buffer_text(&picture->text));
    dm_picture_set_text(node, "id", &picture->text);
    dm_dot_set_all(node, dm_picture_label_attributes);
    dm_dot_set(node, "class", "phase");
    double columns =
        dm_scene_panel_width(picture->plan) / PANEL_TITLE_COLUMN_POINTS;
    add_title(&picture->text, picture->scene->phase, (size_t)columns);
    dm_dot_set(node, "tooltip", dm_buffer_text(&picture->text));
    dm_picture_set_text(node, "label", &picture->text);
    dm_dot_set(node, "fontsize", PANEL_TITLE_SIZE);
    dm_dot_pin(node, far.x / 2 + picture->scene->shift,
               far.y + 2 * FRAME_POINTS);
}

static dm_status draw_scene(dm_network_picture *picture, dm_error *error)
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
            dm_picture_draw_node(picture, i, bright[i]);
        }
    }
    for (size_t i = 0; status == DM_OK && i < scene->tie_count; i++) {
        dm_picture_draw_tie(picture, i);
    }
    for (size_t i = 0; labels && i < plan->node_count; i++) {
        if (scene->shown[i]) {
            dm_picture_draw_label(picture, i, &labels[i]);
        }
    }
    free(bright);
    free(labels);
    return status;
}

static dm_status draw_scenes(dm_network_picture *picture,
                             const dm_scene *scenes, size_t count,
                             dm_error *error)
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
            dm_dot_set(picture->graph, "fontsize", PANEL_TITLE_SIZE);
            add_title(&picture->text, scenes->before, TITLE_COLUMNS);
            dm_buffer_add(&picture->text, "\\n\xE2\x86\x93\\n");
        }
        add_title(&picture->text, scenes->phase, TITLE_COLUMNS);
        dm_picture_set_text(picture->graph, "label", &picture->text);
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
    dm_network_picture drawn = {
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
