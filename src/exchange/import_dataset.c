#include "demarche/dataset.h"

#include "base/clock_text.h"
#include "exchange/dataset_files.h"
#include "exchange/dataset_import.h"
#include "exchange/dataset_table.h"
#include "exchange/import_profile.h"
#include "exchange/import_progress.h"
#include "exchange/import_scanned.h"
#include "store/transaction.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/** Bytes of contacts.csv that are not worth a thread. */
#define SMALLEST_SCANNED (1 << 20)

static const dm_table_reading parts[DM_DATASET_FILES] = {
    [DM_FILE_ACTORS] = {.format = &dm_actors_file, .take = dm_import_actor},
    [DM_FILE_CONTACTS] = {.format = &dm_contacts_file,
                          .take = dm_import_contact},
    [DM_FILE_ACCOUNTS] = {.format = &dm_accounts_file,
                          .take = dm_import_account},
    [DM_FILE_POSTS] = {.format = &dm_posts_file, .take = dm_import_post},
    [DM_FILE_PHASES] = {.format = &dm_phases_file, .take = dm_import_phase},
    [DM_FILE_HYPOTHESES] = {.format = &dm_hypotheses_file,
                            .take = dm_import_hypothesis},
    [DM_FILE_COVERAGE] = {.format = &dm_coverage_file,
                          .take = dm_import_coverage},
};

static dm_status announce_import(dm_import *import, const dm_dataset *dataset,
                                 dm_error *error)
{
    const dm_buffer *contacts = &dataset->files[DM_FILE_CONTACTS].text;
    char now[DM_CLOCK_TEXT_SIZE];
    dm_status status = dm_sha256(import->digest, dm_buffer_text(contacts),
                                 contacts->size, error);
    if (status != DM_OK) {
        return status;
    }
    dm_clock_text(now);
    dm_import_row row = {
        .path = dataset->path, .profile = import->profile->name, .at = now};
    return dm_put_import(&import->origin, import->store, &row, error);
}

static dm_status scan_contacts(dm_import *import, const char *name,
                               dm_error *error)
{
    FILE *stream = fopen(name, "rb");
    if (!stream) {
        return dm_error_set(error, DM_SYSTEM, "cannot read '%s': %s", name,
                            strerror(errno));
    }
    bool done;
    dm_status status = dm_import_scanned(&done, import, stream, name, error);
    import->needs_all = status == DM_OK && !done;
    fclose(stream);
    return status;
}

static dm_status read_contacts(dm_import *import, dm_dataset *dataset,
                               dm_error *error)
{
    dm_buffer *text = &dataset->files[DM_FILE_CONTACTS].text;
    const char *name = dm_buffer_text(&dataset->files[DM_FILE_CONTACTS].name);
    dm_status status;
    if (dataset->is_begun) {
        status = scan_contacts(import, name, error);
    } else if (import->profile->read) {
        status = import->profile->read(import, text, name, error);
    } else {
        status = dm_dataset_table_read(import, &parts[DM_FILE_CONTACTS], text,
                                       name, error);
    }
    return status == DM_OK && !import->needs_all
               ? dm_import_answers(import, name, error)
               : status;
}

static dm_status import_files(dm_import *import, dm_dataset *dataset,
                              dm_error *error)
{
    dm_status status = announce_import(import, dataset, error);
    for (int i = 0;
         i < DM_DATASET_FILES && status == DM_OK && !import->needs_all; i++) {
        const char *name = dm_buffer_text(&dataset->files[i].name);
        import->creates_actors =
            i == DM_FILE_CONTACTS && !dataset->files[DM_FILE_ACTORS].present;
        import->rejects.text = dataset->files[i].original.text;
        if (i == DM_FILE_CONTACTS) {
            status = read_contacts(import, dataset, error);
        } else if (dataset->files[i].present) {
            status = dm_dataset_table_read(
                import, &parts[i], &dataset->files[i].text, name, error);
        }
    }
    return status;
}

/* Rows that stop the import, or a file that is no use. */
static bool is_refused(const dm_import *import)
{
    return import->unusable || (import->report->refused &&
                                import->options->on_error == DM_ERROR_STOPS);
}

/* Errors, a dry run, or nothing new leave the store as it was. */
static dm_status finish_import(dm_import *import, const dm_dataset *dataset,
                               dm_error *error)
{
    dm_import_report *report = import->report;
    if (is_refused(import)) {
        dm_store_rollback(import->store);
        return dm_error_set(error, DM_REFUSED,
                            "'%s': %zu error%s, nothing was stored",
                            dataset->path, report->problems.errors,
                            report->problems.errors == 1 ? "" : "s");
    }
    if (import->options->run == DM_RUN_DRY) {
        return dm_list_import(&report->first, import->store, import->origin,
                              error);
    }
    if (!report->kept) {
        dm_store_rollback(import->store);
        return DM_OK;
    }
    dm_import_numbers numbers = {report->read, report->kept, report->merged,
                                 report->refused, import->digest};
    dm_import_tell(import, "storing", 0, 0);
    dm_status status =
        dm_put_import_numbers(import->store, import->origin, &numbers, error);
    return status == DM_OK ? dm_store_commit(import->store, error) : status;
}

/* What one pass learnt. */
static void clear_pass(dm_import *import)
{
    dm_key_index_clear(&import->actors);
    dm_key_index_clear(&import->contacts);
    dm_key_index_clear(&import->seen);
    dm_arena_clear(&import->names);
    dm_arena_clear(&import->texts);
    import->name_count = 0;
    import->waiting_count = 0;
}

static void clear_import(dm_import *import)
{
    clear_pass(import);
    dm_key_index_clear(&import->skipped);
    free(import->name_list);
    free(import->parties);
    free(import->waiting);
}

static void reset_counts(dm_import_report *report)
{
    dm_import_report fresh = {.profile = report->profile,
                              .delimiter = report->delimiter,
                              .encoding = report->encoding,
                              .problems = report->problems};
    dm_table_free(report->first);
    *report = fresh;
}

static dm_status run_pass(dm_import *import, dm_dataset *dataset,
                          dm_error *error)
{
    reset_counts(import->report);
    dm_status status = dm_store_begin(import->store, error);
    return status == DM_OK && !import->unusable
               ? import_files(import, dataset, error)
               : status;
}

/* Once more, with the whole file in memory. */
static dm_status run_whole(dm_import *import, dm_dataset *dataset,
                           dm_error *error)
{
    dm_store_rollback(import->store);
    clear_pass(import);
    dm_problems_clear(&import->report->problems);
    import->needs_all = false;
    for (int i = 0; i < DM_DATASET_FILES; i++) {
        dm_buffer_clear(&dataset->files[i].name);
        dm_buffer_clear(&dataset->files[i].text);
    }
    dataset->scans_from = 0;
    dataset->is_begun = false;
    dm_status status = dm_dataset_load(dataset, NULL, error);
    return status == DM_OK ? run_pass(import, dataset, error) : status;
}

static dm_status run_passes(dm_import *import, dm_dataset *dataset,
                            dm_error *error)
{
    dm_put_replacing(import->store,
                     import->options->existing == DM_EXISTING_REPLACED);
    dm_status status = run_pass(import, dataset, error);
    if (status == DM_OK && import->needs_all) {
        status = run_whole(import, dataset, error);
    }
    size_t skipped = 0;
    while (status == DM_OK && import->skipped.count > skipped &&
           !import->unusable) {
        skipped = import->skipped.count;
        dm_store_rollback(import->store);
        clear_pass(import);
        dm_dataset_restore(dataset);
        import->pass++;
        status = run_pass(import, dataset, error);
    }
    return status;
}

static dm_status import_loaded(dm_import *import, dm_dataset *dataset,
                               dm_error *error)
{
    const dm_import_options *options = import->options;
    dm_status status = DM_OK;
    import->rejects.stream = options->rejects;
    if (options->rejects || options->on_error == DM_ERROR_SKIPS) {
        status = dm_dataset_keep(dataset, error);
    }
    if (status == DM_OK) {
        status = run_passes(import, dataset, error);
    }
    if (status == DM_OK) {
        status = finish_import(import, dataset, error);
    }
    dm_put_replacing(import->store, false);
    dm_store_rollback(import->store);
    clear_import(import);
    return status;
}

/* The size from which the contacts are scanned; 0: they are not. */
static size_t choose_scan(const dm_import_options *options)
{
    bool whole = options->scan == DM_SCAN_NONE || options->stream ||
                 options->rejects || options->on_error == DM_ERROR_SKIPS ||
                 options->existing == DM_EXISTING_REPLACED ||
                 options->encoding || options->map || options->delimiter;
    return whole ? 0 : options->scan == DM_SCAN_LARGE ? SMALLEST_SCANNED : 1;
}

dm_status dm_import_path(dm_store *store, const char *path,
                         const dm_import_options *options,
                         dm_import_report *report, dm_error *error)
{
    static const dm_import_options defaults;
    dm_import_report own = {.problems = {.limit = 1}};
    dm_import import = {.store = store,
                        .report = report ? report : &own,
                        .options = options ? options : &defaults};
    dm_dataset dataset = {.path = path,
                          .scans_from = choose_scan(import.options)};
    dm_problems_clear(&import.report->problems);
    dm_status status = dm_dataset_load(&dataset, import.options->stream, error);
    if (status == DM_OK) {
        status = dm_profile_prepare(&import, &dataset, error);
    }
    if (status == DM_OK) {
        status = import_loaded(&import, &dataset, error);
    }
    dm_dataset_clear(&dataset);
    dm_import_report_clear(&own);
    return status;
}

dm_status dm_import_dataset(dm_store *store, const char *path,
                            dm_import_report *report, dm_error *error)
{
    return dm_import_path(store, path, NULL, report, error);
}

dm_status dm_import_contacts(dm_store *store, FILE *stream, const char *name,
                             dm_import_report *report, dm_error *error)
{
    dm_import_options options = {.stream = stream};
    return dm_import_path(store, name, &options, report, error);
}
