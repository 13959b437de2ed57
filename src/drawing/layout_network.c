#include "drawing/layout_network.h"

#include "demarche/text.h"

#include "drawing/dot_graph.h"
#include "drawing/dot_program.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Stress majorization reads best, and takes the square of the nodes. */
#define FINE_NODES 400
#define FINE_TIME_S 10
#define COARSE_TIME_S 20

#define COLUMN_INCHES 0.1 /* of a label, rather too wide than too narrow */
#define ROOM_INCHES 0.35  /* around a circle, for ties and a line of text */
#define LABEL_SHARE 0.65
#define TIE_INCHES "2.200"
#define STATE_INCHES "1.150"

static const dm_attribute graph_defaults[] = {
    {"overlap", "prism"}, {"overlap_scaling", "-1.8"},
    {"sep", "+8"},        {"splines", "false"},
    {"start", "1"},       {"outputorder", "nodesfirst"},
    {"linelength", "0"},  {NULL, NULL}};
static const dm_attribute node_defaults[] = {
    {"label", ""},    {"shape", "box"},  {"fixedsize", "true"},
    {"width", "0.1"}, {"height", "0.1"}, {NULL, NULL}};
static const dm_attribute edge_defaults[] = {
    {"dir", "none"}, {"len", TIE_INCHES}, {"weight", "1"}, {NULL, NULL}};

static Agnode_t *find_node(Agraph_t *graph, const char *prefix, size_t number)
{
    char name[40];
    snprintf(name, sizeof name, "%s%zu", prefix, number);
    return dm_dot_node(graph, name);
}

/* Room for the largest circle and for the label, whatever the font. */
static void add_nodes(Agraph_t *graph, const dm_drawing_plan *plan)
{
    for (size_t i = 0; i < plan->node_count; i++) {
        double size = 0;
        for (size_t j = 0; j < plan->scene_count; j++) {
            size = fmax(size, plan->scenes[j].sizes[i]);
        }
        const char *label = dm_drawing_plan_label(plan, i);
        double columns = (double)dm_text_width(label, strlen(label));
        double text = COLUMN_INCHES * fmin(columns, DM_LABEL_COLUMNS);
        double circle = dm_drawing_plan_diameter(plan, size);
        Agnode_t *node = find_node(graph, "n", i + 1);
        dm_dot_set_number(node, "width",
                          fmax(circle + ROOM_INCHES, LABEL_SHARE * text));
        dm_dot_set_number(node, "height", circle + ROOM_INCHES);
    }
}

/* All who serve a state hang on one point that is not drawn. */
static void add_states(Agraph_t *graph, const dm_drawing_plan *plan)
{
    for (size_t i = 0; i < plan->node_count; i++) {
        const dm_actor *actor = &plan->contacts->actors[plan->actors[i]];
        for (size_t j = 0; j < actor->state_count; j++) {
            Agnode_t *state = find_node(graph, "state", actor->states[j]);
            Agedge_t *edge =
                dm_dot_edge(graph, find_node(graph, "n", i + 1), state, NULL);
            dm_dot_set(edge, "len", STATE_INCHES);
            dm_dot_set(edge, "weight", "4");
        }
    }
}

/* Each pair counts once, however many ties in however many scenes. */
static void add_ties(Agraph_t *graph, const dm_drawing_plan *plan)
{
    for (size_t i = 0; i < plan->scene_count; i++) {
        const dm_scene *scene = &plan->scenes[i];
        for (size_t j = 0; j < scene->tie_count; j++) {
            const dm_tie *tie = &scene->network->ties[scene->ties[j]];
            size_t a = plan->nodes[dm_scene_from(scene, tie)];
            size_t b = plan->nodes[dm_scene_to(scene, tie)];
            dm_dot_edge(graph, find_node(graph, "n", (a < b ? a : b) + 1),
                        find_node(graph, "n", (a < b ? b : a) + 1), "tie");
        }
    }
}

static dm_status write_union(dm_buffer *dot, const dm_drawing_plan *plan,
                             dm_error *error)
{
    Agraph_t *graph = dm_dot_open();
    if (!graph) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a layout");
    }
    dm_dot_defaults(graph, AGRAPH, graph_defaults);
    dm_dot_defaults(graph, AGNODE, node_defaults);
    dm_dot_defaults(graph, AGEDGE, edge_defaults);
    add_nodes(graph, plan);
    add_states(graph, plan);
    add_ties(graph, plan);
    dm_dot_write(dot, graph);
    agclose(graph);
    return dot->failed
               ? dm_error_set(error, DM_NO_MEMORY, "no memory for a layout")
               : DM_OK;
}

static double read_digits(const char **text, double value, size_t *count)
{
    const char *c = *text;
    for (; *c >= '0' && *c <= '9'; c++) {
        value = value * 10 + (*c - '0');
    }
    *count = (size_t)(c - *text);
    *text = c;
    return value;
}

/* A number with a point, where the locale may have strtod want a comma; the
 * text behind it, or NULL. */
static const char *read_number(const char *text, double *out)
{
    bool negative = *text == '-';
    text += negative;
    size_t whole;
    size_t fraction = 0;
    size_t power_digits;
    double value = read_digits(&text, 0, &whole);
    if (*text == '.') {
        text++;
        value = read_digits(&text, value, &fraction);
    }
    double power = 0;
    if (*text == 'e') {
        text++;
        bool small = *text == '-';
        text += *text == '-' || *text == '+';
        power = read_digits(&text, 0, &power_digits) * (small ? -1 : 1);
    }
    value *= pow(10, power - (double)fraction);
    *out = negative ? -value : value;
    return whole + fraction > 0 && isfinite(*out) ? text : NULL;
}

static bool read_place(const char *text, dm_place *out)
{
    const char *rest = text ? read_number(text, &out->x) : NULL;
    return rest && *rest == ',' && read_number(rest + 1, &out->y);
}

static bool read_places(dm_drawing_plan *plan, const char *dot)
{
    Agraph_t *graph = dm_dot_read(dot);
    if (!graph) {
        return false;
    }
    bool whole = true;
    for (size_t i = 0; whole && i < plan->node_count; i++) {
        Agnode_t *node = find_node(graph, "n", i + 1);
        whole =
            node && read_place(agget(node, (char *)"pos"), &plan->places[i]);
    }
    agclose(graph);
    return whole;
}

typedef struct layout_method {
    const char *engine;
    double time_s;
} layout_method;

static dm_status try_method(dm_drawing_plan *plan, const dm_buffer *dot,
                            const layout_method *method,
                            const volatile sig_atomic_t *interrupted,
                            dm_run_end *end, dm_error *error)
{
    const char *const arguments[] = {"dot", method->engine, "-Tdot", NULL};
    dm_run_result result;
    dm_status status =
        dm_run_dot(&result, arguments, dot, method->time_s, interrupted, error);
    *end = result.end;
    if (status == DM_OK && !read_places(plan, dm_buffer_text(&result.output))) {
        *end = DM_RUN_FAILED;
        status = dm_error_set(error, DM_SYSTEM, "'dot' gives no layout");
    }
    dm_run_result_clear(&result);
    return status;
}

static dm_status lay_out_dot(dm_drawing_plan *plan, const dm_buffer *dot,
                             const volatile sig_atomic_t *interrupted,
                             dm_buffer *note, dm_error *error)
{
    static const layout_method fine = {"-Kneato", FINE_TIME_S};
    static const layout_method coarse = {"-Ksfdp", COARSE_TIME_S};
    bool large = plan->node_count > FINE_NODES;
    dm_run_end end;
    dm_error failure = {.status = DM_OK};
    dm_status status = try_method(plan, dot, large ? &coarse : &fine,
                                  interrupted, &end, &failure);
    if (large && status == DM_OK) {
        dm_buffer_add_format(note,
                             "more than %d actors are laid out by sfdp, which "
                             "is quick and coarse",
                             FINE_NODES);
    } else if (status == DM_SYSTEM && end != DM_RUN_NOT_FOUND && !large) {
        dm_buffer_add_format(note, "%s; laid out by sfdp instead",
                             failure.message);
        status = try_method(plan, dot, &coarse, interrupted, &end, &failure);
    }
    plan->placed = status == DM_OK;
    if (status == DM_SYSTEM) {
        dm_buffer_reset(note);
        dm_buffer_add_format(note, "drawn without positions: %s",
                             failure.message);
        return DM_OK;
    }
    return status == DM_OK ? DM_OK
                           : dm_error_set(error, status, "%s", failure.message);
}

/* The corner of all places is the origin. */
static void move_to_origin(dm_drawing_plan *plan)
{
    dm_place corner = {INFINITY, INFINITY};
    for (size_t i = 0; i < plan->node_count; i++) {
        corner.x = fmin(corner.x, plan->places[i].x);
        corner.y = fmin(corner.y, plan->places[i].y);
    }
    for (size_t i = 0; i < plan->node_count; i++) {
        plan->places[i].x -= corner.x;
        plan->places[i].y -= corner.y;
    }
}

dm_status dm_layout_network(dm_drawing_plan *plan,
                            const volatile sig_atomic_t *interrupted,
                            dm_buffer *note, dm_error *error)
{
    if (plan->node_count == 0) {
        plan->placed = true;
        return DM_OK;
    }
    dm_buffer dot = {0};
    dm_status status = write_union(&dot, plan, error);
    if (status == DM_OK) {
        status = lay_out_dot(plan, &dot, interrupted, note, error);
    }
    dm_buffer_clear(&dot);
    if (plan->placed) {
        move_to_origin(plan);
    }
    return status;
}
