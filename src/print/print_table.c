#include "demarche/print.h"

#include "print/printers.h"

#include <errno.h>
#include <string.h>

typedef bool printer(const dm_table *table, const dm_print_options *options,
                     FILE *stream);

static const char *const names[] = {
    [DM_FORMAT_TEXT] = "text",       [DM_FORMAT_CSV] = "csv",
    [DM_FORMAT_TSV] = "tsv",         [DM_FORMAT_JSON] = "json",
    [DM_FORMAT_NDJSON] = "ndjson",   [DM_FORMAT_MARKDOWN] = "markdown",
    [DM_FORMAT_MARKDOWN + 1] = NULL,
};

static printer *const printers[] = {
    [DM_FORMAT_TEXT] = dm_print_text,
    [DM_FORMAT_CSV] = dm_print_csv,
    [DM_FORMAT_TSV] = dm_print_tsv,
    [DM_FORMAT_JSON] = dm_print_json,
    [DM_FORMAT_NDJSON] = dm_print_ndjson,
    [DM_FORMAT_MARKDOWN] = dm_print_markdown,
};

bool dm_print_line(dm_buffer *line, FILE *stream)
{
    if (line->failed) {
        return false;
    }
    size_t written = fwrite(dm_buffer_text(line), 1, line->size, stream);
    bool whole = written == line->size;
    dm_buffer_reset(line);
    return whole;
}

dm_status dm_print_table(const dm_table *table, dm_format format,
                         const dm_print_options *options, FILE *stream,
                         dm_error *error)
{
    static const dm_print_options defaults = {0};

    errno = 0;
    bool printed =
        printers[format](table, options ? options : &defaults, stream);
    if (ferror(stream) || (printed && fflush(stream) != 0)) {
        return dm_error_set(error, DM_SYSTEM, "cannot write the table: %s",
                            strerror(errno ? errno : EIO));
    }
    if (!printed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory to print a table");
    }
    return DM_OK;
}

const char *const *dm_format_names(void)
{
    return names;
}
