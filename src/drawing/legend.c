#include "drawing/legend.h"

#include "drawing/change_style.h"
#include "drawing/legend_writer.h"

#include <inttypes.h>
#include <stdio.h>

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

static void add_states(dm_legend_writer *legend, const dm_scene *scenes,
                       size_t count)
{
    const dm_palette *palette = &legend->plan->palette;
    for (size_t i = 0; i < palette->state_count; i++) {
        bool shown = false;
        for (size_t j = 0; j < count && !shown; j++) {
            shown = shows_state(legend->plan, &scenes[j], palette->states[i]);
        }
        if (shown) {
            dm_legend_add_state(legend, palette->states[i]);
        }
    }
    dm_legend_break(legend);
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

static void add_lines(dm_legend_writer *legend, drawn_kinds kinds)
{
    static const dm_attribute plain[] = {{NULL, NULL}};
    static const dm_attribute single[] = {{"style", "dashed"}, {NULL, NULL}};
    static const dm_attribute contested[] = {
        {"style", "dotted"}, {"label", "?"}, {NULL, NULL}};
    static const dm_attribute undirected[] = {{"dir", "none"}, {NULL, NULL}};

    dm_legend_add_sample(legend, "1 contact", 1, plain, DM_CURVE_ARROW);
    if (legend->plan->heaviest > 1) {
        char heaviest[64];
        snprintf(heaviest, sizeof heaviest, "%.0f contacts",
                 legend->plan->heaviest);
        dm_legend_add_sample(legend, heaviest, legend->plan->heaviest, plain,
                             DM_CURVE_ARROW);
    }
    if (kinds.single) {
        dm_legend_add_sample(legend, "told by one record alone", 1, single,
                             DM_CURVE_ARROW);
    }
    if (kinds.contested) {
        dm_legend_add_sample(legend, "records disagree on who began", 1,
                             contested, DM_CURVE_ARROW);
    }
    if (kinds.undirected) {
        dm_legend_add_sample(legend, "no initiator", 1, undirected,
                             DM_CURVE_PLAIN);
    }
    dm_legend_break(legend);
}

static void add_changes(dm_legend_writer *legend)
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
        dm_legend_add_sample(legend, texts[i], 1, attributes, DM_CURVE_ARROW);
    }
    dm_legend_break(legend);
    dm_legend_add_text(legend,
                       "The wider a line the larger the change, which stands "
                       "beside it.");
    dm_legend_break(legend);
}

static void add_sizes(dm_legend_writer *legend, bool compared)
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
    dm_legend_add_text(legend, dm_buffer_text(&line));
    dm_legend_break(legend);
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

static void add_omissions(dm_legend_writer *legend, const dm_scene *scene)
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
    dm_legend_add_text(legend, dm_buffer_text(&line));
    dm_legend_break(legend);
    legend->text.failed = legend->text.failed || line.failed;
    dm_buffer_clear(&line);
}

bool dm_legend_add(Agraph_t *graph, const dm_drawing_plan *plan,
                   const dm_scene *scenes, size_t count)
{
    dm_legend_writer legend =
        dm_legend_begin(graph, plan, count > 0 ? &scenes[count - 1] : scenes);
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
