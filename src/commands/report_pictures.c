#include "report_parts.h"

#include "interrupt.h"
#include "progress_line.h"

#include <stdlib.h>

static dm_status add_picture(struct report_parts *parts,
                             const dm_drawing *drawing, dm_report_figure figure,
                             dm_error *error)
{
    dm_draw_options options = {.interrupted = &interrupted};
    char *svg = NULL;

    dm_status status = dm_render_drawing(&svg, &figure.size, drawing,
                                         DM_PICTURE_SVG, &options, error);
    if (status == DM_OK) {
        figure.svg = svg;
        dm_report_add_figure(parts->report, &figure);
    }
    free(svg);
    return status;
}

static const char *find_label(const dm_phases *phases, int64_t order)
{
    for (size_t i = 0; i < phases->count; i++) {
        if (phases->items[i].order == order) {
            return phases->items[i].label;
        }
    }
    return "";
}

dm_status report_add_networks(struct report_parts *parts, dm_error *error)
{
    const struct selection *selection = &parts->selection;
    dm_draw_options options = {.descriptions = parts->descriptions,
                               .interrupted = &interrupted};
    dm_drawings drawings = {0};

    dm_report_add_heading(parts->report, "Networks");
    dm_report_add_paragraph(
        parts->report,
        "Actors are coloured by state, ties are arrows in the colour of the "
        "side that began, as wide as they are many, dashed when one record "
        "alone tells them, dotted when contested.");
    progress_say("drawing the networks");
    dm_status status = dm_draw_networks(&drawings, selection->contacts,
                                        &selection->phases, &options, error);
    for (size_t i = 0; i < drawings.count && status == DM_OK; i++) {
        dm_report_figure figure = {
            .caption = find_label(&selection->phases, drawings.items[i].order),
            .description = "The network of the phase. The tables of frequency "
                           "and initiative tell the same by pair.",
            .switched = drawings.count > 1};
        status = add_picture(parts, &drawings.items[i], figure, error);
    }
    dm_drawings_clear(&drawings);
    return status;
}

dm_status report_add_timeline(struct report_parts *parts, dm_error *error)
{
    const struct selection *selection = &parts->selection;
    dm_timeline_options options = {.descriptions = parts->descriptions,
                                   .silences = selection->silences,
                                   .hypotheses = &parts->hypotheses};
    dm_drawings drawings = {0};

    dm_report_add_heading(parts->report, "Timeline");
    progress_say("drawing the timeline");
    dm_status status = dm_draw_timeline(&drawings, selection->contacts,
                                        &selection->phases, &options, error);
    if (status == DM_OK) {
        dm_report_figure figure = {
            .caption = "Contacts along time",
            .description = "A lane for each actor and a line for each contact. "
                           "The section of contacts lists all of them."};
        status = add_picture(parts, &drawings.items[0], figure, error);
    }
    dm_drawings_clear(&drawings);
    return status;
}
