#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include "demarche/dataset.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static dm_status import_bytes(dm_store *store, const uint8_t *data, size_t size,
                              dm_import_report *report)
{
    FILE *stream = tmpfile();
    if (!stream) {
        return DM_SYSTEM;
    }
    fwrite(data, 1, size, stream);
    rewind(stream);
    dm_status status = dm_import_contacts(store, stream, "f", report, NULL);
    fclose(stream);
    return status;
}

/* Whole or not at all; and what was taken once changes nothing when it comes
 * again. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    snprintf(path, sizeof path, "/tmp/demarche-fuzz-%ld.db", (long)getpid());
    dm_store *store;
    if (dm_store_open(&store, path, DM_STORE_WRITE, NULL) != DM_OK) {
        return 0;
    }
    dm_import_report report = {.problems = {.limit = 10}};
    dm_status status = import_bytes(store, data, size, &report);
    assert(report.read ==
           report.kept + report.merged + report.left_out + report.refused);
    assert((status == DM_REFUSED) == (report.problems.errors > 0));
    if (status == DM_OK) {
        size_t kept = report.kept;
        status = import_bytes(store, data, size, &report);
        assert(status == DM_OK && report.kept == 0);
        assert(report.merged >= kept);
    }
    dm_problems_clear(&report.problems);
    dm_store_close(store);
    unlink(path);
    return 0;
}
