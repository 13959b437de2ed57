#include "exchange/dataset_writer.h"

#include "demarche/time.h"

#include "exchange/unfit_text.h"
#include "print/csv_field.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

void dm_dataset_writer_init(dm_dataset_writer *writer, dm_store *store,
                            const char *folder, const dm_dataset_file *format)
{
    *writer = (dm_dataset_writer){
        .store = store, .format = format, .overwrite = DM_REPLACE_EXISTING};
    dm_buffer_add_format(&writer->path, "%s/%s", folder, format->name);
    for (size_t i = 0; i < format->column_count; i++) {
        writer->used[i] = true;
    }
}

void dm_dataset_writer_clear(dm_dataset_writer *writer)
{
    dm_output_discard(writer->output);
    dm_buffer_clear(&writer->path);
    dm_buffer_clear(&writer->line);
    dm_buffer_clear(&writer->list);
    dm_buffer_clear(&writer->unfit);
}

static dm_status write_line(dm_dataset_writer *writer, dm_error *error)
{
    dm_buffer *line = &writer->line;
    dm_buffer_add_char(line, '\n');
    if (writer->unfit.size > 0 && !writer->unfit.failed) {
        return dm_error_set(error, DM_REFUSED, "%s: %s", writer->format->name,
                            dm_buffer_text(&writer->unfit));
    }
    if (line->failed || writer->list.failed || writer->unfit.failed) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot write a row");
    }
    FILE *stream = dm_output_stream(writer->output);
    if (fwrite(line->text, 1, line->size, stream) != line->size) {
        return dm_error_set(error, DM_SYSTEM, "cannot write '%s': %s",
                            dm_buffer_text(&writer->path), strerror(errno));
    }
    dm_buffer_reset(line);
    return DM_OK;
}

static dm_status begin_file(dm_dataset_writer *writer, dm_error *error)
{
    if (writer->path.failed) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot name a file");
    }
    dm_status status =
        dm_output_open(&writer->output, dm_buffer_text(&writer->path),
                       writer->overwrite, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < writer->format->column_count; i++) {
        dm_dataset_put_text(writer, i, writer->format->columns[i].name);
    }
    return write_line(writer, error);
}

static dm_status write_rows(dm_dataset_writer *writer, dm_statement *statement,
                            dm_write_row *write, dm_error *error)
{
    bool row = true;
    dm_status status = DM_OK;
    while (status == DM_OK && row) {
        status = dm_statement_step(statement, &row, error);
        if (status != DM_OK || !row) {
            break;
        }
        if (!writer->output) {
            status = begin_file(writer, error);
        }
        if (status == DM_OK) {
            status = write(writer, statement, error);
        }
        if (status == DM_OK) {
            status = write_line(writer, error);
        }
    }
    return status;
}

dm_status dm_dataset_writer_run(dm_dataset_writer *writer, const char *query,
                                dm_write_row *write, bool always,
                                dm_error *error)
{
    dm_statement *statement;
    dm_status status =
        dm_store_statement(&statement, writer->store, query, error);
    if (status == DM_OK) {
        status = write_rows(writer, statement, write, error);
        dm_statement_reset(statement);
    }
    /* A file of an older export would bring its rows back. */
    struct stat found;
    bool stale = stat(dm_buffer_text(&writer->path), &found) == 0;
    if (status == DM_OK && !writer->output && (always || stale)) {
        status = begin_file(writer, error);
    }
    if (status == DM_OK && writer->output) {
        status = dm_output_commit(writer->output, error);
        writer->output = NULL;
    }
    return status;
}

/* The first of a line is kept; the line so far begins with its key. */
static void check_cell(dm_dataset_writer *writer, size_t column,
                       const char *text)
{
    char unfit[DM_UNFIT_TEXT_SIZE];

    if (writer->unfit.size == 0 && dm_unfit_text_find(unfit, text)) {
        const char *line = dm_buffer_text(&writer->line);
        dm_buffer_add_format(&writer->unfit, "'%.*s': %s of its %s",
                             (int)strcspn(column ? line : text, ","),
                             column ? line : text, unfit,
                             writer->format->columns[column].name);
    }
}

void dm_dataset_put_text(dm_dataset_writer *writer, size_t column,
                         const char *text)
{
    if (!writer->used[column]) {
        return;
    }
    if (column) {
        dm_buffer_add_char(&writer->line, ',');
    }
    if (text) {
        check_cell(writer, column, text);
        dm_csv_field_add(&writer->line, text);
    }
}

void dm_dataset_put_number(dm_dataset_writer *writer, size_t column,
                           int64_t number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRId64, number);
    dm_dataset_put_text(writer, column, digits);
}

static void put_day(dm_dataset_writer *writer, size_t column, dm_time time)
{
    char day[DM_DAY_TEXT_SIZE];
    dm_day_format(time, day);
    dm_dataset_put_text(writer, column, day);
}

void dm_dataset_put_date(dm_dataset_writer *writer, size_t column,
                         dm_statement *statement, int text, int start)
{
    if (dm_statement_is_null(statement, text) &&
        !dm_statement_is_null(statement, start)) {
        put_day(writer, column, dm_statement_integer(statement, start));
    } else {
        dm_dataset_put_text(writer, column, dm_statement_text(statement, text));
    }
}

void dm_dataset_put_window(dm_dataset_writer *writer, size_t column,
                           int64_t start, int64_t end)
{
    if (start == DM_TIME_MIN) {
        dm_dataset_put_text(writer, column, NULL);
    } else {
        put_day(writer, column, start);
    }
    if (end == DM_TIME_MAX) {
        dm_dataset_put_text(writer, column + 1, NULL);
    } else {
        put_day(writer, column + 1, end - 1);
    }
}
