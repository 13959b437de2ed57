#include "exchange/unpack_text.h"

#include "exchange/archive_functions.h"

#include <string.h>

bool dm_text_is_packed(const char *bytes, size_t size)
{
    return size >= 2 && memcmp(bytes, "\x1f\x8b", 2) == 0;
}

static int open_archive(struct archive *archive, const dm_buffer *text)
{
    struct archive_entry *entry;
    int code = archive_read_support_filter_gzip(archive);
    if (code == ARCHIVE_OK) {
        code = archive_read_support_format_raw(archive);
    }
    if (code == ARCHIVE_OK) {
        code = archive_read_support_format_empty(archive);
    }
    if (code == ARCHIVE_OK) {
        code = archive_read_open_memory(archive, text->text, text->size);
    }
    return code == ARCHIVE_OK ? archive_read_next_header(archive, &entry)
                              : code;
}

/* An empty file is packed as one without an entry. */
static int read_archive(dm_buffer *out, struct archive *archive,
                        const dm_buffer *text)
{
    int code = open_archive(archive, text);
    if (code == ARCHIVE_EOF) {
        return ARCHIVE_OK;
    }
    /* Too little of an archive is taken for a text of its own. */
    bool packed = code == ARCHIVE_OK &&
                  archive_filter_code(archive, 0) == ARCHIVE_FILTER_GZIP;
    la_ssize_t size = packed ? 1 : -1;
    while (size > 0 && !out->failed) {
        char piece[65536];
        size = archive_read_data(archive, piece, sizeof piece);
        dm_buffer_add_bytes(out, piece, size > 0 ? (size_t)size : 0);
    }
    return size < 0 ? ARCHIVE_FATAL : ARCHIVE_OK;
}

dm_status dm_text_unpack(bool *unpacked, dm_buffer *text, const char *file,
                         dm_problems *problems, dm_error *error)
{
    *unpacked = false;
    dm_status status = dm_archive_load(error);
    if (status != DM_OK) {
        return status;
    }
    struct archive *archive = archive_read_new();
    if (!archive) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot unpack '%s'", file);
    }
    dm_buffer out = {0};
    dm_buffer_add(&out, "");
    int code = read_archive(&out, archive, text);
    if (out.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "'%s' is too long", file);
    } else if (code != ARCHIVE_OK) {
        const char *why = archive_error_string(archive);
        dm_problems_add(problems, DM_ERROR, file, 1, 1,
                        "a damaged gzip archive: %s", why ? why : "cut off");
    } else {
        dm_buffer_clear(text);
        *text = out;
        out = (dm_buffer){0};
        *unpacked = true;
    }
    archive_read_free(archive);
    dm_buffer_clear(&out);
    return status;
}
