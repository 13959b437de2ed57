#include "exchange/rejects.h"

#include "base/buffer.h"
#include "print/csv_field.h"

#include <errno.h>
#include <string.h>

static dm_status write_line(dm_rejects *rejects, dm_buffer *line,
                            dm_error *error)
{
    if (line->failed) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep a refused row");
    }
    errno = 0;
    if (fwrite(line->text, 1, line->size, rejects->stream) != line->size) {
        return dm_error_set(error, DM_SYSTEM,
                            "cannot write the refused rows: %s",
                            strerror(errno));
    }
    return DM_OK;
}

/* The row as it stands, without its line end, as one field. */
static void add_row(dm_buffer *line, const dm_rejects *rejects, size_t start,
                    size_t end)
{
    const char *text = rejects->text;
    while (end > start && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
        end--;
    }
    dm_buffer row = {0};
    dm_buffer_add_bytes(&row, text + start, end - start);
    line->failed |= row.failed;
    dm_csv_field_add(line, dm_buffer_text(&row));
    dm_buffer_clear(&row);
}

dm_status dm_rejects_add(dm_rejects *rejects, const char *file,
                         const dm_error *fault, size_t start, size_t end,
                         dm_error *error)
{
    if (!rejects->stream) {
        return DM_OK;
    }
    dm_buffer line = {0};
    dm_csv_field_add(&line, file);
    dm_buffer_add_format(&line, ",%zu,%zu,", fault->line, fault->column);
    dm_csv_field_add(&line, fault->message);
    dm_buffer_add_char(&line, ',');
    add_row(&line, rejects, start, end);
    dm_buffer_add_char(&line, '\n');
    dm_status status = write_line(rejects, &line, error);
    dm_buffer_clear(&line);
    return status;
}
