#include "demarche/drawing.h"

#include "drawing/dot_program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RENDER_TIME_S 60
#define TAIL_BYTES 64 /* blanks may follow the last word of a file */

/* How each kind of file is asked for, begins and ends. */
typedef struct file_kind {
    const char *name;
    const char *option;
    const char *head;
    const char *end;
    size_t end_size;
} file_kind;

static const file_kind kinds[] = {
    [DM_PICTURE_SVG] = {"SVG", "-Tsvg", "<?xml", "</svg>", 6},
    [DM_PICTURE_PNG] = {"PNG", "-Tpng:cairo", "\x89PNG", "IEND\xAE\x42\x60\x82",
                        8},
    [DM_PICTURE_PDF] = {"PDF", "-Tpdf", "%PDF", "%%EOF", 5},
};

static bool has_end(const dm_buffer *picture, const file_kind *kind)
{
    const char *text = dm_buffer_text(picture);
    size_t tail = picture->size < TAIL_BYTES ? picture->size : TAIL_BYTES;
    for (size_t left = kind->end_size; left <= tail; left++) {
        const char *at = text + picture->size - left;
        if (memcmp(at, kind->end, kind->end_size) == 0) {
            return true;
        }
    }
    return false;
}

/* The program can fail to write and still exit with 0. */
static bool is_whole(const dm_buffer *picture, const file_kind *kind)
{
    size_t head = strlen(kind->head);
    return picture->size >= head &&
           memcmp(dm_buffer_text(picture), kind->head, head) == 0 &&
           has_end(picture, kind);
}

dm_status dm_render_drawing(char **out, size_t *out_size,
                            const dm_drawing *drawing, dm_picture picture,
                            const dm_draw_options *options, dm_error *error)
{
    *out = NULL;
    *out_size = 0;

    const file_kind *kind = &kinds[picture];
    char dots[32];
    bool finer = options && options->dots_per_inch && picture == DM_PICTURE_PNG;
    if (finer) {
        snprintf(dots, sizeof dots, "-Gdpi=%u", options->dots_per_inch);
    }
    const char *const arguments[] = {"dot",        "-Kneato",           "-n2",
                                     kind->option, finer ? dots : NULL, NULL};
    const dm_buffer dot = {.text = drawing->dot, .size = drawing->dot_size};
    dm_run_result result;
    dm_status status = dm_run_dot(&result, arguments, &dot, RENDER_TIME_S,
                                  options ? options->interrupted : NULL, error);
    if (status == DM_OK && !is_whole(&result.output, kind)) {
        status = dm_error_set(error, DM_SYSTEM, "'dot' gives no whole %s file",
                              kind->name);
    }
    if (status == DM_OK) {
        *out_size = result.output.size;
        *out = dm_buffer_take(&result.output);
    }
    dm_run_result_clear(&result);
    return status;
}
