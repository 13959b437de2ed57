#include "finished_files.h"

#include "message.h"
#include "output_options.h"

#include <stdlib.h>
#include <string.h>

/* A dot in a folder's name ends nothing. */
static char *name_file(const char *path, const char *suffix)
{
    const char *name = strrchr(path, '/');
    const char *ending = strrchr(name ? name : path, '.');
    size_t size = strlen(path) + strlen(suffix) + 1;
    char *named = malloc(size);

    if (!ending) {
        ending = path + strlen(path);
    }
    if (named) {
        snprintf(named, size, "%.*s%s%s", (int)(ending - path), path, suffix,
                 ending);
    }
    return named;
}

dm_status finished_files_add(struct finished_files *files, const char *path,
                             const char *suffix, char *bytes, size_t size,
                             dm_error *error)
{
    struct finished_file *items =
        realloc(files->items, (files->count + 1) * sizeof *items);
    char *named = name_file(path, suffix);

    if (items) {
        files->items = items;
    }
    if (!items || !named) {
        free(named);
        free(bytes);
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    files->items[files->count++] =
        (struct finished_file){.path = named, .bytes = bytes, .size = size};
    return DM_OK;
}

static dm_status prepare_file(struct finished_file *file,
                              const struct arguments *arguments,
                              dm_error *error)
{
    dm_status status = open_output(&file->output, arguments, file->path, error);

    /* A failure to write is kept by the stream for the commit to find. */
    if (status == DM_OK) {
        fwrite(file->bytes, 1, file->size, dm_output_stream(file->output));
    }
    return status;
}

static dm_status commit_file(struct finished_file *file, dm_error *error)
{
    dm_output *output = file->output;

    file->output = NULL;
    dm_status status = dm_output_commit(output, error);
    if (status == DM_OK) {
        message_print_plain("%s", file->path);
    }
    return status;
}

dm_status finished_files_write(struct finished_files *files, const char *path,
                               const struct arguments *arguments,
                               dm_error *error)
{
    dm_status status = DM_OK;

    if (strcmp(path, "-") == 0) {
        fwrite(files->items[0].bytes, 1, files->items[0].size, stdout);
        return DM_OK;
    }
    for (size_t i = 0; i < files->count && status == DM_OK; i++) {
        status = prepare_file(&files->items[i], arguments, error);
    }
    for (size_t i = 0; i < files->count && status == DM_OK; i++) {
        status = commit_file(&files->items[i], error);
    }
    return status;
}

void finished_files_clear(struct finished_files *files)
{
    for (size_t i = 0; i < files->count; i++) {
        free(files->items[i].path);
        free(files->items[i].bytes);
        dm_output_discard(files->items[i].output);
    }
    free(files->items);
    *files = (struct finished_files){0};
}
