#include "exchange/dataset_table.h"

#include "demarche/text.h"

#include "exchange/csv_reader.h"
#include "exchange/csv_text.h"
#include "exchange/refused_rows.h"

#include <stdint.h>
#include <string.h>

static size_t find_column(const dm_dataset_file *format, const char *name)
{
    for (size_t i = 0; i < format->column_count; i++) {
        if (strcmp(format->columns[i].name, name) == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

static void refuse_column(dm_problems *problems, const dm_dataset_file *format,
                          const char *file, const dm_csv_field *field)
{
    const char *names[DM_DATASET_COLUMN_LIMIT];
    for (size_t i = 0; i < format->column_count; i++) {
        names[i] = format->columns[i].name;
    }
    size_t nearest = dm_text_nearest(field->text, names, format->column_count);
    if (strpbrk(field->text, ";\t")) {
        dm_problems_add(problems, DM_ERROR, file, field->line, field->column,
                        "'%s' is separated by semicolons or tabs, expected "
                        "commas",
                        field->text);
    } else if (nearest < format->column_count) {
        dm_problems_add(problems, DM_ERROR, file, field->line, field->column,
                        "unknown column '%s': did you mean '%s'?", field->text,
                        names[nearest]);
    } else {
        dm_problems_add(problems, DM_ERROR, file, field->line, field->column,
                        "unknown column '%s', expected those of %s",
                        field->text, format->name);
    }
}

/* Where each column stands; SIZE_MAX where it is missing. False when the header
 * cannot be used. */
static bool map_header(size_t *fields, dm_problems *problems,
                       const dm_dataset_file *format, const char *file,
                       const dm_csv_row *header)
{
    size_t errors = problems->errors;
    for (size_t i = 0; i < format->column_count; i++) {
        fields[i] = SIZE_MAX;
    }
    for (size_t i = 0; i < header->count; i++) {
        const dm_csv_field *field = &header->fields[i];
        size_t column = find_column(format, field->text);
        if (column == SIZE_MAX) {
            refuse_column(problems, format, file, field);
        } else if (fields[column] != SIZE_MAX) {
            dm_problems_add(problems, DM_ERROR, file, field->line,
                            field->column, "the column '%s' stands twice",
                            field->text);
        } else {
            fields[column] = i;
        }
    }
    for (size_t i = 0; i < format->column_count; i++) {
        if (format->columns[i].required && fields[i] == SIZE_MAX) {
            dm_problems_add(problems, DM_ERROR, file, header->line, 1,
                            "the column '%s' is missing",
                            format->columns[i].name);
        }
    }
    return !header->broken && problems->errors == errors;
}

dm_status dm_row_finish(dm_row *row, dm_outcome outcome, dm_error *error)
{
    dm_import *import = row->import;
    dm_row_reason reason = outcome == DM_MERGED ? DM_ROW_STORED : DM_ROW_NEW;
    if (row->refused) {
        reason = row->differs ? DM_ROW_DIFFERENT : DM_ROW_UNREADABLE;
    }
    import->report->read++;
    dm_report_count(import->report, reason);
    return row->refused ? dm_refused_row_add(row, dm_row_find_place(row), error)
                        : DM_OK;
}

static dm_status take_row(dm_row *row, dm_take_row *take, dm_error *error)
{
    dm_import *import = row->import;
    dm_outcome outcome = DM_KEPT;
    dm_row_reason reason;
    if (dm_refused_row_find(&reason, import, row->file, row->csv->line)) {
        import->report->read++;
        dm_report_count(import->report, reason);
        return DM_OK;
    }
    row->differs = false;
    row->refused = row->csv->broken;
    if (row->refused) {
        row->fault = row->csv->fault;
    }
    dm_status status = row->refused ? DM_OK : take(&outcome, row, error);
    return status == DM_OK ? dm_row_finish(row, outcome, error) : status;
}

static dm_status read_rows(dm_csv_reader *reader, dm_row *row,
                           dm_take_row *take, dm_error *error)
{
    dm_status status = dm_csv_reader_next(reader, &row->csv, error);
    while (status == DM_OK && row->csv) {
        status = take_row(row, take, error);
        if (status == DM_OK) {
            status = dm_csv_reader_next(reader, &row->csv, error);
        }
    }
    return status;
}

static void refuse_file(dm_import *import, const char *file,
                        const char *message)
{
    dm_problems_add(&import->report->problems, DM_ERROR, file, 1, 1, "%s",
                    message);
    import->unusable = true;
}

static dm_status read_table(dm_import *import, const dm_dataset_file *format,
                            dm_csv_reader *reader, dm_take_row *take,
                            dm_error *error)
{
    const char *file = reader->file;
    dm_problems *problems = &import->report->problems;
    const dm_csv_row *header;
    size_t fields[DM_DATASET_COLUMN_LIMIT];
    dm_status status = dm_csv_reader_next(reader, &header, error);
    if (status != DM_OK) {
        return status;
    }
    if (!header) {
        refuse_file(import, file, "the file has no header");
        return DM_OK;
    }
    if (!map_header(fields, problems, format, file, header)) {
        import->unusable = true;
        return DM_OK;
    }
    dm_row row = {
        .import = import, .format = format, .file = file, .fields = fields};
    return read_rows(reader, &row, take, error);
}

dm_status dm_dataset_table_read(dm_import *import,
                                const dm_dataset_file *format, dm_buffer *text,
                                const char *file, dm_take_row *take,
                                dm_error *error)
{
    if (!text->size) {
        refuse_file(import, file, "the file is empty, expected a header");
        return DM_OK;
    }
    if (!dm_csv_text_check(text->text, text->size, file,
                           &import->report->problems)) {
        import->unusable = true;
        return DM_OK;
    }
    dm_key_index_clear(&import->seen);
    dm_problems told = {.limit = 1};
    dm_csv_reader reader;
    dm_csv_reader_init(&reader, text->text, text->size, file,
                       import->pass ? &told : &import->report->problems);
    dm_status status = read_table(import, format, &reader, take, error);
    dm_problems_clear(&told);
    dm_csv_reader_clear(&reader);
    return status;
}
