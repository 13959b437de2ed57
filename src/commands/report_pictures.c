#include "report_parts.h"

#include "interrupt.h"
#include "message.h"
#include "progress_line.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define TOLD_TIES 3

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

static const char *get_name(const dm_table *ties, size_t row, const char *name)
{
    size_t column = dm_table_find_column(ties, name);
    const char *label = dm_table_get_label(ties, row, column);
    return label && *label ? label : dm_table_get_text(ties, row, column);
}

/* The heaviest tie that is lighter than row `after`, or as heavy and later;
 * `after` past the end: of all. */
static size_t find_next(const dm_table *ties, size_t after)
{
    size_t column = dm_table_find_column(ties, "contacts");
    size_t count = dm_table_count_rows(ties);
    double bound = after < count ? dm_table_get_real(ties, after, column) : 0;
    size_t best = count;

    for (size_t i = 0; i < count; i++) {
        double weight = dm_table_get_real(ties, i, column);
        bool follows =
            after == count || weight < bound || (weight == bound && i > after);
        if (follows &&
            (best == count || weight > dm_table_get_real(ties, best, column))) {
            best = i;
        }
    }
    return best;
}

/* What a picture of ties shows, for those who cannot see it. */
static void describe_ties(char *out, size_t size, const dm_table *ties)
{
    size_t column = dm_table_find_column(ties, "contacts");
    size_t count = dm_table_count_rows(ties);
    size_t told = count;
    int length = snprintf(out, size, "A network of %zu ties", count);

    for (size_t i = 0; i < TOLD_TIES && i < count; i++) {
        told = find_next(ties, told);
        if (length < 0 || (size_t)length >= size) {
            return;
        }
        length += snprintf(
            out + length, size - (size_t)length, "%s %.200s and %.200s, %g",
            i == 0 ? ". The heaviest: between" : "; between",
            get_name(ties, told, "from"), get_name(ties, told, "to"),
            dm_table_get_real(ties, told, column));
    }
    if (length >= 0 && (size_t)length < size) {
        snprintf(out + length, size - (size_t)length,
                 ". The table after the picture has all that are drawn.");
    }
}

static dm_status add_network(struct report_parts *parts,
                             const dm_drawing *drawing, bool switched,
                             dm_error *error)
{
    size_t drawn = dm_table_count_rows(drawing->ties);
    char description[2048];
    const char *phase = find_label(&parts->selection.phases, drawing->order);
    char caption[512];
    char note[256];
    dm_report_table told = {
        .caption = caption, .rows = drawing->ties, .folded = true};
    dm_report_figure figure = {.caption = phase,
                               .description = description,
                               .switched = switched,
                               .told = &told};

    describe_ties(description, sizeof description, drawing->ties);
    snprintf(caption, sizeof caption, "The %zu ties drawn, %.400s", drawn,
             phase);
    if (drawing->ties_left_out > 0) {
        snprintf(note, sizeof note,
                 "The %zu heaviest of %zu ties: '--ties' sets how many, and "
                 "'demarche draw --ties 0' draws all.",
                 drawn, drawn + drawing->ties_left_out);
        figure.note = note;
    }
    return add_picture(parts, drawing, figure, error);
}

dm_status report_add_networks(struct report_parts *parts, dm_error *error)
{
    const struct selection *selection = &parts->selection;
    size_t ties = arguments_get_count(parts->arguments, "ties", DM_DRAW_TIES);
    dm_draw_options options = {.tie_limit = ties == 0 ? SIZE_MAX : ties,
                               .descriptions = parts->descriptions,
                               .report = "",
                               .interrupted = &interrupted};
    dm_drawings drawings = {0};

    dm_report_add_heading(parts->report, "Networks");
    dm_report_add_paragraph(
        parts->report,
        "Actors are coloured by state, ties are arrows in the colour of the "
        "side that began, as wide as they are many, dashed when one record "
        "alone tells them, dotted when contested. An actor leads to its row "
        "in the table of centrality, a tie to that of its pair in the table "
        "of initiative.");
    progress_say("drawing the networks");
    dm_status status = dm_draw_networks(&drawings, selection->contacts,
                                        &selection->phases, &options, error);
    for (size_t i = 0; i < drawings.count && status == DM_OK; i++) {
        status =
            add_network(parts, &drawings.items[i], drawings.count > 1, error);
    }
    if (status == DM_OK && drawings.note) {
        message_print_note("%s", drawings.note);
    }
    dm_drawings_clear(&drawings);
    return status;
}

static dm_status add_timeline_picture(struct report_parts *parts,
                                      const dm_drawing *drawing,
                                      dm_error *error)
{
    size_t silences = dm_table_count_rows(parts->silences);
    char description[256];
    char note[256];
    dm_report_table told = {.caption = "The silences of this picture",
                            .rows = parts->silences,
                            .places = DM_PLACES_CONTACTS,
                            .folded = true};
    dm_report_figure figure = {.caption = "Contacts along time",
                               .description = description,
                               .told = silences > 0 ? &told : NULL};

    snprintf(description, sizeof description,
             "A lane for each actor, a line for each contact from the side "
             "that began, %zu silences and %zu hypotheses. The section of "
             "contacts lists all that are drawn.",
             silences, parts->hypotheses.count);
    if (drawing->contacts_left_out > 0) {
        snprintf(note, sizeof note,
                 "%zu contacts of the pairs with the fewest are left out; "
                 "'demarche draw --kind timeline --contacts 0' draws all.",
                 drawing->contacts_left_out);
        figure.note = note;
    }
    return add_picture(parts, drawing, figure, error);
}

dm_status report_add_timeline(struct report_parts *parts, dm_error *error)
{
    const struct selection *selection = &parts->selection;
    dm_timeline_options options = {.descriptions = parts->descriptions,
                                   .silences = selection->silences,
                                   .hypotheses = &parts->hypotheses,
                                   .report = ""};
    dm_drawings drawings = {0};

    dm_report_add_heading(parts->report, "Timeline");
    progress_say("drawing the timeline");
    dm_status status = dm_store_describe_contacts(&parts->silence_descriptions,
                                                  selection->store,
                                                  selection->silences, error);
    options.silence_descriptions = parts->silence_descriptions;
    if (status == DM_OK) {
        status = dm_draw_timeline(&drawings, selection->contacts,
                                  &selection->phases, &options, error);
    }
    if (status == DM_OK) {
        status = add_timeline_picture(parts, &drawings.items[0], error);
    }
    dm_drawings_clear(&drawings);
    return status;
}
