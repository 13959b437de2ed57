#include "draw_store.h"

#include "interrupt.h"
#include "message.h"
#include "selection.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* What is to be drawn, and the pictures as far as they are. */
struct drawing_job {
    const struct arguments *arguments;
    const char *path;
    enum drawing_type type;
    dm_draw_options options;
};

static bool is_stdout(const char *path)
{
    return strcmp(path, "-") == 0;
}

static void tell_ties(const dm_drawing *drawing)
{
    if (drawing->ties_left_out == 0) {
        return;
    }
    if (drawing->order == 0) {
        message_print_note("%zu ties left out; '--ties' sets how many of "
                           "a phase are drawn",
                           drawing->ties_left_out);
    } else if (drawing->actors_left_out > 0) {
        message_print_note("phase %" PRId64 ": %zu ties left out",
                           drawing->order, drawing->ties_left_out);
    } else {
        message_print_note("phase %" PRId64 ": %zu of the lightest ties "
                           "left out; '--ties' sets how many are drawn",
                           drawing->order, drawing->ties_left_out);
    }
}

static void tell_what_is_left_out(const dm_drawings *drawings)
{
    for (size_t i = 0; i < drawings->count; i++) {
        tell_ties(&drawings->items[i]);
    }
    if (drawings->count > 0 && drawings->items[0].actors_left_out > 0) {
        message_print_note("%zu actors with fewer contacts left out; '--top' "
                           "sets how many are drawn",
                           drawings->items[0].actors_left_out);
    }
    if (drawings->note) {
        message_print_note("%s", drawings->note);
    }
}

static bool has_phase(const dm_phases *phases, int64_t order)
{
    for (size_t i = 0; i < phases->count; i++) {
        if (phases->items[i].order == order) {
            return true;
        }
    }
    return false;
}

static dm_status check_compared(const dm_phases *phases,
                                const int64_t compared[2], dm_error *error)
{
    int64_t first = phases->items[0].order;
    int64_t last = phases->items[phases->count - 1].order;

    if (phases->count == 1) {
        return dm_error_set(error, DM_USAGE,
                            "'--compare' needs two phases, and there is one");
    }
    if (compared[0] == compared[1]) {
        return dm_error_set(
            error, DM_USAGE,
            "'--compare' takes two phases, not %" PRId64 " twice", compared[0]);
    }
    for (size_t i = 0; i < 2; i++) {
        if (!has_phase(phases, compared[i])) {
            return dm_error_set(error, DM_USAGE,
                                "'--compare' takes two of the phases %" PRId64
                                " to %" PRId64 ", not %" PRId64,
                                first, last, compared[i]);
        }
    }
    return DM_OK;
}

static dm_status check_phases(const dm_phases *phases,
                              const struct drawing_job *job, dm_error *error)
{
    if (phases->count == 0) {
        return dm_error_set(error, DM_USAGE,
                            "no phase lies in the time asked for: nothing to "
                            "draw");
    }
    if (phases->count > 1 && job->options.panels == DM_PANELS_APART &&
        is_stdout(job->path)) {
        return dm_error_set(error, DM_USAGE,
                            "standard output holds one drawing and there are "
                            "%zu phases; choose one by '--phase'",
                            phases->count);
    }
    return job->options.panels == DM_PANELS_DIFFERENCE
               ? check_compared(phases, job->options.compared, error)
               : DM_OK;
}

static dm_status draw_selection(struct drawing_job *job,
                                const struct selection *selection,
                                dm_error *error)
{
    const dm_phases *drawn = job->options.drawn;
    dm_drawings drawings = {0};

    dm_status status =
        dm_draw_networks(&drawings, selection->contacts, &selection->phases,
                         &job->options, error);
    if (status == DM_OK) {
        status = finish_drawings(&drawings, job->arguments, job->type,
                                 &job->options, error);
    }
    if (status == DM_OK) {
        tell_what_is_left_out(&drawings);
        bool all = !drawn || drawn->count == selection->phases.count;
        selection_tell_left_out(selection, all ? &selection->phases : NULL);
    }
    dm_drawings_clear(&drawings);
    return status;
}

/* Circles by a measure have it per phase. */
static dm_status measure_sizes(dm_table **out, struct drawing_job *job,
                               const struct selection *selection,
                               dm_error *error)
{
    if (!job->options.size_column) {
        return DM_OK;
    }
    dm_status status = dm_measure_centrality(out, selection->contacts,
                                             &selection->phases, NULL, error);
    job->options.sizes = *out;
    return status;
}

/* The key of who was named by key, label or alias. */
static dm_status find_highlight(char **out, struct drawing_job *job,
                                const struct selection *selection,
                                dm_error *error)
{
    bool is_state;
    if (!job->options.highlight) {
        return DM_OK;
    }
    dm_status status = dm_store_find_actor(out, &is_state, selection->store,
                                           job->options.highlight, error);
    job->options.highlight = *out;
    return status;
}

dm_status draw_store(const struct arguments *arguments,
                     const struct drawing_request *request, dm_error *error)
{
    struct drawing_job job = {
        .arguments = arguments,
        .path = arguments_get_text(arguments, "output"),
        .type = request->type,
        .options = request->options,
    };
    struct selection selection;
    dm_table *descriptions = NULL;
    dm_table *sizes = NULL;
    char *highlight = NULL;

    bool apart = job.options.panels == DM_PANELS_APART;
    dm_status status = apart
                           ? selection_open_around(&selection, arguments, error)
                           : selection_open(&selection, arguments, error);
    if (apart) {
        job.options.drawn = &selection.asked;
    }
    if (status == DM_OK) {
        status = check_phases(apart ? &selection.asked : &selection.phases,
                              &job, error);
    }
    if (status == DM_OK) {
        status = dm_store_describe_contacts(&descriptions, selection.store,
                                            selection.contacts, error);
    }
    if (status == DM_OK && request->texts == TEXTS_REFUSED) {
        status = dm_export_check_texts(selection.contacts, &selection.phases,
                                       descriptions, error);
    }
    if (status == DM_OK) {
        status = measure_sizes(&sizes, &job, &selection, error);
    }
    if (status == DM_OK) {
        status = find_highlight(&highlight, &job, &selection, error);
    }
    if (status == DM_OK) {
        job.options.descriptions = descriptions;
        job.options.interrupted = &interrupted;
        status = draw_selection(&job, &selection, error);
    }
    free(highlight);
    dm_table_free(sizes);
    dm_table_free(descriptions);
    selection_close(&selection);
    return status;
}
