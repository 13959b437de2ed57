#include "drawing/draw_network.h"

#include "drawing/dot_graph.h"
#include "drawing/dot_text.h"
#include "drawing/legend.h"
#include "drawing/tie_curve.h"
#include "drawing/tooltip.h"

#include <math.h>
#include <stdlib.h>

#define CONTESTED_LABEL "?"
#define POINTS_PER_INCH 72
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

static const dm_attribute frame_attributes[] = {
    {"style", "invis"}, {"label", ""}, {"shape", "point"}, {NULL, NULL}};

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

static Agnode_t *draw_node(Agraph_t *graph, const dm_drawing_plan *plan,
                           const dm_scene *scene, size_t index, dm_buffer *text)
{
    uint32_t actor = plan->actors[index];
    dm_buffer_add_format(text, "n%zu", index + 1);
    Agnode_t *node = dm_dot_node(graph, dm_buffer_text(text));
    set_text(node, "id", text);
    dm_dot_text_add_cut(text, dm_drawing_plan_label(plan, index),
                        DM_LABEL_COLUMNS);
    set_text(node, "label", text);
    dm_palette_add_class(text, &plan->palette, actor);
    set_text(node, "class", text);
    dm_tooltip_add_node(text, plan, scene, index);
    set_text(node, "tooltip", text);
    if (plan->contacts->actors[actor].state_count > 1) {
        dm_dot_set(node, "style", "wedged");
    }
    dm_palette_add_fill(text, &plan->palette, actor);
    set_text(node, "fillcolor", text);
    dm_dot_set(node, "color", dm_palette_color(&plan->palette, actor));
    double size = dm_drawing_plan_diameter(plan, scene->strengths[index]);
    dm_dot_set_number(node, "width", size);
    dm_dot_set_number(node, "height", size);
    if (plan->placed) {
        dm_dot_pin(node, plan->places[index].x, plan->places[index].y);
    }
    return node;
}

static void add_tie_class(dm_buffer *out, const dm_drawing_plan *plan,
                          const dm_scene *scene, const dm_tie *tie)
{
    if (tie->directed) {
        dm_palette_add_class(out, &plan->palette, dm_scene_from(scene, tie));
    }
    if (tie->single) {
        dm_buffer_add(out, out->size > 0 ? " single" : "single");
    }
    if (tie->contested) {
        dm_buffer_add(out, out->size > 0 ? " contested" : "contested");
    }
}

static void style_tie(Agedge_t *edge, const dm_drawing_plan *plan,
                      const dm_scene *scene, const dm_tie *tie)
{
    if (tie->directed) {
        dm_dot_set(edge, "color",
                   dm_palette_color(&plan->palette, dm_scene_from(scene, tie)));
    } else {
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

static dm_curve_end find_end(const dm_drawing_plan *plan, const dm_scene *scene,
                             uint32_t actor)
{
    uint32_t node = plan->nodes[actor];
    double diameter = dm_drawing_plan_diameter(plan, scene->strengths[node]);
    return (dm_curve_end){plan->places[node], diameter * POINTS_PER_INCH / 2};
}

static void pin_tie(Agedge_t *edge, const dm_drawing_plan *plan,
                    const dm_scene *scene, const dm_tie *tie)
{
    dm_curve_pin(edge, find_end(plan, scene, dm_scene_from(scene, tie)),
                 find_end(plan, scene, dm_scene_to(scene, tie)),
                 tie->directed ? DM_CURVE_ARROW : DM_CURVE_PLAIN);
}

static void draw_tie(Agnode_t *const *nodes, const dm_drawing_plan *plan,
                     const dm_scene *scene, size_t index, dm_buffer *text)
{
    const dm_tie *tie = &scene->network->ties[scene->ties[index]];
    Agnode_t *from = nodes[plan->nodes[dm_scene_from(scene, tie)]];
    Agnode_t *to = nodes[plan->nodes[dm_scene_to(scene, tie)]];
    dm_buffer_add_format(text, "e%zu", index + 1);
    Agedge_t *edge =
        dm_dot_edge(agraphof(from), from, to, dm_buffer_text(text));
    set_text(edge, "id", text);
    add_tie_class(text, plan, scene, tie);
    set_text(edge, "class", text);
    dm_tooltip_add_tie(text, plan, scene, tie);
    set_text(edge, "tooltip", text);
    style_tie(edge, plan, scene, tie);
    if (plan->placed) {
        pin_tie(edge, plan, scene, tie);
    }
}

static void describe_graph(Agraph_t *graph, const dm_drawing_plan *plan,
                           const dm_scene *scene, dm_buffer *text)
{
    dm_dot_defaults(graph, AGRAPH, graph_defaults);
    dm_dot_defaults(graph, AGNODE, node_defaults);
    dm_dot_defaults(graph, AGEDGE, edge_defaults);
    if (!plan->placed) {
        static const dm_attribute unplaced[] = {{"layout", "sfdp"},
                                                {NULL, NULL}};
        dm_dot_defaults(graph, AGRAPH, unplaced);
        dm_dot_set(graph, "overlap", "prism");
    }
    add_title(text, scene->phase);
    set_text(graph, "label", text);
}

/* Two points that nobody sees give all pictures of a plan one frame. */
static void add_frame(Agraph_t *graph, const dm_drawing_plan *plan)
{
    dm_place far = {0, 0};
    for (size_t i = 0; i < plan->node_count; i++) {
        far.x = fmax(far.x, plan->places[i].x);
        far.y = fmax(far.y, plan->places[i].y);
    }
    Agnode_t *low = dm_dot_node(graph, "frame1");
    Agnode_t *high = dm_dot_node(graph, "frame2");
    dm_dot_set_all(low, frame_attributes);
    dm_dot_set_all(high, frame_attributes);
    dm_dot_set(low, "id", "frame1");
    dm_dot_set(high, "id", "frame2");
    dm_dot_pin(low, -FRAME_POINTS, -FRAME_POINTS);
    dm_dot_pin(high, far.x + FRAME_POINTS, far.y + FRAME_POINTS);
}

dm_status dm_draw_scene(dm_buffer *out, const dm_drawing_plan *plan,
                        const dm_scene *scene, dm_error *error)
{
    dm_buffer text = {0};
    Agraph_t *graph = dm_dot_open();
    Agnode_t **nodes = calloc(plan->node_count + 1, sizeof *nodes);
    bool ready = graph && nodes;
    if (ready) {
        describe_graph(graph, plan, scene, &text);
        for (size_t i = 0; i < plan->node_count; i++) {
            if (scene->shown[i]) {
                nodes[i] = draw_node(graph, plan, scene, i, &text);
            }
        }
        for (size_t i = 0; i < scene->tie_count; i++) {
            draw_tie(nodes, plan, scene, i, &text);
        }
        if (plan->placed) {
            add_frame(graph, plan);
            dm_legend_add(graph, plan, scene);
        }
        dm_dot_write(out, graph);
    }
    if (graph) {
        agclose(graph);
    }
    free(nodes);
    bool failed = !ready || text.failed || out->failed;
    dm_buffer_clear(&text);
    return failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for a drawing")
                  : DM_OK;
}
