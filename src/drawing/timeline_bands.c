#include "drawing/timeline_bands.h"

#include "drawing/dot_text.h"

#include <math.h>
#include <stdlib.h>

#define STATE_SIZE 10.0
#define MARGIN_POINTS 8.0
#define STEP_POINTS 13.0
#define APART_POINTS 0.75
#define BAND_ALPHA "70"
#define OTHERS_LABEL "joint or other"
#define OTHERS_COLOR "#EEEEEE"

/* The state that a lane's actor serves, if it is one. */
static uint32_t get_state(const dm_timeline_plan *plan, size_t lane)
{
    const dm_actor *actor = &plan->contacts->actors[plan->lanes[lane].actor];
    return actor->state_count == 1 ? actor->states[0] : DM_NO_ACTOR;
}

static const char *get_label(const dm_timeline_plan *plan, uint32_t state)
{
    return state == DM_NO_ACTOR ? OTHERS_LABEL
                                : dm_timeline_label(plan->contacts, state);
}

static double measure_label(const dm_timeline_plan *plan, uint32_t state)
{
    double most = dm_canvas_measure("m", STATE_SIZE) * DM_LABEL_COLUMNS;
    return fmin(dm_canvas_measure(get_label(plan, state), STATE_SIZE), most);
}

static dm_status gather_bands(dm_timeline_page *page, dm_error *error)
{
    const dm_timeline_plan *plan = page->plan;
    page->bands = calloc(plan->lane_count + 1, sizeof *page->bands);
    if (!page->bands) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
    }
    for (size_t first = 0, i = 1; i <= plan->lane_count; i++) {
        uint32_t state = get_state(plan, first);
        if (i == plan->lane_count || get_state(plan, i) != state) {
            page->bands[page->band_count++] = (dm_timeline_band){
                .first = first,
                .state = state,
                .stair = {.near = page->lanes[first],
                          .far = page->lanes[i],
                          .width = measure_label(plan, state) + MARGIN_POINTS}};
            first = i;
        }
    }
    return DM_OK;
}

static dm_status place_beneath(dm_timeline_page *page, dm_error *error)
{
    dm_stair *stairs = malloc((page->band_count + 1) * sizeof *stairs);
    if (!stairs) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
    }
    for (size_t i = 0; i < page->band_count; i++) {
        stairs[i] = page->bands[i].stair;
    }
    dm_stairs_place(stairs, page->band_count);
    for (size_t i = 0; i < page->band_count; i++) {
        page->bands[i].stair = stairs[i];
    }
    page->foot =
        STEP_POINTS * (double)(1 + dm_stairs_height(stairs, page->band_count));
    free(stairs);
    return DM_OK;
}

dm_status dm_timeline_place_bands(dm_timeline_page *page, dm_error *error)
{
    dm_status status = gather_bands(page, error);
    if (status != DM_OK || dm_timeline_page_is_down(page)) {
        return status == DM_OK ? place_beneath(page, error) : status;
    }
    double widest = 0;
    for (size_t i = 0; i < page->band_count; i++) {
        widest = fmax(widest, measure_label(page->plan, page->bands[i].state));
    }
    page->left -= widest + 2 * MARGIN_POINTS;
    return DM_OK;
}

/* Of those who serve no state nothing needs to be told where all are such. */
static bool has_name(const dm_timeline_page *page, const dm_timeline_band *band)
{
    return band->state != DM_NO_ACTOR || page->band_count > 1;
}

/* In the middle of a band that is as wide as its name. */
static dm_text_side choose_side(const dm_stair *stair)
{
    if (stair->width <= stair->far - stair->near) {
        return DM_TEXT_MIDDLE;
    }
    return stair->ends ? DM_TEXT_RIGHT : DM_TEXT_LEFT;
}

static void draw_name(dm_timeline_page *page, const dm_timeline_band *band)
{
    const dm_stair *stair = &band->stair;
    bool own = band->state != DM_NO_ACTOR;
    dm_timeline_page_reset(page);
    dm_dot_text_add_cut(&page->label, get_label(page->plan, band->state),
                        DM_LABEL_COLUMNS);
    if (own) {
        dm_palette_add_class(&page->class_name, &page->plan->palette,
                             band->state);
    }
    dm_look look = dm_timeline_page_look(page);
    look.style = own ? "bold" : NULL;
    look.size = own ? STATE_SIZE : 0;
    double along = page->left + MARGIN_POINTS / 2;
    double across = (stair->near + stair->far) / 2;
    dm_text_side side = DM_TEXT_LEFT;
    if (dm_timeline_page_is_down(page)) {
        along = page->length + STEP_POINTS * ((double)stair->step + 0.75);
        side = choose_side(stair);
        across = side == DM_TEXT_RIGHT  ? stair->far - MARGIN_POINTS / 2
                 : side == DM_TEXT_LEFT ? stair->near + MARGIN_POINTS / 2
                                        : across;
    }
    if (has_name(page, band)) {
        dm_canvas_text(&page->canvas, dm_timeline_page_at(page, along, across),
                       side, &look);
    }
}

static void draw_band(dm_timeline_page *page, const dm_timeline_band *band)
{
    const dm_timeline_plan *plan = page->plan;
    const dm_stair *stair = &band->stair;
    bool down = dm_timeline_page_is_down(page);
    double past = has_name(page, band) ? (double)stair->step + 0.25 : 0;
    dm_area area = {.begin = down ? -DM_HEAD_POINTS : page->left,
                    .end = page->length + (down ? STEP_POINTS * past : 0),
                    .near = stair->near + APART_POINTS,
                    .far = stair->far - APART_POINTS};
    dm_timeline_page_reset(page);
    if (band->state != DM_NO_ACTOR) {
        dm_palette_add_fill(&page->label, &plan->palette, band->state);
        dm_buffer_add(&page->label, BAND_ALPHA);
        dm_palette_add_class(&page->class_name, &plan->palette, band->state);
    } else {
        dm_buffer_add(&page->label, OTHERS_COLOR);
    }
    dm_look look = {.class_name = dm_buffer_text(&page->class_name),
                    .color = dm_buffer_text(&page->label)};
    dm_timeline_page_box(page, area, &look);
}

void dm_timeline_draw_bands(dm_timeline_page *page)
{
    for (size_t i = 0; i < page->band_count; i++) {
        draw_band(page, &page->bands[i]);
    }
    for (size_t i = 0; i < page->band_count; i++) {
        draw_name(page, &page->bands[i]);
    }
}
