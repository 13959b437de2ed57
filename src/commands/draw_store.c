#include "draw_store.h"

#include "interrupt.h"
#include "message.h"
#include "output_options.h"
#include "selection.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* One finished file: its bytes, then the file that waits to be committed. */
struct picture {
    char *path;
    char *bytes;
    size_t size;
    dm_output *output;
};

/* What is to be drawn, and the pictures as far as they are. */
struct drawing_job {
    const struct arguments *arguments;
    const char *path;
    enum drawing_type type;
    dm_draw_options options;
    struct picture *pictures;
    size_t picture_count;
};

static void clear_pictures(struct drawing_job *job)
{
    for (size_t i = 0; i < job->picture_count; i++) {
        free(job->pictures[i].path);
        free(job->pictures[i].bytes);
        dm_output_discard(job->pictures[i].output);
    }
    free(job->pictures);
}

static bool is_stdout(const char *path)
{
    return strcmp(path, "-") == 0;
}

/* "p.svg" is "p-2.svg" for phase 2; a dot in a folder's name ends nothing. */
static char *number_path(const char *path, int64_t order)
{
    const char *name = strrchr(path, '/');
    const char *ending = strrchr(name ? name : path, '.');
    size_t size = strlen(path) + 32;
    char *numbered = malloc(size);

    if (!ending) {
        ending = path + strlen(path);
    }
    if (numbered) {
        snprintf(numbered, size, "%.*s-%" PRId64 "%s", (int)(ending - path),
                 path, order, ending);
    }
    return numbered;
}

static char *copy_text(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);

    return copy ? memcpy(copy, text, size) : NULL;
}

static dm_status render(struct picture *picture, dm_drawing *drawing,
                        const struct drawing_job *job, dm_error *error)
{
    static const dm_picture pictures[] = {[DRAWING_SVG] = DM_PICTURE_SVG,
                                          [DRAWING_PNG] = DM_PICTURE_PNG,
                                          [DRAWING_PDF] = DM_PICTURE_PDF};

    if (job->type == DRAWING_DOT) {
        picture->bytes = drawing->dot;
        picture->size = drawing->dot_size;
        drawing->dot = NULL;
        drawing->dot_size = 0;
        return DM_OK;
    }
    return dm_render_drawing(&picture->bytes, &picture->size, drawing,
                             pictures[job->type], &job->options, error);
}

static dm_status render_all(struct drawing_job *job, dm_drawings *drawings,
                            dm_error *error)
{
    bool alone = drawings->count == 1;

    job->pictures = calloc(drawings->count + 1, sizeof *job->pictures);
    if (!job->pictures) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    for (size_t i = 0; i < drawings->count; i++) {
        struct picture *picture = &job->pictures[i];
        dm_drawing *drawing = &drawings->items[i];
        job->picture_count++;
        picture->path = alone ? copy_text(job->path)
                              : number_path(job->path, drawing->order);
        if (!picture->path) {
            return dm_error_set(error, DM_NO_MEMORY, "out of memory");
        }
        dm_status status = render(picture, drawing, job, error);
        if (status != DM_OK) {
            return status;
        }
    }
    return DM_OK;
}

static dm_status prepare_file(struct picture *picture,
                              const struct arguments *arguments,
                              dm_error *error)
{
    dm_status status =
        open_output(&picture->output, arguments, picture->path, error);

    /* A failure to write is kept by the stream for the commit to find. */
    if (status == DM_OK) {
        fwrite(picture->bytes, 1, picture->size,
               dm_output_stream(picture->output));
    }
    return status;
}

static dm_status commit_file(struct picture *picture, dm_error *error)
{
    dm_output *output = picture->output;

    picture->output = NULL;
    dm_status status = dm_output_commit(output, error);
    if (status == DM_OK) {
        message_print_plain("%s", picture->path);
    }
    return status;
}

/* No file takes its place before all of them are written beside theirs. */
static dm_status write_pictures(const struct drawing_job *job, dm_error *error)
{
    dm_status status = DM_OK;

    if (is_stdout(job->path)) {
        fwrite(job->pictures[0].bytes, 1, job->pictures[0].size, stdout);
        return DM_OK;
    }
    for (size_t i = 0; i < job->picture_count && status == DM_OK; i++) {
        status = prepare_file(&job->pictures[i], job->arguments, error);
    }
    for (size_t i = 0; i < job->picture_count && status == DM_OK; i++) {
        status = commit_file(&job->pictures[i], error);
    }
    return status;
}

static void tell_ties_left_out(const dm_drawings *drawings)
{
    for (size_t i = 0; i < drawings->count; i++) {
        const dm_drawing *drawing = &drawings->items[i];
        if (drawing->ties_left_out > 0) {
            message_print_note("phase %" PRId64 ": %zu of the lightest ties "
                               "left out; '--ties' sets how many are drawn",
                               drawing->order, drawing->ties_left_out);
        }
    }
    if (drawings->note) {
        message_print_note("%s", drawings->note);
    }
}

static dm_status check_phases(const dm_phases *phases, const char *path,
                              dm_error *error)
{
    if (phases->count == 0) {
        return dm_error_set(error, DM_USAGE,
                            "no phase lies in the time asked for: nothing to "
                            "draw");
    }
    if (phases->count > 1 && is_stdout(path)) {
        return dm_error_set(error, DM_USAGE,
                            "standard output holds one drawing and there are "
                            "%zu phases; choose one by '--phase'",
                            phases->count);
    }
    return DM_OK;
}

static dm_status draw_selection(struct drawing_job *job,
                                const struct selection *selection,
                                dm_error *error)
{
    dm_drawings drawings = {0};

    dm_status status =
        dm_draw_networks(&drawings, selection->contacts, &selection->phases,
                         &job->options, error);
    if (status == DM_OK) {
        status = render_all(job, &drawings, error);
    }
    if (status == DM_OK) {
        status = write_pictures(job, error);
    }
    if (status == DM_OK) {
        tell_ties_left_out(&drawings);
        selection_tell_left_out(selection, &selection->phases);
    }
    clear_pictures(job);
    dm_drawings_clear(&drawings);
    return status;
}

dm_status draw_store(const struct arguments *arguments, enum drawing_type type,
                     size_t tie_limit, dm_error *error)
{
    struct drawing_job job = {
        .arguments = arguments,
        .path = arguments_get_text(arguments, "output"),
        .type = type,
        .options = {.tie_limit = tie_limit, .interrupted = &interrupted},
    };
    struct selection selection;
    dm_table *descriptions = NULL;

    dm_status status = selection_open(&selection, arguments, error);
    if (status == DM_OK) {
        status = check_phases(&selection.phases, job.path, error);
    }
    if (status == DM_OK) {
        status = dm_store_describe_contacts(&descriptions, selection.store,
                                            selection.contacts, error);
    }
    if (status == DM_OK) {
        job.options.descriptions = descriptions;
        status = draw_selection(&job, &selection, error);
    }
    dm_table_free(descriptions);
    selection_close(&selection);
    return status;
}
