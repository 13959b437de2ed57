#include "drawing/timeline_profile.h"

#include "drawing/dot_text.h"

#include <math.h>

#define APART_POINTS 18.0
#define HEIGHT_POINTS 40.0 /* of the largest value */
#define BESIDE_POINTS 8.0
#define LINE_POINTS 13.0
#define TEXT_SIZE 8.5
#define OVERLAP_POINTS 1.2 /* of neighbours, more than a dot on a screen */
#define LEAST_SHARE 0.002  /* of the largest value: less is not seen */
#define BASE_POINTS 0.5
#define COLOR "#444444"

/* A profile on the page. */
typedef struct profile_writer {
    dm_timeline_page *page;
    const dm_profile *profile;
    double largest;
    double base;  /* across */
    double scale; /* of the largest value, away from the base */
} profile_writer;

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

/* How far a day reaches under a neighbour that is as high, so that no seam is
 * seen between them. */
static double find_overlap(const profile_writer *writer, size_t index,
                           size_t neighbour)
{
    const dm_profile *profile = writer->profile;
    dm_time apart = profile->days[index > neighbour ? index : neighbour] -
                    profile->days[index > neighbour ? neighbour : index];
    return apart == DM_DAY_S &&
                   profile->values[neighbour] >= profile->values[index]
               ? OVERLAP_POINTS
               : 0;
}

static void draw_day(const profile_writer *writer, size_t index)
{
    char day[DM_DAY_TEXT_SIZE];
    dm_timeline_page *page = writer->page;
    const dm_profile *profile = writer->profile;
    double value = profile->values[index];
    double begin = dm_timeline_page_place(page, profile->days[index]);
    double end = dm_timeline_page_place(page, profile->days[index] + DM_DAY_S);
    if (end <= begin || value < LEAST_SHARE * writer->largest) {
        return;
    }
    dm_day_format(profile->days[index], day);
    dm_timeline_page_reset(page);
    dm_buffer_add_format(&page->id, "q%zu", index + 1);
    dm_buffer_add_format(&page->tooltip, "%s: ", day);
    dm_dot_number_add(&page->tooltip, value);
    dm_buffer_add(&page->class_name, "profile");
    dm_look look = dm_timeline_page_look(page);
    look.color = COLOR;
    begin -= index > 0 ? find_overlap(writer, index, index - 1) : 0;
    end +=
        index + 1 < profile->count ? find_overlap(writer, index, index + 1) : 0;
    dm_timeline_page_box(
        page,
        (dm_area){begin, end,
                  writer->base + writer->scale * value / writer->largest,
                  writer->base},
        &look);
}

/* What it is and its largest value, before its start. */
static void add_texts_before(const profile_writer *writer)
{
    dm_timeline_page *page = writer->page;
    double across = page->depth - HEIGHT_POINTS / 2;
    dm_timeline_page_reset(page);
    dm_dot_text_add_cut(&page->label, writer->profile->label, DM_LABEL_COLUMNS);
    dm_look look = dm_timeline_page_look(page);
    look.style = "bold";
    dm_canvas_text(&page->canvas,
                   dm_timeline_page_at(page, -BESIDE_POINTS, across),
                   DM_TEXT_RIGHT, &look);
    dm_timeline_page_reset(page);
    dm_buffer_add(&page->label, "largest ");
    dm_dot_number_add(&page->label, writer->largest);
    look = dm_timeline_page_look(page);
    look.size = TEXT_SIZE;
    dm_canvas_text(
        &page->canvas,
        dm_timeline_page_at(page, -BESIDE_POINTS, across + LINE_POINTS),
        DM_TEXT_RIGHT, &look);
}

/* The same beneath it, where time runs down. */
static void add_texts_beneath(const profile_writer *writer)
{
    char largest[DM_DOT_NUMBER_SIZE];
    dm_buffer text = {0};
    dm_dot_number_format(writer->largest, largest);
    dm_buffer_add_format(&text, "%s, largest %s", writer->profile->label,
                         largest);
    dm_timeline_page_note(writer->page, dm_buffer_text(&text));
    writer->page->canvas.failed = writer->page->canvas.failed || text.failed;
    dm_buffer_clear(&text);
}

static void draw_base(const profile_writer *writer)
{
    dm_timeline_page *page = writer->page;
    double side = writer->scale > 0 ? -BASE_POINTS : BASE_POINTS;
    dm_look look = {.color = COLOR};
    dm_timeline_page_box(
        page, (dm_area){0, page->length, writer->base, writer->base + side},
        &look);
}

void dm_timeline_draw_profile(dm_timeline_page *page)
{
    const dm_profile *profile = page->plan->options->profile;
    bool down = dm_timeline_page_is_down(page);
    profile_writer writer = {
        .page = page,
        .profile = profile,
        .largest = profile ? find_largest(profile, page->plan->range) : 0};
    if (!(writer.largest > 0)) {
        return;
    }
    double near = page->depth + (down ? BESIDE_POINTS : APART_POINTS);
    page->depth = near + (down ? DM_NOTE_POINTS : HEIGHT_POINTS);
    writer.base = down ? near : page->depth;
    writer.scale = down ? DM_NOTE_POINTS : -HEIGHT_POINTS;
    for (size_t i = 0; i < profile->count; i++) {
        draw_day(&writer, i);
    }
    draw_base(&writer);
    if (down) {
        page->depth = near;
        add_texts_beneath(&writer);
        page->depth = near + DM_NOTE_POINTS;
    } else {
        add_texts_before(&writer);
    }
}
