#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include "demarche/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static dm_status import_bytes(dm_store *store, const uint8_t *data, size_t size,
                              dm_import_options *options,
                              dm_import_report *report)
{
    options->stream = tmpfile();
    if (!options->stream) {
        return DM_SYSTEM;
    }
    fwrite(data, 1, size, options->stream);
    rewind(options->stream);
    dm_status status = dm_import_path(store, "f", options, report, NULL);
    fclose(options->stream);
    return status;
}

static void check_twice(dm_store *store, const uint8_t *data, size_t size,
                        dm_import_options *options)
{
    dm_import_report report = {.problems = {.limit = 10}};
    dm_status status = import_bytes(store, data, size, options, &report);
    assert(report.read ==
           report.kept + report.merged + report.left_out + report.refused);
    if (status == DM_OK) {
        size_t kept = report.kept;
        size_t left_out = report.left_out;
        status = import_bytes(store, data, size, options, &report);
        assert(status == DM_OK && report.kept == 0);
        assert(report.merged >= kept && report.left_out == left_out);
    }
    dm_import_report_clear(&report);
}

/* The first byte chooses the profile and what happens to refused rows. What was
 * taken once changes nothing when it comes again. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t profiles = 0;
    while (dm_import_profile_names[profiles]) {
        profiles++;
    }
    if (size < 1) {
        return 0;
    }
    char path[64];
    snprintf(path, sizeof path, "/tmp/demarche-fuzz-%ld.db", (long)getpid());
    dm_store *store;
    if (dm_store_open(&store, path, DM_STORE_WRITE, NULL) != DM_OK) {
        return 0;
    }
    dm_import_options options = {
        .profile = dm_import_profile_names[(data[0] & 15) % profiles],
        .on_error = data[0] & 16 ? DM_ERROR_SKIPS : DM_ERROR_STOPS};
    check_twice(store, data + 1, size - 1, &options);
    dm_store_close(store);
    unlink(path);
    return 0;
}
