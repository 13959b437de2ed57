#include "drawing/timeline_legend.h"

#include "drawing/dot_text.h"
#include "drawing/timeline_ribbons.h"

#include <stdio.h>

#define ROW_POINTS 12.5
#define SAMPLE_POINTS 34.0
#define GAP_POINTS 6.0
#define TEXT_SIZE 8.5

typedef enum sample_kind {
    SAMPLE_ARROW,
    SAMPLE_PLAIN,
    SAMPLE_BAR,
    SAMPLE_GAP,
    SAMPLE_BREAK,
} sample_kind;

typedef struct legend_item {
    sample_kind kind;
    const char *style;
    const char *label; /* of the line */
    const char *text;
} legend_item;

typedef struct legend_writer {
    dm_timeline_page *page;
    double x;
    double y;
} legend_writer;

static void draw_sample(legend_writer *legend, const legend_item *item)
{
    dm_canvas *canvas = &legend->page->canvas;
    dm_place ends[] = {{legend->x, legend->y},
                       {legend->x + SAMPLE_POINTS, legend->y}};
    dm_look line = {.class_name = "legend",
                    .style = item->style,
                    .label = item->label,
                    .color = "#444444"};
    if (item->kind == SAMPLE_ARROW || item->kind == SAMPLE_PLAIN) {
        dm_canvas_line(
            canvas, ends,
            item->kind == SAMPLE_ARROW ? DM_HEAD_ARROW : DM_HEAD_NONE, &line);
        dm_canvas_dot(canvas, ends[0],
                      &(dm_look){.class_name = "legend", .color = "#444444"});
        if (item->kind == SAMPLE_PLAIN) {
            dm_canvas_dot(
                canvas, ends[1],
                &(dm_look){.class_name = "legend", .color = "#444444"});
        }
    } else if (item->kind == SAMPLE_BREAK) {
        dm_look text = {.label = "//", .class_name = "legend", .style = "bold"};
        dm_place middle = {legend->x + SAMPLE_POINTS / 2, legend->y};
        dm_canvas_text(canvas, middle, DM_TEXT_MIDDLE, &text);
    } else {
        bool gap = item->kind == SAMPLE_GAP;
        double half = gap ? 4.5 : 0.8;
        dm_look box = {.class_name = "legend",
                       .color = gap ? "#FFFFFF" : "#444444",
                       .style = gap ? "filled,dashed" : NULL,
                       .border = gap ? "#444444" : NULL};
        dm_canvas_box(canvas,
                      (dm_box){legend->x, legend->y + half,
                               legend->x + SAMPLE_POINTS, legend->y - half},
                      &box);
    }
}

static void add_item(legend_writer *legend, const legend_item *item)
{
    double room = item->label ? 2 * GAP_POINTS : GAP_POINTS;
    double text = dm_canvas_measure(item->text, TEXT_SIZE);
    double left = legend->page->left;
    if (legend->x > left &&
        legend->x + SAMPLE_POINTS + room + text > legend->page->right) {
        legend->x = left;
        legend->y -= ROW_POINTS;
    }
    draw_sample(legend, item);
    legend->x += SAMPLE_POINTS + room;
    dm_look look = {
        .label = item->text, .class_name = "legend", .size = TEXT_SIZE};
    dm_canvas_text(&legend->page->canvas, (dm_place){legend->x, legend->y},
                   DM_TEXT_LEFT, &look);
    legend->x += text + 2 * GAP_POINTS;
}

/* The flags that some contact drawn has. */
static unsigned gather_flags(const dm_timeline_plan *plan, bool *vague)
{
    unsigned flags = 0;
    *vague = false;
    for (size_t i = 0; i < plan->mark_count; i++) {
        *vague = *vague || dm_timeline_is_vague(plan->marks[i].when);
        flags |= plan->contacts->flags[plan->marks[i].arrows[0]];
    }
    return flags;
}

static bool has_break(const dm_time_axis *axis)
{
    for (size_t i = 0; i < axis->count; i++) {
        if (axis->shortened[i]) {
            return true;
        }
    }
    return false;
}

static void add_items(legend_writer *legend)
{
    static const legend_item items[] = {
        {SAMPLE_ARROW, "solid", NULL,
         "a contact, from its initiator, in the colour of the initiator's "
         "state"},
        {SAMPLE_ARROW, "solid", NULL, "a contact, from its initiator"},
        {SAMPLE_ARROW, "dashed", NULL, "told by one record alone"},
        {SAMPLE_ARROW, "dotted", "?", "records disagree on who began"},
        {SAMPLE_PLAIN, "solid", NULL, "symmetric"},
        {SAMPLE_PLAIN, "dotted", NULL, "initiator unknown"},
        {SAMPLE_BAR, NULL, NULL,
         "vague date: some day on the bar, the line in its middle"},
        {SAMPLE_GAP, NULL, NULL, "silence, with its days"},
        {SAMPLE_BREAK, NULL, NULL, "empty stretch, shortened"},
    };
    bool vague;
    const dm_timeline_plan *plan = legend->page->plan;
    unsigned flags = gather_flags(plan, &vague);
    bool coloured = plan->palette.state_count > 0;
    const bool occurs[] = {coloured,
                           !coloured,
                           flags & DM_CONTACT_SINGLE,
                           flags & DM_CONTACT_CONTESTED,
                           flags & DM_CONTACT_SYMMETRIC,
                           flags & DM_CONTACT_UNKNOWN,
                           vague,
                           plan->gap_count > 0,
                           has_break(&plan->axis)};
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        if (occurs[i]) {
            add_item(legend, &items[i]);
        }
    }
}

static void add_line(legend_writer *legend, const dm_buffer *line)
{
    legend->y -= ROW_POINTS;
    dm_look look = {.label = dm_buffer_text(line),
                    .class_name = "legend",
                    .size = TEXT_SIZE};
    dm_canvas_text(&legend->page->canvas,
                   (dm_place){legend->page->left, legend->y}, DM_TEXT_LEFT,
                   &look);
}

static void add_omissions(legend_writer *legend)
{
    const dm_timeline_plan *plan = legend->page->plan;
    dm_buffer line = {0};
    if (plan->left_out > 0) {
        dm_buffer_add_format(&line,
                             "Left out: %zu of %zu contacts, those of the "
                             "pairs with the fewest, and the earliest of a "
                             "pair. ",
                             plan->left_out, plan->left_out + plan->mark_count);
    } else if (plan->mark_count > 1) {
        dm_buffer_add_format(&line, "All %zu contacts are drawn. ",
                             plan->mark_count);
    } else {
        dm_buffer_add(&line, plan->mark_count == 1
                                 ? "The only contact is drawn. "
                                 : "No contacts to draw. ");
    }
    if (plan->unsure > 0) {
        dm_buffer_add_format(&line,
                             "Not drawn: %zu that may lie in this time or "
                             "outside it. ",
                             plan->unsure);
    }
    dm_buffer_add(&line, "Days with many contacts take more room than others.");
    add_line(legend, &line);
    legend->page->canvas.failed = legend->page->canvas.failed || line.failed;
    dm_buffer_clear(&line);
}

/* Add a key to the line, or to the next one where it is full. */
static void add_key(legend_writer *legend, dm_buffer *line, const char *key)
{
    double room = legend->page->right - legend->page->left;
    double taken = dm_canvas_measure(dm_buffer_text(line), TEXT_SIZE);
    if (line->size == 0) {
        dm_buffer_add(line, "Hypotheses outside this time: ");
    } else {
        dm_buffer_add(line, ", ");
        if (taken + dm_canvas_measure(key, TEXT_SIZE) > room) {
            add_line(legend, line);
            dm_buffer_reset(line);
        }
    }
    dm_dot_text_add(line, key);
}

static void add_hypotheses_outside(legend_writer *legend)
{
    const dm_timeline_plan *plan = legend->page->plan;
    const dm_hypotheses *hypotheses = plan->options->hypotheses;
    dm_buffer line = {0};
    for (size_t i = 0; hypotheses && i < hypotheses->count; i++) {
        const dm_hypothesis *hypothesis = &hypotheses->items[i];
        if (!dm_timeline_has_ribbon(legend->page, hypothesis)) {
            add_key(legend, &line, hypothesis->key);
        }
    }
    if (line.size > 0) {
        dm_buffer_add(&line, ".");
        add_line(legend, &line);
    }
    legend->page->canvas.failed = legend->page->canvas.failed || line.failed;
    dm_buffer_clear(&line);
}

/* What the numbers over the ribbons mean. */
static void add_claims(legend_writer *legend)
{
    const dm_hypotheses *hypotheses = legend->page->plan->options->hypotheses;
    dm_buffer claim = {0};
    dm_buffer line = {0};
    double room = legend->page->right - legend->page->left;
    size_t number = 0;
    for (size_t i = 0; hypotheses && i < hypotheses->count; i++) {
        if (dm_timeline_has_ribbon(legend->page, &hypotheses->items[i])) {
            dm_buffer_reset(&claim);
            dm_buffer_reset(&line);
            dm_buffer_add_format(&claim, "Hypothesis %zu: ", ++number);
            dm_timeline_add_claim(&claim, &hypotheses->items[i]);
            dm_timeline_page_cut(&line, dm_buffer_text(&claim), room,
                                 TEXT_SIZE);
            add_line(legend, &line);
        }
    }
    legend->page->canvas.failed =
        legend->page->canvas.failed || line.failed || claim.failed;
    dm_buffer_clear(&claim);
    dm_buffer_clear(&line);
}

void dm_timeline_draw_legend(dm_timeline_page *page)
{
    legend_writer legend = {page, page->left,
                            dm_timeline_page_bottom(page) - 2 * ROW_POINTS};
    add_items(&legend);
    add_omissions(&legend);
    if (dm_timeline_page_is_down(page)) {
        add_claims(&legend);
    }
    add_hypotheses_outside(&legend);
}
