#include "drawing/picture_file.h"

#include <stdbool.h>
#include <string.h>

#define TAIL_BYTES 64 /* blanks may follow the last word of a file */

/* How each kind of file begins and ends. */
typedef struct file_kind {
    const char *name;
    const char *head;
    const char *end;
    size_t end_size;
} file_kind;

static const file_kind kinds[] = {
    [DM_PICTURE_SVG] = {"SVG", "<?xml", "</svg>", 6},
    [DM_PICTURE_PNG] = {"PNG", "\x89PNG", "IEND\xAE\x42\x60\x82", 8},
    [DM_PICTURE_PDF] = {"PDF", "%PDF", "%%EOF", 5},
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

static bool is_whole(const dm_buffer *picture, const file_kind *kind)
{
    size_t head = strlen(kind->head);
    return picture->size >= head &&
           memcmp(dm_buffer_text(picture), kind->head, head) == 0 &&
           has_end(picture, kind);
}

dm_status dm_check_picture(const dm_buffer *bytes, dm_picture picture,
                           const char *program, dm_error *error)
{
    if (is_whole(bytes, &kinds[picture])) {
        return DM_OK;
    }
    return dm_error_set(error, DM_SYSTEM, "'%s' gives no whole %s file",
                        program, kinds[picture].name);
}
