#include "drawing/legend.h"

#include "demarche/text.h"

#include "drawing/change_style.h"
#include "drawing/dot_text.h"
#include "drawing/tie_curve.h"
#include "drawing/wrapped_text.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
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

/* Where the next item goes, line by line as text does. */
typedef struct legend_writer {
    Agraph_t *graph;
    const dm_drawing_plan *plan;
    double x;
    double y;
    double right;
    size_t count;
    dm_buffer text;
} legend_writer;

static legend_writer begin_legend(Agraph_t *graph, const dm_drawing_plan *plan,
                                  const dm_scene *last)
{
    legend_writer begun = {
        .graph = graph, .plan = plan, .x = LEFT, .y = TOP, .right = NARROWEST};
    for (size_t i = 0; i < plan->node_count; i++) {
        begun.right = fmax(begun.right, plan->places[i].x + last->shift);
    }
    return begun;
}

static void break_line(legend_writer *legend)
{
    if (legend->x > LEFT) {
        legend->x = LEFT;
        legend->y -= LINE_POINTS;
    }
}

static void reserve_width(legend_writer *legend, double width)
{
    if (legend->x + width > legend->right) {
        break_line(legend);
    }
}

static double measure_text(const char *text)
{
    return COLUMN_POINTS * (double)dm_text_width(text, strlen(text));
}

/* A node in the middle of the next `width` points. */
static Agnode_t *add_node(legend_writer *legend, double width,
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

/* `\l` starts the text at the left of its node, whatever the font. */
static void add_text(legend_writer *legend, const char *text)
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

static void add_state(legend_writer *legend, uint32_t state)
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
    add_text(legend, text);
    legend->text.failed = legend->text.failed || shown.failed;
    dm_buffer_clear(&shown);
}

static bool shows_state(const dm_drawing_plan *plan, const dm_scene *scene,
                        uint32_t state)
{
    for (size_t i = 0; i < plan->node_count; i++) {
        const dm_actor *actor = &plan->contacts->actors[plan->actors[i]];
        for (size_t j = 0; scene->shown[i] && j < actor->state_count; j++) {
            if (actor->states[j] == state) {
                return true;
            }
        }
    }
    return false;
}

static void add_states(legend_writer *legend, const dm_scene *scenes,
                       size_t count)
{
    const dm_palette *palette = &legend->plan->palette;
    for (size_t i = 0; i < palette->state_count; i++) {
        bool shown = false;
        for (size_t j = 0; j < count && !shown; j++) {
            shown = shows_state(legend->plan, &scenes[j], palette->states[i]);
        }
        if (shown) {
            add_state(legend, palette->states[i]);
        }
    }
    break_line(legend);
}

static void add_sample(legend_writer *legend, const char *text, double weight,
                       const dm_attribute *style, dm_curve_kind kind)
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
    add_text(legend, text);
}

/* What some tie that is drawn looks like. */
typedef struct drawn_kinds {
    bool single;
    bool contested;
    bool undirected;
} drawn_kinds;

static drawn_kinds gather_kinds(const dm_scene *scenes, size_t count)
{
    drawn_kinds kinds = {false, false, false};
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < scenes[i].tie_count; j++) {
            const dm_tie *tie = &scenes[i].network->ties[scenes[i].ties[j]];
            kinds.contested |= tie->contested;
            kinds.single |= tie->single && !tie->contested;
            kinds.undirected |= !tie->directed;
        }
    }
    return kinds;
}

static void add_lines(legend_writer *legend, drawn_kinds kinds)
{
    static const dm_attribute plain[] = {{NULL, NULL}};
    static const dm_attribute single[] = {{"style", "dashed"}, {NULL, NULL}};
    static const dm_attribute contested[] = {
        {"style", "dotted"}, {"label", "?"}, {NULL, NULL}};
    static const dm_attribute undirected[] = {{"dir", "none"}, {NULL, NULL}};

    add_sample(legend, "1 contact", 1, plain, DM_CURVE_ARROW);
    if (legend->plan->heaviest > 1) {
        char heaviest[64];
        snprintf(heaviest, sizeof heaviest, "%.0f contacts",
                 legend->plan->heaviest);
        add_sample(legend, heaviest, legend->plan->heaviest, plain,
                   DM_CURVE_ARROW);
    }
    if (kinds.single) {
        add_sample(legend, "told by one record alone", 1, single,
                   DM_CURVE_ARROW);
    }
    if (kinds.contested) {
        add_sample(legend, "records disagree on who began", 1, contested,
                   DM_CURVE_ARROW);
    }
    if (kinds.undirected) {
        add_sample(legend, "no initiator", 1, undirected, DM_CURVE_PLAIN);
    }
    break_line(legend);
}

static void add_changes(legend_writer *legend)
{
    static const char *const texts[DM_CHANGE_COUNT] = {
        [DM_CHANGE_GAINED] = "new",
        [DM_CHANGE_GROWN] = "more contacts",
        [DM_CHANGE_SAME] = "as many",
        [DM_CHANGE_SHRUNK] = "fewer contacts",
        [DM_CHANGE_LOST] = "gone"};
    for (size_t i = 0; i < DM_CHANGE_COUNT; i++) {
        const dm_change_style *style = &dm_change_styles[i];
        const dm_attribute attributes[] = {
            {"color", style->color}, {"style", style->style}, {NULL, NULL}};
        add_sample(legend, texts[i], 1, attributes, DM_CURVE_ARROW);
    }
    break_line(legend);
    add_text(legend, "The wider a line the larger the change, which stands "
                     "beside it.");
    break_line(legend);
}

static void add_sizes(legend_writer *legend, bool compared)
{
    const dm_drawing_plan *plan = legend->plan;
    dm_buffer line = {0};
    if (!compared && plan->palette.state_count > 0) {
        dm_buffer_add(&line,
                      "An arrow has the colour of the side that began. ");
    }
    dm_buffer_add(&line, "A circle's area grows with the actor's ");
    if (plan->size_name) {
        dm_buffer_add_format(&line, "%s, at most %.3g.", plan->size_name,
                             plan->largest);
    } else {
        dm_buffer_add_format(&line, "contacts, at most %.0f.", plan->largest);
    }
    if (compared) {
        dm_buffer_add(&line, " It is that of the second phase.");
    }
    add_text(legend, dm_buffer_text(&line));
    break_line(legend);
    legend->text.failed = legend->text.failed || line.failed;
    dm_buffer_clear(&line);
}

static size_t count_absent(const dm_drawing_plan *plan, const dm_scene *scene)
{
    size_t absent = 0;
    for (size_t i = 0; i < plan->node_count; i++) {
        absent += !scene->shown[i];
    }
    return absent;
}

static void add_actors_left_out(dm_buffer *line, const dm_drawing_plan *plan)
{
    if (plan->actors_left_out > 0) {
        dm_buffer_add_format(line,
                             "Only ties among the strongest actors are drawn; "
                             "%zu actors left out. ",
                             plan->actors_left_out);
    }
}

static void add_omissions(legend_writer *legend, const dm_scene *scene)
{
    size_t absent = count_absent(legend->plan, scene);
    dm_buffer line = {0};
    if (scene->panel > 0) {
        dm_buffer_add_format(&line, "%" PRId64 ": ", scene->phase->order);
    }
    if (scene->left_out > 0) {
        dm_buffer_add_format(&line, "Left out: %zu of %zu ties, the lightest. ",
                             scene->left_out, scene->network->tie_count);
    } else {
        dm_buffer_add_format(&line, "All %zu ties are drawn. ",
                             scene->tie_count);
    }
    add_actors_left_out(&line, legend->plan);
    if (absent > 0) {
        dm_buffer_add_format(&line, "Not in %s: %zu actor%s",
                             scene->changes ? "either phase" : "this phase",
                             absent,
                             absent == 1 ? ", whose place stays free."
                                         : "s, whose places stay free.");
    }
    add_text(legend, dm_buffer_text(&line));
    break_line(legend);
    legend->text.failed = legend->text.failed || line.failed;
    dm_buffer_clear(&line);
}

bool dm_legend_add(Agraph_t *graph, const dm_drawing_plan *plan,
                   const dm_scene *scenes, size_t count)
{
    legend_writer legend =
        begin_legend(graph, plan, count > 0 ? &scenes[count - 1] : scenes);
    add_states(&legend, scenes, count);
    bool compared = count == 1 && scenes->changes;
    if (compared) {
        add_changes(&legend);
    } else {
        add_lines(&legend, gather_kinds(scenes, count));
    }
    add_sizes(&legend, compared);
    for (size_t i = 0; i < count; i++) {
        add_omissions(&legend, &scenes[i]);
    }
    bool whole = !legend.text.failed;
    dm_buffer_clear(&legend.text);
    return whole;
}
