#include "drawing/canvas.h"

#include "demarche/text.h"

#include "drawing/dot_text.h"

#include <math.h>
#include <string.h>

#define POINTS_PER_INCH 72
#define COLUMN_SHARE 0.56 /* of the size of a font */
#define WIDE_SHARE 1.15   /* of a text, in the widest of fonts */
#define LINE_SHARE 1.2
#define TEXT_SIZE 9.0
#define DOT_SIZE 4.0
#define HEAD_POINTS 5.0 /* of an arrow of size 0.5 */
#define LABEL_POINTS 6.0

static const dm_attribute graph_defaults[] = {{"linelength", "0"},
                                              {"charset", "UTF-8"},
                                              {"label", ""},
                                              {"labelloc", "t"},
                                              {"fontname", "Helvetica"},
                                              {"fontsize", "16"},
                                              {"overlap", "true"},
                                              {"outputorder", "nodesfirst"},
                                              {"splines", "line"},
                                              {"pad", "0.2"},
                                              {"margin", "0"},
                                              {NULL, NULL}};
static const dm_attribute node_defaults[] = {{"label", "\\N"},
                                             {"id", ""},
                                             {"class", ""},
                                             {"tooltip", ""},
                                             {"pos", ""},
                                             {"shape", "box"},
                                             {"style", "filled"},
                                             {"color", "#000000"},
                                             {"fillcolor", "#000000"},
                                             {"penwidth", "0"},
                                             {"fixedsize", "shape"},
                                             {"width", "0.01"},
                                             {"height", "0.01"},
                                             {"fontname", "Helvetica"},
                                             {"fontsize", "9"},
                                             {"fontcolor", "#000000"},
                                             {"margin", "0"},
                                             {NULL, NULL}};
static const dm_attribute edge_defaults[] = {
    {"id", ""},           {"pos", ""},
    {"lp", ""},           {"class", ""},
    {"tooltip", ""},      {"label", ""},
    {"color", "#666666"}, {"dir", "none"},
    {"style", "solid"},   {"penwidth", "1"},
    {"arrowsize", "0.5"}, {"fontname", "Helvetica-Bold"},
    {"fontsize", "9"},    {"fontcolor", "#000000"},
    {NULL, NULL}};
static const dm_attribute end_attributes[] = {
    {"shape", "point"}, {"style", "invis"}, {NULL, NULL}};

void dm_canvas_init(dm_canvas *canvas, const char *title)
{
    *canvas = (dm_canvas){.graph = dm_dot_open()};
    canvas->failed = !canvas->graph;
    if (!canvas->failed) {
        dm_dot_defaults(canvas->graph, AGRAPH, graph_defaults);
        dm_dot_defaults(canvas->graph, AGNODE, node_defaults);
        dm_dot_defaults(canvas->graph, AGEDGE, edge_defaults);
        dm_dot_set(canvas->graph, "label", title);
    }
}

void dm_canvas_allow_links(dm_canvas *canvas)
{
    static const dm_attribute defaults[] = {{"href", ""}, {NULL, NULL}};
    if (!canvas->failed) {
        dm_dot_defaults(canvas->graph, AGNODE, defaults);
        dm_dot_defaults(canvas->graph, AGEDGE, defaults);
    }
}

void dm_canvas_clear(dm_canvas *canvas)
{
    if (canvas->graph) {
        agclose(canvas->graph);
    }
    dm_buffer_clear(&canvas->text);
    *canvas = (dm_canvas){0};
}

double dm_canvas_measure(const char *text, double size)
{
    return size * COLUMN_SHARE * (double)dm_text_width(text, strlen(text));
}

/* Bytes up to the escape that ends a line, or all. */
static size_t measure_line(const char *label)
{
    size_t size = 0;
    while (label[size] && (label[size] != '\\' || label[size + 1] == '\\')) {
        size += label[size] == '\\' ? 2 : 1;
    }
    return size;
}

/* Points that a label takes, whose lines end with escapes, and their number. */
static double measure_label(const char *label, double size, size_t *lines)
{
    double widest = 0;
    *lines = 0;
    while (*label) {
        size_t line = measure_line(label);
        widest = fmax(widest,
                      COLUMN_SHARE * size * (double)dm_text_width(label, line));
        label += line + (label[line] ? 2 : 0);
        ++*lines;
    }
    return widest;
}

/* The name of the next element that has none; in the canvas's buffer. */
static const char *name_next(dm_canvas *canvas, const char *own)
{
    dm_buffer_reset(&canvas->text);
    if (own) {
        dm_buffer_add(&canvas->text, own);
    } else {
        dm_buffer_add_format(&canvas->text, "d%zu", ++canvas->count);
    }
    return dm_buffer_text(&canvas->text);
}

static void set_if(void *element, const char *name, const char *value)
{
    if (value) {
        dm_dot_set(element, name, value);
    }
}

static void set_names(void *element, const char *id, const dm_look *look)
{
    dm_dot_set(element, "id", id);
    set_if(element, "class", look->class_name);
    set_if(element, "tooltip", look->tooltip);
    set_if(element, "href", look->href);
}

static Agnode_t *add_node(dm_canvas *canvas, dm_place middle,
                          const dm_look *look)
{
    const char *id = name_next(canvas, look->id);
    Agnode_t *node = dm_dot_node(canvas->graph, id);
    set_names(node, id, look);
    dm_dot_set(node, "label", look->label ? look->label : "");
    dm_dot_pin(node, middle.x, middle.y);
    return node;
}

static void set_size(Agnode_t *node, double width, double height)
{
    dm_dot_set_number(node, "width", width / POINTS_PER_INCH);
    dm_dot_set_number(node, "height", height / POINTS_PER_INCH);
}

void dm_canvas_box(dm_canvas *canvas, dm_box box, const dm_look *look)
{
    if (canvas->failed) {
        return;
    }
    dm_place middle = {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
    Agnode_t *node = add_node(canvas, middle, look);
    set_size(node, box.right - box.left, box.top - box.bottom);
    set_if(node, "fillcolor", look->color);
    if (look->border) {
        dm_dot_set(node, "color", look->border);
        dm_dot_set_number(node, "penwidth", 1);
    }
    if (look->style) {
        dm_dot_set(node, "style", look->style);
    }
    if (look->label) {
        dm_dot_set_number(node, "fontsize",
                          look->size > 0 ? look->size : TEXT_SIZE);
    }
}

void dm_canvas_dot(dm_canvas *canvas, dm_place middle, const dm_look *look)
{
    if (!canvas->failed) {
        Agnode_t *node = add_node(canvas, middle, look);
        double size = look->size > 0 ? look->size : DOT_SIZE;
        set_size(node, size, size);
        dm_dot_set(node, "shape", "circle");
        set_if(node, "fillcolor", look->color);
    }
}

/* An escape at the end of the text puts it to its side of the node, so that it
 * begins or ends at its place whatever the font. */
void dm_canvas_text(dm_canvas *canvas, dm_place at, dm_text_side side,
                    const dm_look *look)
{
    static const char *const ends[] = {"\\l", "", "\\r"};
    static const double shifts[] = {0.5, 0, -0.5};
    if (canvas->failed || !look->label) {
        return;
    }
    double size = look->size > 0 ? look->size : TEXT_SIZE;
    size_t lines;
    double width = WIDE_SHARE * measure_label(look->label, size, &lines);
    at.x += shifts[side] * width;
    Agnode_t *node = add_node(canvas, at, look);
    dm_buffer_reset(&canvas->text);
    dm_buffer_add(&canvas->text, look->label);
    dm_buffer_add(&canvas->text, ends[side]);
    dm_dot_set(node, "label", dm_buffer_text(&canvas->text));
    dm_dot_set(node, "shape", "plaintext");
    dm_dot_set(node, "style", "solid");
    dm_dot_set_number(node, "fontsize", size);
    set_if(node, "fontcolor", look->color);
    if (look->style && strcmp(look->style, "bold") == 0) {
        dm_dot_set(node, "fontname", "Helvetica-Bold");
    }
    set_size(node, width, LINE_SHARE * size * (double)lines);
}

static Agnode_t *add_end(dm_canvas *canvas, dm_place place)
{
    Agnode_t *node = add_node(canvas, place, &(dm_look){0});
    dm_dot_set_all(node, end_attributes);
    return node;
}

static dm_place move_on(dm_place from, dm_place to, double points)
{
    double length = fmax(hypot(to.x - from.x, to.y - from.y), 1e-3);
    return (dm_place){to.x + points * (to.x - from.x) / length,
                      to.y + points * (to.y - from.y) / length};
}

static void add_place(dm_buffer *out, const char *before, dm_place place)
{
    dm_buffer_add(out, before);
    dm_dot_number_add(out, place.x);
    dm_buffer_add_char(out, ',');
    dm_dot_number_add(out, place.y);
}

/* A straight line is a curve whose controls lie on its ends. */
static bool pin_line(Agedge_t *edge, const dm_place ends[2], dm_line_head head)
{
    bool arrow = head == DM_HEAD_ARROW;
    dm_place end = arrow ? move_on(ends[0], ends[1], -HEAD_POINTS) : ends[1];
    dm_buffer text = {0};
    if (arrow) {
        add_place(&text, "e,", ends[1]);
        dm_buffer_add_char(&text, ' ');
    }
    add_place(&text, "", ends[0]);
    add_place(&text, " ", ends[0]);
    add_place(&text, " ", end);
    add_place(&text, " ", end);
    dm_dot_set(edge, "pos", dm_buffer_text(&text));
    dm_buffer_reset(&text);
    add_place(&text, "", move_on(ends[0], ends[1], LABEL_POINTS));
    dm_dot_set(edge, "lp", dm_buffer_text(&text));
    bool whole = !text.failed;
    dm_buffer_clear(&text);
    return whole;
}

void dm_canvas_line(dm_canvas *canvas, const dm_place ends[2],
                    dm_line_head head, const dm_look *look)
{
    if (canvas->failed) {
        return;
    }
    Agnode_t *from = add_end(canvas, ends[0]);
    Agnode_t *to = add_end(canvas, ends[1]);
    const char *id = name_next(canvas, look->id);
    Agedge_t *edge = dm_dot_edge(canvas->graph, from, to, id);
    set_names(edge, id, look);
    set_if(edge, "label", look->label);
    set_if(edge, "color", look->color);
    set_if(edge, "style", look->style);
    if (look->size > 0) {
        dm_dot_set_number(edge, "penwidth", look->size);
    }
    if (head == DM_HEAD_ARROW) {
        dm_dot_set(edge, "dir", "forward");
    }
    canvas->failed = !pin_line(edge, ends, head);
}

dm_status dm_canvas_write(dm_buffer *out, dm_canvas *canvas, dm_error *error)
{
    if (!canvas->failed) {
        dm_dot_write(out, canvas->graph);
    }
    return canvas->failed || canvas->text.failed || out->failed
               ? dm_error_set(error, DM_NO_MEMORY, "no memory for a drawing")
               : DM_OK;
}
