#include "drawing/timeline_contacts.h"

#include "drawing/described_contacts.h"
#include "drawing/dot_text.h"
#include "drawing/timeline_ticks.h"
#include "drawing/tooltip.h"

#include "base/page_place.h"

#include <math.h>

#define MARGIN_POINTS 6.0
#define NO_INITIATOR_COLOR "#333333"
#define BAR_SIZE 1.8
#define GAP_APART_POINTS 2.0
#define DAYS_SIZE 6.5
#define LINE_SIZE 1.1

static void add_word(dm_buffer *out, const char *word)
{
    dm_buffer_add(out, out->size > 0 ? " " : "");
    dm_buffer_add(out, word);
}

static void add_classes(dm_timeline_page *page, size_t arrow)
{
    static const struct {
        unsigned flag;
        const char *word;
    } words[] = {{DM_CONTACT_SINGLE, "single"},
                 {DM_CONTACT_CONTESTED, "contested"},
                 {DM_CONTACT_SYMMETRIC, "symmetric"},
                 {DM_CONTACT_UNKNOWN, "unknown"}};
    const dm_contacts *contacts = page->plan->contacts;
    dm_buffer *out = &page->class_name;
    dm_palette_add_class(out, &page->plan->palette, contacts->initiator[arrow]);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (contacts->flags[arrow] & words[i].flag) {
            add_word(out, words[i].word);
        }
    }
    if (dm_timeline_is_vague(
            (dm_interval){contacts->start[arrow], contacts->end[arrow]})) {
        add_word(out, "vague");
    }
}

static void add_ends(dm_buffer *out, const dm_contacts *contacts, size_t arrow)
{
    bool directed =
        !(contacts->flags[arrow] & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
    dm_dot_text_add(out,
                    dm_timeline_label(contacts, contacts->initiator[arrow]));
    dm_buffer_add(out, directed ? " \xE2\x86\x92 " : " \xE2\x80\x93 ");
    dm_dot_text_add(out,
                    dm_timeline_label(contacts, contacts->recipient[arrow]));
}

static void add_dates(dm_buffer *out, dm_interval when)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];
    dm_day_format(when.start, first);
    dm_day_format(when.end == DM_TIME_MAX ? when.end : when.end - 1, last);
    dm_buffer_add_format(out, dm_timeline_is_vague(when) ? "%s to %s" : "%s",
                         first, last);
}

/* Where the report lists a contact that `described` describes. */
static void add_link(dm_timeline_page *page, const dm_table *described,
                     int64_t contact)
{
    const char *report = page->plan->options->report;
    size_t row = report ? dm_described_row(described, contact) : 0;
    if (report && row < dm_table_count_rows(described)) {
        size_t key = dm_table_find_column(described, "key");
        dm_page_add_address(&page->href, report);
        dm_page_add_contact(&page->href,
                            dm_table_get_text(described, row, key));
    }
}

static void describe_arrow(dm_timeline_page *page, size_t arrow)
{
    static const char *const fields[] = {"summary", "citations", NULL};
    const dm_timeline_plan *plan = page->plan;
    const dm_contacts *contacts = plan->contacts;
    dm_interval when = {contacts->start[arrow], contacts->end[arrow]};
    dm_timeline_page_reset(page);
    add_classes(page, arrow);
    add_dates(&page->tooltip, when);
    dm_buffer_add(&page->tooltip, "\\n");
    add_ends(&page->tooltip, contacts, arrow);
    if (plan->options->descriptions) {
        dm_tooltip_add_contact(&page->tooltip, plan->options->descriptions,
                               contacts->contact[arrow], fields);
        add_link(page, plan->options->descriptions, contacts->contact[arrow]);
    }
}

static const char *choose_color(const dm_timeline_page *page, size_t arrow)
{
    const dm_contacts *contacts = page->plan->contacts;
    return contacts->flags[arrow] & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN)
               ? NO_INITIATOR_COLOR
               : dm_palette_color(&page->plan->palette,
                                  contacts->initiator[arrow]);
}

static const char *choose_style(unsigned flags)
{
    if (flags & (DM_CONTACT_CONTESTED | DM_CONTACT_UNKNOWN)) {
        return "dotted";
    }
    return flags & DM_CONTACT_SINGLE ? "dashed" : "solid";
}

/* Of an initiator's bar: its middle. */
static double find_bar(const dm_timeline_page *page,
                       const dm_timeline_mark *mark)
{
    uint32_t initiator = page->plan->contacts->initiator[mark->arrows[0]];
    size_t lane = page->plan->lane_of[initiator];
    return page->lanes[lane] + page->room.lane +
           DM_BAR_POINTS * ((double)mark->track + 0.25);
}

static void draw_bar(dm_timeline_page *page, const dm_timeline_mark *mark)
{
    double middle = find_bar(page, mark);
    dm_area area = {.begin = dm_timeline_page_place(page, mark->when.start),
                    .end = dm_timeline_page_place(page, mark->when.end),
                    .near = middle - BAR_SIZE / 2,
                    .far = middle + BAR_SIZE / 2};
    describe_arrow(page, mark->arrows[0]);
    dm_buffer_add_format(&page->id, "c%zu-date", mark->number);
    dm_look look = dm_timeline_page_look(page);
    look.color = choose_color(page, mark->arrows[0]);
    dm_timeline_page_box(page, area, &look);
}

/* The far end of what has no initiator, with what was described. */
static void draw_end(dm_timeline_page *page, dm_place end, size_t arrow)
{
    dm_look look = dm_timeline_page_look(page);
    look.color = choose_color(page, arrow);
    dm_canvas_dot(&page->canvas, end, &look);
}

/* From the initiator's lane, or the bar of its date there. */
static void find_ends(dm_place ends[2], const dm_timeline_page *page,
                      const dm_timeline_mark *mark, size_t index)
{
    const dm_timeline_plan *plan = page->plan;
    const uint32_t *initiators = plan->contacts->initiator;
    size_t arrow = mark->arrows[index];
    size_t from = plan->lane_of[initiators[arrow]];
    size_t to = plan->lane_of[plan->contacts->recipient[arrow]];
    double along = dm_timeline_mark_place(plan, mark);
    bool barred = dm_timeline_is_vague(mark->when) &&
                  from == plan->lane_of[initiators[mark->arrows[0]]];
    double line = dm_timeline_page_line(page, from);
    ends[0] =
        dm_timeline_page_at(page, along, barred ? find_bar(page, mark) : line);
    ends[1] = dm_timeline_page_at(page, along, dm_timeline_page_line(page, to));
}

static void draw_arrow(dm_timeline_page *page, const dm_timeline_mark *mark,
                       size_t index)
{
    size_t arrow = mark->arrows[index];
    unsigned flags = page->plan->contacts->flags[arrow];
    bool directed = !(flags & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
    dm_place ends[2];
    find_ends(ends, page, mark, index);
    describe_arrow(page, arrow);
    draw_end(page, ends[0], arrow);
    if (!directed) {
        draw_end(page, ends[1], arrow);
    }
    dm_buffer_add_format(&page->id, index > 0 ? "c%zu-%zu" : "c%zu",
                         mark->number, index + 1);
    dm_look look = dm_timeline_page_look(page);
    look.color = choose_color(page, arrow);
    look.style = choose_style(flags);
    look.size = LINE_SIZE;
    look.label = flags & DM_CONTACT_CONTESTED ? "?" : NULL;
    dm_canvas_line(&page->canvas, ends, directed ? DM_HEAD_ARROW : DM_HEAD_NONE,
                   &look);
}

void dm_timeline_draw_marks(dm_timeline_page *page)
{
    const dm_timeline_plan *plan = page->plan;
    for (size_t i = 0; i < plan->mark_count; i++) {
        if (dm_timeline_is_vague(plan->marks[i].when)) {
            draw_bar(page, &plan->marks[i]);
        }
    }
    for (size_t i = 0; i < plan->mark_count; i++) {
        for (size_t j = 0; j < plan->marks[i].arrow_count; j++) {
            draw_arrow(page, &plan->marks[i], j);
        }
    }
}

static void describe_gap(dm_timeline_page *page, const dm_timeline_gap *gap,
                         size_t number)
{
    static const char *const fields[] = {"summary", "citations", NULL};
    const dm_timeline_options *options = page->plan->options;
    const dm_contacts *silences = options->silences;
    dm_interval when = {silences->start[gap->arrow], silences->end[gap->arrow]};
    dm_timeline_page_reset(page);
    dm_buffer_add_format(&page->id, "s%zu", number);
    dm_buffer_add(&page->class_name, "silence");
    add_dates(&page->tooltip, when);
    dm_buffer_add(&page->tooltip, "\\n");
    add_ends(&page->tooltip, silences, gap->arrow);
    if (options->silence_descriptions) {
        dm_tooltip_add_contact(&page->tooltip, options->silence_descriptions,
                               silences->contact[gap->arrow], fields);
        add_link(page, options->silence_descriptions,
                 silences->contact[gap->arrow]);
    }
    double days = dm_interval_days(when);
    if (isfinite(days)) {
        dm_buffer_add_format(&page->label, "%.0f", days);
        if (!dm_timeline_page_is_down(page)) {
            dm_buffer_add(&page->label, days == 1 ? " day" : " days");
        }
    }
}

static void draw_gap(dm_timeline_page *page, const dm_timeline_gap *gap,
                     size_t number)
{
    const dm_timeline_plan *plan = page->plan;
    const dm_contacts *silences = plan->options->silences;
    double bars = DM_BAR_POINTS * (double)plan->lanes[gap->lane].bars;
    double near = page->lanes[gap->lane] + page->room.lane + bars +
                  page->room.gap * (double)gap->track;
    dm_area area = {
        .begin = dm_timeline_page_place(page, silences->start[gap->arrow]),
        .end = dm_timeline_page_place(page, silences->end[gap->arrow]),
        .near = near,
        .far = near + page->room.gap - GAP_APART_POINTS};
    describe_gap(page, gap, number);
    dm_look look = dm_timeline_page_look(page);
    look.color = "#FFFFFF";
    look.border = "#444444";
    look.style = "filled,dashed";
    look.size = DAYS_SIZE;
    dm_look beside = {.label = look.label, .size = DAYS_SIZE};
    double room =
        look.label ? dm_timeline_page_extent(page, look.label, DAYS_SIZE) : 0;
    bool narrow = room + MARGIN_POINTS > area.end - area.begin;
    look.label = narrow ? NULL : look.label;
    dm_timeline_page_box(page, area, &look);
    if (narrow) {
        bool down = dm_timeline_page_is_down(page);
        dm_place at = dm_timeline_page_at(
            page, area.end + (down ? room / 2 : MARGIN_POINTS / 4),
            (area.near + area.far) / 2);
        dm_canvas_text(&page->canvas, at, down ? DM_TEXT_MIDDLE : DM_TEXT_LEFT,
                       &beside);
    }
}

void dm_timeline_draw_gaps(dm_timeline_page *page)
{
    for (size_t i = 0; i < page->plan->gap_count; i++) {
        draw_gap(page, &page->plan->gaps[i], i + 1);
    }
}
