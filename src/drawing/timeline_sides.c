#include "drawing/timeline_sides.h"

#include "drawing/dot_text.h"

#include <math.h>
#include <string.h>

#define HEADING_POINTS 18.0
#define ROW_POINTS 13.0
#define RIBBON_POINTS 10.0
#define LEAST_RIBBON_POINTS 3.0
#define PROFILE_POINTS 40.0
#define TEXT_SIZE 8.5
#define GAP_POINTS 4.0
#define OVERLAP_POINTS 0.15 /* of neighbours, against seams */
#define LEAST_SHARE 0.002   /* of the largest value: less is not seen */
#define RIBBON_COLOR "#C4C4C4"
#define PROFILE_COLOR "#444444"

static void add_heading(dm_timeline_page *page, const char *text)
{
    page->depth += HEADING_POINTS;
    dm_look look = {.label = text, .style = "bold"};
    dm_place at = dm_timeline_page_at(page, -8, page->depth - GAP_POINTS);
    dm_canvas_text(&page->canvas, at, DM_TEXT_RIGHT, &look);
}

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

static void add_ribbon_text(dm_timeline_page *page,
                            const dm_hypothesis *hypothesis, double begin,
                            double end)
{
    dm_buffer whole = {0};
    add_holder(&whole, hypothesis->holder);
    dm_buffer_add(&whole, hypothesis->label && hypothesis->label[0]
                              ? hypothesis->label
                              : hypothesis->key);
    const char *text = dm_buffer_text(&whole);
    double width = dm_canvas_measure(text, TEXT_SIZE) + 2 * GAP_POINTS;
    ribbon_text placed = place_text(page, width, begin, end);

    dm_timeline_page_reset(page);
    dm_timeline_page_cut(&page->label, text, placed.room, TEXT_SIZE);
    dm_look look = dm_timeline_page_look(page);
    look.size = TEXT_SIZE;
    look.class_name = "hypothesis";
    if (look.label) {
        dm_place at = dm_timeline_page_at(page, placed.along,
                                          page->depth - ROW_POINTS / 2);
        dm_canvas_text(&page->canvas, at, placed.side, &look);
    }
    page->canvas.failed = page->canvas.failed || whole.failed;
    dm_buffer_clear(&whole);
}

/* A window that goes on outside of the picture. */
static void add_further(dm_timeline_page *page, dm_interval window)
{
    double across = page->depth - ROW_POINTS / 2;
    dm_look before = {.label = "\xE2\x80\xB9", .style = "bold"};
    dm_look after = {.label = "\xE2\x80\xBA", .style = "bold"};
    if (window.start < page->plan->range.start) {
        dm_canvas_text(&page->canvas, dm_timeline_page_at(page, -1, across),
                       DM_TEXT_RIGHT, &before);
    }
    if (window.end > page->plan->range.end) {
        dm_canvas_text(&page->canvas,
                       dm_timeline_page_at(page, page->length + 1, across),
                       DM_TEXT_LEFT, &after);
    }
}

static void draw_hypothesis(dm_timeline_page *page,
                            const dm_hypothesis *hypothesis, size_t number)
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
    add_ribbon_text(page, hypothesis, begin, end);
}

static void draw_hypotheses(dm_timeline_page *page)
{
    const dm_hypotheses *hypotheses = page->plan->options->hypotheses;
    bool begun = false;
    for (size_t i = 0; hypotheses && i < hypotheses->count; i++) {
        if (!dm_interval_overlaps(hypotheses->items[i].window,
                                  page->plan->range)) {
            continue;
        }
        if (!begun) {
            add_heading(page, "Hypotheses");
            page->depth -= ROW_POINTS;
            begun = true;
        }
        draw_hypothesis(page, &hypotheses->items[i], i + 1);
    }
}

static double find_largest(const dm_profile *profile, dm_interval range)
{
    double largest = 0;
    for (size_t i = 0; i < profile->count; i++) {
        if (dm_interval_inside(
                (dm_interval){profile->days[i], profile->days[i] + DM_DAY_S},
                range)) {
            largest = fmax(largest, profile->values[i]);
        }
    }
    return largest;
}

static void draw_day(dm_timeline_page *page, const dm_profile *profile,
                     size_t index, double largest)
{
    char day[DM_DAY_TEXT_SIZE];
    double value = profile->values[index];
    double begin = dm_timeline_page_place(page, profile->days[index]);
    double end = dm_timeline_page_place(page, profile->days[index] + DM_DAY_S);
    if (end <= begin || value < LEAST_SHARE * largest) {
        return;
    }
    dm_day_format(profile->days[index], day);
    dm_timeline_page_reset(page);
    dm_buffer_add_format(&page->id, "q%zu", index + 1);
    dm_buffer_add_format(&page->tooltip, "%s: ", day);
    dm_dot_number_add(&page->tooltip, value);
    dm_buffer_add(&page->class_name, "profile");
    dm_look look = dm_timeline_page_look(page);
    look.color = PROFILE_COLOR;
    dm_timeline_page_box(
        page,
        (dm_area){begin, end + OVERLAP_POINTS,
                  page->depth - PROFILE_POINTS * value / largest, page->depth},
        &look);
}

static void draw_profile(dm_timeline_page *page)
{
    const dm_profile *profile = page->plan->options->profile;
    double largest = profile ? find_largest(profile, page->plan->range) : 0;
    if (!(largest > 0)) {
        return;
    }
    page->depth += HEADING_POINTS + PROFILE_POINTS;
    for (size_t i = 0; i < profile->count; i++) {
        draw_day(page, profile, i, largest);
    }
    dm_look base = {.color = PROFILE_COLOR};
    dm_timeline_page_box(
        page, (dm_area){0, page->length, page->depth, page->depth + 0.5},
        &base);
    dm_timeline_page_reset(page);
    dm_dot_text_add_cut(&page->label, profile->label, DM_LABEL_COLUMNS);
    dm_look look = dm_timeline_page_look(page);
    look.style = "bold";
    dm_canvas_text(
        &page->canvas,
        dm_timeline_page_at(page, -8, page->depth - PROFILE_POINTS / 2),
        DM_TEXT_RIGHT, &look);
    dm_timeline_page_reset(page);
    dm_buffer_add(&page->label, "largest ");
    dm_dot_number_add(&page->label, largest);
    look = dm_timeline_page_look(page);
    look.size = TEXT_SIZE;
    dm_canvas_text(&page->canvas,
                   dm_timeline_page_at(
                       page, -8, page->depth - PROFILE_POINTS / 2 + ROW_POINTS),
                   DM_TEXT_RIGHT, &look);
}

void dm_timeline_draw_sides(dm_timeline_page *page)
{
    draw_hypotheses(page);
    draw_profile(page);
}
