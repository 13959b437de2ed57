#include "finished_drawings.h"

#include "finished_files.h"

#include <inttypes.h>
#include <stdio.h>

/* A picture in memory. */
struct picture {
    char *bytes;
    size_t size;
};

static dm_status render(struct picture *out, dm_drawing *drawing,
                        enum drawing_type type, const dm_draw_options *options,
                        dm_error *error)
{
    static const dm_picture pictures[] = {[DRAWING_SVG] = DM_PICTURE_SVG,
                                          [DRAWING_PNG] = DM_PICTURE_PNG,
                                          [DRAWING_PDF] = DM_PICTURE_PDF};

    if (type == DRAWING_DOT) {
        *out = (struct picture){drawing->dot, drawing->dot_size};
        drawing->dot = NULL;
        drawing->dot_size = 0;
        return DM_OK;
    }
    return dm_render_drawing(&out->bytes, &out->size, drawing, pictures[type],
                             options, error);
}

dm_status finish_drawings(dm_drawings *drawings,
                          const struct arguments *arguments,
                          enum drawing_type type,
                          const dm_draw_options *options, dm_error *error)
{
    const char *path = arguments_get_text(arguments, "output");
    struct finished_files pictures = {0};
    dm_status status = DM_OK;

    for (size_t i = 0; i < drawings->count && status == DM_OK; i++) {
        dm_drawing *drawing = &drawings->items[i];
        char suffix[32] = "";
        struct picture picture = {0};
        if (drawings->count > 1) {
            snprintf(suffix, sizeof suffix, "-%" PRId64, drawing->order);
        }
        status = render(&picture, drawing, type, options, error);
        if (status == DM_OK) {
            status = finished_files_add(&pictures, path, suffix, picture.bytes,
                                        picture.size, error);
        }
    }
    if (status == DM_OK) {
        status = finished_files_write(&pictures, path, arguments, error);
    }
    finished_files_clear(&pictures);
    return status;
}
