#include "drawing/legend_writer.h"

#include "demarche/text.h"

#include "drawing/dot_text.h"
#include "drawing/wrapped_text.h"

#include <math.h>
#include <string.h>

#define POINTS_PER_INCH 72
#define LEFT (-30.0)
#define TOP                                                          \
    (-75.0) /* below the largest circle that can stand at the bottom \
             */
#define NARROWEST 440.0
#define TEXT_LINE_POINTS 14.5
#define LINE_POINTS 22.0
#define MOST_LINES 4
#define COLUMN_POINTS 6.9
#define SWATCH_POINTS 14.0
#define SAMPLE_POINTS 40.0
#define GAP_POINTS 8.0

static const dm_attribute text_attributes[] = {
    {"class", "legend"},    {"shape", "plaintext"}, {"style", "solid"},
    {"fixedsize", "shape"}, {"height", "0.2"},      {NULL, NULL}};
static const dm_attribute swatch_attributes[] = {
    {"class", "legend"}, {"label", ""}, {NULL, NULL}};
static const dm_attribute end_attributes[] = {
    {"class", "legend"}, {"label", ""},     {"shape", "point"},
    {"style", "invis"},  {"width", "0.01"}, {"height", "0.01"},
    {NULL, NULL}};

dm_legend_writer dm_legend_begin(Agraph_t *graph, const dm_drawing_plan *plan,
                                 const dm_scene *last)
{
    dm_legend_writer begun = {
        .graph = graph, .plan = plan, .x = LEFT, .y = TOP, .right = NARROWEST};
    for (size_t i = 0; i < plan->node_count; i++) {
        begun.right = fmax(begun.right, plan->places[i].x + last->shift);
    }
    return begun;
}

void dm_legend_break(dm_legend_writer *legend)
{
    if (legend->x > LEFT) {
        legend->x = LEFT;
        legend->y -= LINE_POINTS;
    }
}

static void reserve_width(dm_legend_writer *legend, double width)
{
    if (legend->x + width > legend->right) {
        dm_legend_break(legend);
    }
}

static double measure_text(const char *text)
{
    return COLUMN_POINTS * (double)dm_text_width(text, strlen(text));
}

/* A node in the middle of the next `width` points. */
static Agnode_t *add_node(dm_legend_writer *legend, double width,
                          const dm_attribute *attributes)
{
    dm_buffer_reset(&legend->text);
    dm_buffer_add_format(&legend->text, "legend%zu", ++legend->count);
    const char *name = dm_buffer_text(&legend->text);
    Agnode_t *node = dm_dot_node(legend->graph, name);
    dm_dot_set(node, "id", name);
    dm_dot_set_all(node, attributes);
    dm_dot_pin(node, legend->x + width / 2, legend->y);
    legend->x += width;
    return node;
}

/* An escape starts the text at the left of its node, whatever the font. */
void dm_legend_add_text(dm_legend_writer *legend, const char *text)
{
    double width = fmin(measure_text(text), legend->right - legend->x);
    dm_wrapping wrapping = {(size_t)ceil(width / COLUMN_POINTS), MOST_LINES,
                            DM_LINE_LEFT};
    dm_buffer label = {0};
    size_t lines = dm_wrapped_text_add(&label, text, &wrapping);
    double more = lines > 1 ? TEXT_LINE_POINTS * (double)(lines - 1) : 0;
    dm_buffer_add(&label, DM_LINE_LEFT);
    legend->y -= more / 2;
    Agnode_t *node = add_node(legend, width, text_attributes);
    dm_dot_set_number(node, "width", width / POINTS_PER_INCH);
    dm_dot_set_number(node, "height",
                      (TEXT_LINE_POINTS + more) / POINTS_PER_INCH);
    dm_buffer_reset(&legend->text);
    dm_dot_text_add(&legend->text, text);
    dm_dot_set(node, "tooltip", dm_buffer_text(&legend->text));
    dm_dot_set(node, "label", dm_buffer_text(&label));
    legend->x += 2 * GAP_POINTS;
    legend->y -= more / 2;
    legend->text.failed = legend->text.failed || label.failed;
    dm_buffer_clear(&label);
}

void dm_legend_add_state(dm_legend_writer *legend, uint32_t state)
{
    const dm_actor *actor = &legend->plan->contacts->actors[state];
    const char *label = actor->label[0] ? actor->label : actor->key;
    size_t size = dm_text_fit(label, strlen(label), DM_LABEL_COLUMNS);
    dm_buffer shown = {0};
    dm_buffer_add_bytes(&shown, label, size);
    const char *text = dm_buffer_text(&shown);
    reserve_width(legend, SWATCH_POINTS + GAP_POINTS + measure_text(text));

    Agnode_t *swatch = add_node(legend, SWATCH_POINTS, swatch_attributes);
    dm_dot_set_number(swatch, "width", SWATCH_POINTS / POINTS_PER_INCH);
    dm_dot_set_number(swatch, "height", SWATCH_POINTS / POINTS_PER_INCH);
    dm_dot_set(swatch, "tooltip", text);
    dm_dot_set(swatch, "color",
               dm_palette_color(&legend->plan->palette, state));
    dm_buffer_reset(&legend->text);
    dm_palette_add_fill(&legend->text, &legend->plan->palette, state);
    dm_dot_set(swatch, "fillcolor", dm_buffer_text(&legend->text));
    legend->x += GAP_POINTS;
    dm_legend_add_text(legend, text);
    legend->text.failed = legend->text.failed || shown.failed;
    dm_buffer_clear(&shown);
}

void dm_legend_add_sample(dm_legend_writer *legend, const char *text,
                          double weight, const dm_attribute *style,
                          dm_curve_kind kind)
{
    reserve_width(legend, SAMPLE_POINTS + GAP_POINTS + measure_text(text));
    dm_curve_end start = {{legend->x, legend->y}, 0};
    Agnode_t *from = add_node(legend, 0, end_attributes);
    legend->x += SAMPLE_POINTS;
    dm_curve_end end = {{legend->x, legend->y}, 0};
    Agnode_t *to = add_node(legend, 0, end_attributes);
    dm_buffer_reset(&legend->text);
    dm_buffer_add_format(&legend->text, "legend%zu", ++legend->count);
    const char *name = dm_buffer_text(&legend->text);
    Agedge_t *edge = dm_dot_edge(legend->graph, from, to, name);
    dm_dot_set(edge, "id", name);
    dm_dot_set(edge, "class", "legend");
    dm_dot_set(edge, "tooltip", text);
    dm_dot_set_number(edge, "penwidth",
                      dm_drawing_plan_line(legend->plan, weight));
    dm_dot_set_all(edge, style);
    if (!dm_curve_pin(edge, start, end, kind)) {
        legend->text.failed = true;
    }
    legend->x += GAP_POINTS;
    dm_legend_add_text(legend, text);
}
