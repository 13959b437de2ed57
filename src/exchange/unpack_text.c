#include "exchange/unpack_text.h"

#include "exchange/archive_functions.h"

#include <string.h>

/** What is unpacked may not be longer: a small archive can hold any number of
 * bytes. */
#define LONGEST_TEXT ((size_t)1 << 33)

static bool is_gzip(const char *bytes, size_t size)
{
    return size >= 2 && memcmp(bytes, "\x1f\x8b", 2) == 0;
}

static bool is_zip(const char *bytes, size_t size)
{
    return size >= 4 && memcmp(bytes, "PK\x03\x04", 4) == 0;
}

bool dm_text_is_packed(const char *bytes, size_t size)
{
    return is_gzip(bytes, size) || is_zip(bytes, size);
}

static int open_archive(struct archive *archive, const dm_buffer *text)
{
    int code;
    if (is_zip(text->text, text->size)) {
        code = archive_read_support_format_zip(archive);
    } else {
        code = archive_read_support_filter_gzip(archive);
        if (code == ARCHIVE_OK) {
            code = archive_read_support_format_raw(archive);
        }
        if (code == ARCHIVE_OK) {
            code = archive_read_support_format_empty(archive);
        }
    }
    return code == ARCHIVE_OK
               ? archive_read_open_memory(archive, text->text, text->size)
               : code;
}

/* Folders, and what one system leaves beside each file, are no files. */
static bool is_file(struct archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);
    size_t size = name ? strlen(name) : 0;
    return size == 0 ||
           (name[size - 1] != '/' && strncmp(name, "__MACOSX/", 9) != 0 &&
            archive_entry_filetype(entry) != AE_IFDIR);
}

static int find_file(struct archive *archive, struct archive_entry **entry)
{
    int code = archive_read_next_header(archive, entry);
    while (code == ARCHIVE_OK && !is_file(*entry)) {
        code = archive_read_next_header(archive, entry);
    }
    return code;
}

static int read_data(dm_buffer *out, struct archive *archive)
{
    la_ssize_t size = 1;
    while (size > 0 && !out->failed && out->size < LONGEST_TEXT) {
        char piece[65536];
        size = archive_read_data(archive, piece, sizeof piece);
        dm_buffer_add_bytes(out, piece, size > 0 ? (size_t)size : 0);
    }
    return size < 0 ? ARCHIVE_FATAL : ARCHIVE_OK;
}

/* An empty file is packed by gzip as one without an entry. Too little of an
 * archive is taken for a text of its own. */
static int read_gzip(dm_buffer *out, struct archive *archive)
{
    struct archive_entry *entry;
    int code = archive_read_next_header(archive, &entry);
    if (code == ARCHIVE_EOF) {
        return ARCHIVE_OK;
    }
    bool packed = code == ARCHIVE_OK &&
                  archive_filter_code(archive, 0) == ARCHIVE_FILTER_GZIP;
    return packed ? read_data(out, archive) : ARCHIVE_FATAL;
}

/* The one file of the archive; `*others` says what speaks against that. */
static int read_zip(dm_buffer *out, dm_buffer *others, struct archive *archive)
{
    struct archive_entry *entry;
    int code = find_file(archive, &entry);
    if (code == ARCHIVE_EOF) {
        dm_buffer_add(others, "a zip archive without a file");
        return ARCHIVE_OK;
    }
    dm_buffer first = {0};
    const char *name = code == ARCHIVE_OK ? archive_entry_pathname(entry) : "";
    dm_buffer_add(&first, name ? name : "?");
    if (code == ARCHIVE_OK) {
        code = read_data(out, archive);
    }
    if (code == ARCHIVE_OK) {
        code = find_file(archive, &entry);
    }
    if (code == ARCHIVE_OK) {
        name = archive_entry_pathname(entry);
        dm_buffer_add_format(others,
                             "a zip archive of several files, such as '%s' "
                             "and '%s', expected one",
                             dm_buffer_text(&first), name ? name : "?");
    }
    others->failed |= first.failed;
    dm_buffer_clear(&first);
    return code == ARCHIVE_EOF ? ARCHIVE_OK : code;
}

static int read_archive(dm_buffer *out, dm_buffer *others,
                        struct archive *archive, const dm_buffer *text)
{
    int code = open_archive(archive, text);
    if (code != ARCHIVE_OK) {
        return code;
    }
    return is_zip(text->text, text->size) ? read_zip(out, others, archive)
                                          : read_gzip(out, archive);
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
    dm_buffer others = {0};
    int code = read_archive(&out, &others, archive, text);
    if (out.failed || others.failed || out.size >= LONGEST_TEXT) {
        status = dm_error_set(error, DM_NO_MEMORY, "'%s' is too long", file);
    } else if (code != ARCHIVE_OK) {
        const char *why = archive_error_string(archive);
        dm_problems_add(problems, DM_ERROR, file, 1, 1,
                        "a damaged %s archive: %s",
                        is_zip(text->text, text->size) ? "zip" : "gzip",
                        why ? why : "cut off");
    } else if (others.size) {
        dm_problems_add(problems, DM_ERROR, file, 1, 1, "%s", others.text);
    } else {
        dm_buffer_clear(text);
        *text = out;
        out = (dm_buffer){0};
        *unpacked = true;
    }
    archive_read_free(archive);
    dm_buffer_clear(&others);
    dm_buffer_clear(&out);
    return status;
}
