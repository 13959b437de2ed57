#include "drawing/timeline_ribbons.h"

#include "drawing/dot_text.h"

#include <math.h>
#include <string.h>

#define HEADING_POINTS 18.0
#define HEADING "Hypotheses"
#define BESIDE_POINTS 8.0
#define ROW_POINTS 13.0
#define RIBBON_POINTS 10.0
#define LEAST_RIBBON_POINTS 3.0
#define TEXT_SIZE 8.5
#define NUMBER_SIZE 7.5
#define NUMBER_POINTS 13.0 /* above a ribbon */
#define GAP_POINTS 4.0
#define RIBBON_COLOR "#C4C4C4"

/* "Watt", "Taylor and others", or nothing. */
static void add_holder(dm_buffer *out, const char *holder)
{
    if (holder && *holder) {
        const char *more = strchr(holder, ';');
        size_t size = more ? (size_t)(more - holder) : strlen(holder);
        dm_buffer_add_bytes(out, holder, size);
        dm_buffer_add(out, more ? " and others: " : ": ");
    }
}

void dm_timeline_add_claim(dm_buffer *out, const dm_hypothesis *hypothesis)
{
    add_holder(out, hypothesis->holder);
    dm_buffer_add(out, hypothesis->label && hypothesis->label[0]
                           ? hypothesis->label
                           : hypothesis->key);
}

bool dm_timeline_has_ribbon(const dm_timeline_page *page,
                            const dm_hypothesis *hypothesis)
{
    return dm_interval_overlaps(hypothesis->window, page->plan->range);
}

static void describe_hypothesis(dm_timeline_page *page,
                                const dm_hypothesis *hypothesis, size_t number)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];
    dm_interval window = hypothesis->window;
    dm_day_format(window.start, first);
    dm_day_format(window.end == DM_TIME_MAX ? DM_TIME_MAX : window.end - 1,
                  last);
    dm_timeline_page_reset(page);
    dm_buffer_add_format(&page->id, "h%zu", number);
    dm_buffer_add(&page->class_name, "hypothesis");
    dm_dot_text_add(&page->tooltip, hypothesis->key);
    dm_buffer_add_format(&page->tooltip, ", %s to %s", first, last);
    if (hypothesis->label) {
        dm_buffer_add(&page->tooltip, "\\n");
        dm_dot_text_add(&page->tooltip, hypothesis->label);
    }
    if (hypothesis->holder) {
        dm_buffer_add(&page->tooltip, "\\n");
        dm_dot_text_add(&page->tooltip, hypothesis->holder);
    }
}

/* Where the text of a ribbon stands. */
typedef struct ribbon_text {
    double along;
    dm_text_side side;
    double room;
} ribbon_text;

/* In the ribbon, or else behind it or before it, where there is room. */
static ribbon_text place_text(const dm_timeline_page *page, double width,
                              double begin, double end)
{
    double after = page->length - end;
    if (end - begin >= width) {
        return (ribbon_text){begin + GAP_POINTS, DM_TEXT_LEFT, end - begin};
    }
    if (after >= width || after >= begin) {
        return (ribbon_text){end + GAP_POINTS, DM_TEXT_LEFT, after};
    }
    return (ribbon_text){begin - GAP_POINTS, DM_TEXT_RIGHT, begin};
}

static void add_text(dm_timeline_page *page, const dm_hypothesis *hypothesis)
{
    double begin = dm_timeline_page_place(page, hypothesis->window.start);
    double end = dm_timeline_page_place(page, hypothesis->window.end);
    dm_buffer whole = {0};
    dm_timeline_add_claim(&whole, hypothesis);
    const char *text = dm_buffer_text(&whole);
    end = fmax(end, begin + LEAST_RIBBON_POINTS);
    double width = dm_canvas_measure(text, TEXT_SIZE) + 2 * GAP_POINTS;
    ribbon_text placed = place_text(page, width, begin, end);

    dm_timeline_page_reset(page);
    dm_timeline_page_cut(&page->label, text, placed.room, TEXT_SIZE);
    dm_look look = dm_timeline_page_look(page);
    look.size = TEXT_SIZE;
    look.class_name = "hypothesis";
    dm_place at =
        dm_timeline_page_at(page, placed.along, page->depth - ROW_POINTS / 2);
    dm_canvas_text(&page->canvas, at, placed.side, &look);
    page->canvas.failed = page->canvas.failed || whole.failed;
    dm_buffer_clear(&whole);
}

/* A mark at either end of a window that goes on outside of the picture, above
 * or below the ribbon where time runs down. */
static void add_further(dm_timeline_page *page, dm_interval window)
{
    bool down = dm_timeline_page_is_down(page);
    double across = page->depth - ROW_POINTS / 2;
    double apart = down ? GAP_POINTS : 1;
    dm_look before = {.label = down ? "\xE2\x86\x91" : "\xE2\x80\xB9",
                      .style = "bold",
                      .size = down ? NUMBER_SIZE : 0};
    dm_look after = {.label = down ? "\xE2\x86\x93" : "\xE2\x80\xBA",
                     .style = "bold",
                     .size = down ? NUMBER_SIZE : 0};
    if (window.start < page->plan->range.start) {
        dm_canvas_text(&page->canvas, dm_timeline_page_at(page, -apart, across),
                       down ? DM_TEXT_MIDDLE : DM_TEXT_RIGHT, &before);
    }
    if (window.end > page->plan->range.end) {
        dm_canvas_text(&page->canvas,
                       dm_timeline_page_at(page, page->length + apart, across),
                       down ? DM_TEXT_MIDDLE : DM_TEXT_LEFT, &after);
    }
}

static void add_number(dm_timeline_page *page, size_t number)
{
    dm_timeline_page_reset(page);
    dm_buffer_add_format(&page->label, "%zu", number);
    dm_look look = dm_timeline_page_look(page);
    look.class_name = "hypothesis";
    look.size = NUMBER_SIZE;
    dm_place at =
        dm_timeline_page_at(page, -NUMBER_POINTS, page->depth - ROW_POINTS / 2);
    dm_canvas_text(&page->canvas, at, DM_TEXT_MIDDLE, &look);
}

static void draw_ribbon(dm_timeline_page *page, const dm_hypothesis *hypothesis,
                        size_t number)
{
    double begin = dm_timeline_page_place(page, hypothesis->window.start);
    double end = dm_timeline_page_place(page, hypothesis->window.end);
    double near = page->depth + (ROW_POINTS - RIBBON_POINTS) / 2;
    end = fmax(end, begin + LEAST_RIBBON_POINTS);
    page->depth += ROW_POINTS;

    describe_hypothesis(page, hypothesis, number);
    dm_look look = dm_timeline_page_look(page);
    look.color = RIBBON_COLOR;
    dm_timeline_page_box(
        page, (dm_area){begin, end, near, near + RIBBON_POINTS}, &look);
    add_further(page, hypothesis->window);
}

/* Before the first ribbon, or beneath it where time runs down. */
static void add_heading(dm_timeline_page *page)
{
    dm_look look = {.label = HEADING, .style = "bold"};
    if (dm_timeline_page_is_down(page)) {
        page->depth += BESIDE_POINTS;
        dm_timeline_page_note(page, HEADING);
    } else {
        page->depth += HEADING_POINTS - ROW_POINTS;
        dm_place at = dm_timeline_page_at(
            page, -BESIDE_POINTS, page->depth + ROW_POINTS - GAP_POINTS);
        dm_canvas_text(&page->canvas, at, DM_TEXT_RIGHT, &look);
    }
}

void dm_timeline_draw_ribbons(dm_timeline_page *page)
{
    const dm_hypotheses *hypotheses = page->plan->options->hypotheses;
    double begin = page->depth;
    size_t drawn = 0;
    for (size_t i = 0; hypotheses && i < hypotheses->count; i++) {
        if (dm_timeline_has_ribbon(page, &hypotheses->items[i])) {
            if (drawn++ == 0) {
                add_heading(page);
            }
            draw_ribbon(page, &hypotheses->items[i], i + 1);
            if (dm_timeline_page_is_down(page)) {
                add_number(page, drawn);
            } else {
                add_text(page, &hypotheses->items[i]);
            }
        }
    }
    if (dm_timeline_page_is_down(page) && drawn > 0) {
        page->depth =
            fmax(page->depth, begin + DM_NOTE_POINTS + 2 * BESIDE_POINTS);
    }
}
