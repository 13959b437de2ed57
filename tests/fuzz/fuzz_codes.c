#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include "exchange/code_table.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is read without a problem finds each of its codes. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    snprintf(path, sizeof path, "/tmp/demarche-codes-%ld.csv", (long)getpid());
    FILE *stream = fopen(path, "wb");
    if (!stream) {
        return 0;
    }
    fwrite(data, 1, size, stream);
    fclose(stream);
    dm_code_table table = {0};
    dm_problems problems = {.limit = 10};
    dm_status status =
        dm_code_table_load(&table, "cameo", path, &problems, NULL);
    for (size_t i = 0; status == DM_OK && !problems.errors && i < table.count;
         i++) {
        const char *code = table.items[i].code;
        assert(dm_code_table_find(&table, code, "") == &table.items[i]);
    }
    dm_code_table_clear(&table);
    dm_problems_clear(&problems);
    unlink(path);
    return 0;
}
