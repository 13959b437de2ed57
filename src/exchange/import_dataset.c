#include "demarche/dataset.h"

#include "exchange/csv_text.h"
#include "exchange/dataset_import.h"
#include "exchange/dataset_table.h"
#include "exchange/sha256.h"
#include "store/transaction.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

/** The files of a dataset in the order in which they are read: names must be
 * known before they are used. */
enum { ACTORS, CONTACTS, ACCOUNTS, POSTS, PHASES, HYPOTHESES, COVERAGE, FILES };

static const dm_table_reading parts[FILES] = {
    [ACTORS] = {&dm_actors_file, dm_import_actor},
    [CONTACTS] = {&dm_contacts_file, dm_import_contact},
    [ACCOUNTS] = {&dm_accounts_file, dm_import_account},
    [POSTS] = {&dm_posts_file, dm_import_post},
    [PHASES] = {&dm_phases_file, dm_import_phase},
    [HYPOTHESES] = {&dm_hypotheses_file, dm_import_hypothesis},
    [COVERAGE] = {&dm_coverage_file, dm_import_coverage},
};

/** The files in memory, before anything is stored. */
typedef struct dm_dataset {
    const char *path;
    struct {
        bool present;
        dm_buffer name; /**< as messages call it */
        dm_buffer text;
        dm_buffer original; /**< where reading spoils what is still needed */
    } files[FILES];
} dm_dataset;

static void clear_dataset(dm_dataset *dataset)
{
    for (int i = 0; i < FILES; i++) {
        dm_buffer_clear(&dataset->files[i].name);
        dm_buffer_clear(&dataset->files[i].text);
        dm_buffer_clear(&dataset->files[i].original);
    }
}

static dm_status check_name(const dm_dataset *dataset, int part,
                            dm_error *error)
{
    return dataset->files[part].name.failed
               ? dm_error_set(error, DM_NO_MEMORY, "no memory for a name")
               : DM_OK;
}

static dm_status load_stream(dm_dataset *dataset, int part, FILE *stream,
                             dm_error *error)
{
    const char *name = dm_buffer_text(&dataset->files[part].name);
    dataset->files[part].present = true;
    return dm_csv_text_read(&dataset->files[part].text, stream, name, error);
}

static dm_status load_file(dm_dataset *dataset, int part, dm_error *error)
{
    const char *name = dm_buffer_text(&dataset->files[part].name);
    dm_status status = check_name(dataset, part, error);
    if (status != DM_OK) {
        return status;
    }
    FILE *stream = fopen(name, "rb");
    if (!stream && errno == ENOENT && part != CONTACTS) {
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
    for (int i = 0; i < FILES && status == DM_OK; i++) {
        dm_buffer_add_format(&dataset->files[i].name, "%s%s%s", dataset->path,
                             slash ? "" : "/", parts[i].format->name);
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
    if (S_ISDIR(found.st_mode)) {
        return load_folder(dataset, error);
    }
    dm_buffer_add(&dataset->files[CONTACTS].name, dataset->path);
    return load_file(dataset, CONTACTS, error);
}

/* The text of the clock in UTC. */
static void format_now(char out[32])
{
    time_t now = time(NULL);
    struct tm parts_of_now;
    if (!gmtime_r(&now, &parts_of_now) ||
        !strftime(out, 32, "%Y-%m-%dT%H:%M:%SZ", &parts_of_now)) {
        out[0] = '\0';
    }
}

static dm_status announce_import(dm_import *import, const dm_dataset *dataset,
                                 dm_error *error)
{
    const dm_buffer *contacts = &dataset->files[CONTACTS].text;
    char digest[DM_SHA256_TEXT_SIZE];
    char now[32];
    dm_sha256(digest, dm_buffer_text(contacts), contacts->size);
    format_now(now);
    dm_import_row row = {.path = dataset->path,
                         .profile = "dataset",
                         .sha256 = digest,
                         .at = now};
    return dm_put_import(&import->origin, import->store, &row, error);
}

/* A text that is read is written over. */
static dm_status keep_originals(dm_dataset *dataset, dm_error *error)
{
    bool failed = false;
    for (int i = 0; i < FILES; i++) {
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

static void restore_texts(dm_dataset *dataset)
{
    for (int i = 0; i < FILES; i++) {
        const dm_buffer *original = &dataset->files[i].original;
        if (original->size) {
            memcpy(dataset->files[i].text.text, original->text, original->size);
        }
    }
}

static dm_status import_files(dm_import *import, dm_dataset *dataset,
                              dm_error *error)
{
    dm_status status = announce_import(import, dataset, error);
    for (int i = 0; i < FILES && status == DM_OK; i++) {
        const char *name = dm_buffer_text(&dataset->files[i].name);
        import->creates_actors =
            i == CONTACTS && !dataset->files[ACTORS].present;
        import->rejects.text = dataset->files[i].original.text;
        if (dataset->files[i].present) {
            status = dm_dataset_table_read(
                import, &parts[i], &dataset->files[i].text, name, error);
        }
        if (status == DM_OK && i == CONTACTS) {
            status = dm_import_answers(import, name, error);
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
                                 report->refused};
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
    dm_table_free(report->first);
    *report = (dm_import_report){.problems = report->problems};
}

static dm_status run_pass(dm_import *import, dm_dataset *dataset,
                          dm_error *error)
{
    reset_counts(import->report);
    dm_status status = dm_store_begin(import->store, error);
    return status == DM_OK ? import_files(import, dataset, error) : status;
}

static dm_status run_passes(dm_import *import, dm_dataset *dataset,
                            dm_error *error)
{
    dm_status status = run_pass(import, dataset, error);
    size_t skipped = 0;
    while (status == DM_OK && import->skipped.count > skipped &&
           !import->unusable) {
        skipped = import->skipped.count;
        dm_store_rollback(import->store);
        clear_pass(import);
        restore_texts(dataset);
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
        status = keep_originals(dataset, error);
    }
    if (status == DM_OK) {
        status = run_passes(import, dataset, error);
    }
    if (status == DM_OK) {
        status = finish_import(import, dataset, error);
    }
    dm_store_rollback(import->store);
    clear_import(import);
    return status;
}

static dm_status load_dataset(dm_dataset *dataset, FILE *stream,
                              dm_error *error)
{
    if (!stream) {
        return load_path(dataset, error);
    }
    dm_buffer_add(&dataset->files[CONTACTS].name, dataset->path);
    dm_status status = check_name(dataset, CONTACTS, error);
    return status == DM_OK ? load_stream(dataset, CONTACTS, stream, error)
                           : status;
}

dm_status dm_import_path(dm_store *store, const char *path,
                         const dm_import_options *options,
                         dm_import_report *report, dm_error *error)
{
    static const dm_import_options defaults;
    dm_import_report own = {.problems = {.limit = 1}};
    dm_dataset dataset = {.path = path};
    dm_import import = {.store = store,
                        .report = report ? report : &own,
                        .options = options ? options : &defaults};
    dm_problems_clear(&import.report->problems);
    dm_status status = load_dataset(&dataset, import.options->stream, error);
    if (status == DM_OK) {
        status = import_loaded(&import, &dataset, error);
    }
    clear_dataset(&dataset);
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
