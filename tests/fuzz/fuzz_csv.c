#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "exchange/csv_reader.h"
#include "exchange/csv_text.h"
#include "print/csv_field.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads `text` and writes its rows as we would; the number of problems. */
static size_t rewrite(dm_buffer *out, char *text, size_t size)
{
    dm_problems problems = {.limit = 10};
    dm_csv_reader reader;
    dm_csv_reader_init(&reader, text, size, "f", &problems);
    /* A second byte order mark is part of the first field. */
    dm_buffer_add(out, "\xef\xbb\xbf");
    const dm_csv_row *row;
    while (dm_csv_reader_next(&reader, &row, NULL) == DM_OK && row) {
        assert(row->count >= 1 && row->line >= 1);
        for (size_t i = 0; i < row->count; i++) {
            dm_buffer_add(out, i ? "," : "");
            dm_csv_field_add(out, row->fields[i].text);
        }
        bool nothing = row->count == 1 && !*row->fields[0].text;
        dm_buffer_add(out, nothing ? "\"\"\n" : "\n");
    }
    size_t errors = problems.errors;
    dm_csv_reader_clear(&reader);
    dm_problems_clear(&problems);
    return errors;
}

/* What was read and written is read and written again as the same bytes. */
static void check_round_trip(char *text, size_t size)
{
    dm_buffer first = {0};
    dm_buffer second = {0};
    if (rewrite(&first, text, size) == 0 && first.size) {
        char *copy = strdup(first.text);
        if (copy) {
            assert(rewrite(&second, copy, first.size) == 0);
            assert(strcmp(first.text, dm_buffer_text(&second)) == 0);
        }
        free(copy);
    }
    dm_buffer_clear(&first);
    dm_buffer_clear(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);
    if (!text) {
        return 0;
    }
    if (size > 0) {
        memcpy(text, data, size);
    }
    text[size] = '\0';
    dm_problems problems = {.limit = 10};
    if (dm_csv_text_check(text, size, "f", &problems)) {
        assert(problems.errors == 0);
        check_round_trip(text, size);
    } else {
        assert(problems.errors > 0);
    }
    dm_problems_clear(&problems);
    free(text);
    return 0;
}
