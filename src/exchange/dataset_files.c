#include "exchange/dataset_files.h"

#include "exchange/csv_text.h"
#include "exchange/unpack_text.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static const char *const names[DM_DATASET_FILES] = {
    "actors.csv", "contacts.csv",   "accounts.csv", "posts.csv",
    "phases.csv", "hypotheses.csv", "coverage.csv",
};

static dm_status check_name(const dm_dataset *dataset, int part,
                            dm_error *error)
{
    return dataset->files[part].name.failed
               ? dm_error_set(error, DM_NO_MEMORY, "no memory for a name")
               : DM_OK;
}

/* Bytes by which a file is recognised. */
#define HEAD_SIZE 65536

static bool may_be_scanned(const dm_dataset *dataset, FILE *stream)
{
    struct stat found;
    return dataset->scans_from && fstat(fileno(stream), &found) == 0 &&
           S_ISREG(found.st_mode) &&
           (size_t)found.st_size >= dataset->scans_from;
}

/* The first lines of a table; false: the file is to be read as a whole. */
static bool load_head(dm_buffer *text, FILE *stream)
{
    char head[HEAD_SIZE];
    size_t size = fread(head, 1, sizeof head, stream);
    while (size && head[size - 1] != '\n') {
        size--;
    }
    bool table = size && !memchr(head, '\0', size) && !memchr(head, '<', 4) &&
                 !dm_text_is_packed(head, size);
    if (!table) {
        return false;
    }
    dm_buffer_add_bytes(text, head, size);
    return !text->failed;
}

static dm_status load_stream(dm_dataset *dataset, int part, FILE *stream,
                             dm_error *error)
{
    const char *name = dm_buffer_text(&dataset->files[part].name);
    dm_buffer *text = &dataset->files[part].text;
    dataset->files[part].present = true;
    if (part == DM_FILE_CONTACTS && may_be_scanned(dataset, stream)) {
        dataset->is_begun = load_head(text, stream);
        if (dataset->is_begun) {
            return DM_OK;
        }
        rewind(stream);
    }
    return dm_csv_text_read(text, stream, name, error);
}

static dm_status load_file(dm_dataset *dataset, int part, dm_error *error)
{
    const char *name = dm_buffer_text(&dataset->files[part].name);
    dm_status status = check_name(dataset, part, error);
    if (status != DM_OK) {
        return status;
    }
    FILE *stream = fopen(name, "rb");
    if (!stream && errno == ENOENT && part != DM_FILE_CONTACTS) {
        return DM_OK;
    }
    if (!stream) {
        return dm_error_set(error, DM_SYSTEM, "cannot read '%s': %s", name,
                            strerror(errno));
    }
    status = load_stream(dataset, part, stream, error);
    fclose(stream);
    return status;
}

static dm_status load_folder(dm_dataset *dataset, dm_error *error)
{
    size_t size = strlen(dataset->path);
    bool slash = size && dataset->path[size - 1] == '/';
    dm_status status = DM_OK;
    for (int i = 0; i < DM_DATASET_FILES && status == DM_OK; i++) {
        dm_buffer_add_format(&dataset->files[i].name, "%s%s%s", dataset->path,
                             slash ? "" : "/", names[i]);
        status = load_file(dataset, i, error);
    }
    return status;
}

static dm_status load_path(dm_dataset *dataset, dm_error *error)
{
    struct stat found;
    if (stat(dataset->path, &found) != 0) {
        return dm_error_set(error, DM_SYSTEM, "cannot read '%s': %s",
                            dataset->path, strerror(errno));
    }
    dataset->is_folder = S_ISDIR(found.st_mode);
    if (dataset->is_folder) {
        return load_folder(dataset, error);
    }
    dm_buffer_add(&dataset->files[DM_FILE_CONTACTS].name, dataset->path);
    return load_file(dataset, DM_FILE_CONTACTS, error);
}

dm_status dm_dataset_load(dm_dataset *dataset, FILE *stream, dm_error *error)
{
    if (!stream) {
        return load_path(dataset, error);
    }
    dm_buffer_add(&dataset->files[DM_FILE_CONTACTS].name, dataset->path);
    dm_status status = check_name(dataset, DM_FILE_CONTACTS, error);
    return status == DM_OK
               ? load_stream(dataset, DM_FILE_CONTACTS, stream, error)
               : status;
}

dm_status dm_dataset_load_rest(dm_dataset *dataset, dm_error *error)
{
    dataset->is_begun = false;
    dataset->scans_from = 0;
    dm_buffer_clear(&dataset->files[DM_FILE_CONTACTS].text);
    return load_file(dataset, DM_FILE_CONTACTS, error);
}

dm_status dm_dataset_keep(dm_dataset *dataset, dm_error *error)
{
    bool failed = false;
    for (int i = 0; i < DM_DATASET_FILES; i++) {
        const dm_buffer *text = &dataset->files[i].text;
        dm_buffer *original = &dataset->files[i].original;
        if (text->size) {
            dm_buffer_add_bytes(original, text->text, text->size);
        }
        failed |= original->failed;
    }
    return failed ? dm_error_set(error, DM_NO_MEMORY, "cannot keep the files")
                  : DM_OK;
}

void dm_dataset_restore(dm_dataset *dataset)
{
    for (int i = 0; i < DM_DATASET_FILES; i++) {
        const dm_buffer *original = &dataset->files[i].original;
        if (original->size) {
            memcpy(dataset->files[i].text.text, original->text, original->size);
        }
    }
}

void dm_dataset_clear(dm_dataset *dataset)
{
    for (int i = 0; i < DM_DATASET_FILES; i++) {
        dm_buffer_clear(&dataset->files[i].name);
        dm_buffer_clear(&dataset->files[i].text);
        dm_buffer_clear(&dataset->files[i].original);
    }
}
