#include "export_store.h"

#include "finished_files.h"
#include "selection.h"
#include "tell_undirected.h"

#include <string.h>

static dm_status check_phases(const dm_phases *phases, dm_error *error)
{
    if (phases->count == 0) {
        return dm_error_set(error, DM_USAGE,
                            "no phase lies in the time asked for: nothing to "
                            "export");
    }
    return DM_OK;
}

static dm_status check_stdout(size_t count, const char *path, dm_error *error)
{
    if (count > 1 && strcmp(path, "-") == 0) {
        return dm_error_set(error, DM_USAGE,
                            "standard output holds one file and there are %zu; "
                            "'-o' names a path for them",
                            count);
    }
    return DM_OK;
}

static dm_status write_files(dm_export_files *files,
                             const struct arguments *arguments, dm_error *error)
{
    const char *path = arguments_get_text(arguments, "output");
    struct finished_files finished = {0};

    dm_status status = check_stdout(files->count, path, error);
    for (size_t i = 0; i < files->count && status == DM_OK; i++) {
        dm_export_file *file = &files->items[i];
        char *bytes = file->bytes;
        file->bytes = NULL;
        status = finished_files_add(&finished, path, file->suffix, bytes,
                                    file->size, error);
    }
    if (status == DM_OK) {
        status = finished_files_write(&finished, path, arguments, error);
    }
    finished_files_clear(&finished);
    return status;
}

static dm_status export_selection(const struct selection *selection,
                                  const struct arguments *arguments,
                                  const dm_export_options *options,
                                  dm_error *error)
{
    dm_export_files files;

    dm_status status = dm_export_network(&files, selection->contacts,
                                         &selection->phases, options, error);
    if (status == DM_OK) {
        status = write_files(&files, arguments, error);
    }
    if (status == DM_OK) {
        selection_tell_left_out(selection, &selection->phases);
        if (options->format == DM_EXPORT_EVENTS) {
            tell_undirected(selection->contacts, &selection->phases);
            tell_first_days(selection->contacts, &selection->phases);
        }
    }
    dm_export_files_clear(&files);
    return status;
}

dm_status export_network(const struct arguments *arguments,
                         dm_export_options options, dm_error *error)
{
    struct selection selection;
    dm_table *descriptions = NULL;

    dm_status status = selection_open(&selection, arguments, error);
    if (status == DM_OK) {
        status = check_phases(&selection.phases, error);
    }
    if (status == DM_OK) {
        status = dm_store_describe_contacts(&descriptions, selection.store,
                                            selection.contacts, error);
    }
    if (status == DM_OK) {
        options.descriptions = descriptions;
        status = export_selection(&selection, arguments, &options, error);
    }
    dm_table_free(descriptions);
    selection_close(&selection);
    return status;
}
