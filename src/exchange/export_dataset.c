#include "demarche/dataset.h"

#include "base/buffer.h"
#include "exchange/export_rows.h"
#include "store/queries.h"
#include "store/transaction.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
    const dm_dataset_file *format;
    const char *query;
    dm_write_row *write;
    bool always;
} parts[] = {
    {&dm_actors_file, dm_query_export_actors, dm_export_actor, true},
    {&dm_posts_file, dm_query_export_posts, dm_export_post, false},
    {&dm_contacts_file, dm_query_export_contacts, dm_export_contact, true},
    {&dm_accounts_file, dm_query_export_accounts, dm_export_account, false},
    {&dm_phases_file, dm_query_export_phases, dm_export_phase, false},
    {&dm_hypotheses_file, dm_query_export_hypotheses, dm_export_hypothesis,
     false},
    {&dm_coverage_file, dm_query_export_coverage, dm_export_coverage, false},
};

#define PART_COUNT (sizeof parts / sizeof *parts)

static dm_status write_part(dm_store *store, const char *folder, size_t part,
                            dm_error *error)
{
    dm_dataset_writer writer;
    dm_dataset_writer_init(&writer, store, folder, parts[part].format);
    dm_status status = DM_OK;
    if (parts[part].format == &dm_contacts_file) {
        status = dm_export_choose_columns(&writer, error);
    }
    if (status == DM_OK) {
        status =
            dm_dataset_writer_run(&writer, parts[part].query, parts[part].write,
                                  parts[part].always, error);
    }
    dm_dataset_writer_clear(&writer);
    return status;
}

static dm_status write_files(dm_store *store, const char *folder,
                             dm_error *error)
{
    dm_status status = dm_store_begin_reading(store, error);
    for (size_t i = 0; i < PART_COUNT && status == DM_OK; i++) {
        status = write_part(store, folder, i, error);
    }
    dm_store_rollback(store);
    return status;
}

static void remove_folder(const char *folder)
{
    for (size_t i = 0; i < PART_COUNT; i++) {
        dm_buffer path = {0};
        dm_buffer_add_format(&path, "%s/%s", folder, parts[i].format->name);
        if (!path.failed) {
            unlink(dm_buffer_text(&path));
        }
        dm_buffer_clear(&path);
    }
    rmdir(folder);
}

static void sync_folder(const char *folder)
{
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
}

/* Under another name first, so that the folder appears whole. */
static dm_status write_new_folder(dm_store *store, const char *folder,
                                  const char *temporary, dm_error *error)
{
    if (mkdir(temporary, 0777) != 0) {
        return dm_error_set(error, DM_SYSTEM, "cannot make '%s': %s", folder,
                            strerror(errno));
    }
    dm_status status = write_files(store, temporary, error);
    if (status == DM_OK) {
        sync_folder(temporary);
        if (rename(temporary, folder) != 0) {
            status = dm_error_set(error, DM_SYSTEM, "cannot make '%s': %s",
                                  folder, strerror(errno));
        }
    }
    if (status != DM_OK) {
        remove_folder(temporary);
    }
    return status;
}

static dm_status write_folder(dm_store *store, const char *folder,
                              dm_overwrite overwrite, dm_error *error)
{
    struct stat found;
    if (stat(folder, &found) != 0) {
        dm_buffer temporary = {0};
        dm_buffer_add_format(&temporary, "%s.%ld.tmp", folder, (long)getpid());
        dm_status status =
            temporary.failed
                ? dm_error_set(error, DM_NO_MEMORY, "cannot name a folder")
                : write_new_folder(store, folder, dm_buffer_text(&temporary),
                                   error);
        dm_buffer_clear(&temporary);
        return status;
    }
    if (!S_ISDIR(found.st_mode)) {
        return dm_error_set(error, DM_USAGE, "'%s' exists and is no folder",
                            folder);
    }
    if (overwrite == DM_KEEP_EXISTING) {
        return dm_error_set(error, DM_USAGE, "the folder '%s' exists already",
                            folder);
    }
    return write_files(store, folder, error);
}

dm_status dm_export_dataset(dm_store *store, const char *path,
                            dm_overwrite overwrite, dm_error *error)
{
    size_t size = strlen(path);
    while (size > 1 && path[size - 1] == '/') {
        size--;
    }
    dm_buffer folder = {0};
    dm_buffer_add_bytes(&folder, path, size);
    dm_status status =
        folder.failed
            ? dm_error_set(error, DM_NO_MEMORY, "cannot name a folder")
            : write_folder(store, dm_buffer_text(&folder), overwrite, error);
    dm_buffer_clear(&folder);
    return status;
}
