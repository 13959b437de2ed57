#include "demarche/drawing.h"

#include "drawing/dot_program.h"
#include "drawing/picture_file.h"

#include <stdio.h>

#define RENDER_TIME_S 60

/* How each kind of file is asked for. */
static const char *const kinds[] = {
    [DM_PICTURE_SVG] = "-Tsvg",
    [DM_PICTURE_PNG] = "-Tpng:cairo",
    [DM_PICTURE_PDF] = "-Tpdf",
};

dm_status dm_render_drawing(char **out, size_t *out_size,
                            const dm_drawing *drawing, dm_picture picture,
                            const dm_draw_options *options, dm_error *error)
{
    *out = NULL;
    *out_size = 0;

    char dots[32];
    bool finer = options && options->dots_per_inch && picture == DM_PICTURE_PNG;
    if (finer) {
        snprintf(dots, sizeof dots, "-Gdpi=%u", options->dots_per_inch);
    }
    const char *const arguments[] = {"dot",          "-Kneato",           "-n2",
                                     kinds[picture], finer ? dots : NULL, NULL};
    const dm_buffer dot = {.text = drawing->dot, .size = drawing->dot_size};
    dm_run_result result;
    dm_status status = dm_run_dot(&result, arguments, &dot, RENDER_TIME_S,
                                  options ? options->interrupted : NULL, error);
    if (status == DM_OK) {
        status = dm_check_picture(&result.output, picture, "dot", error);
    }
    if (status == DM_OK) {
        *out_size = result.output.size;
        *out = dm_buffer_take(&result.output);
    }
    dm_run_result_clear(&result);
    return status;
}
