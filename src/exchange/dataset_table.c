#include "exchange/dataset_table.h"

#include "demarche/text.h"

#include "exchange/csv_reader.h"
#include "exchange/csv_text.h"
#include "exchange/import_progress.h"
#include "exchange/refused_rows.h"

#include <stdint.h>
#include <string.h>

/** So many rows pass before the next word of progress. */
#define ROWS_BETWEEN_WORDS 1000

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

bool dm_dataset_map_header(size_t *fields, dm_problems *problems,
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
    dm_row_reason reason = dm_outcome_reason(outcome);
    if (row->refused) {
        reason = row->differs ? DM_ROW_DIFFERENT : DM_ROW_UNREADABLE;
    } else if (row->left_out) {
        reason = row->reason;
    }
    import->report->read++;
    dm_report_count(import->report, reason);
    return row->refused ? dm_refused_row_add(row, dm_row_find_place(row), error)
                        : DM_OK;
}

/* What the store has differently is found where gathered rows are told. */
static bool was_refused(dm_row_reason *reason, const dm_row *row, bool gathers)
{
    return dm_refused_row_find(reason, row->import, row->file,
                               dm_row_find_place(row)) &&
           (!gathers || *reason == DM_ROW_UNREADABLE);
}

static dm_status take_row(dm_row *row, const dm_table_reading *reading,
                          dm_error *error)
{
    dm_import *import = row->import;
    dm_outcome outcome = DM_KEPT;
    dm_row_reason reason;
    if (was_refused(&reason, row, reading->gathers)) {
        import->report->read++;
        dm_report_count(import->report, reason);
        return DM_OK;
    }
    row->gathered = false;
    row->left_out = false;
    row->differs = false;
    row->refused = row->csv->broken;
    if (row->refused) {
        row->fault = row->csv->fault;
    }
    dm_status status =
        row->refused ? DM_OK : reading->take(&outcome, row, error);
    return status == DM_OK && !row->gathered
               ? dm_row_finish(row, outcome, error)
               : status;
}

static dm_status read_rows(dm_csv_reader *reader, dm_row *row,
                           const dm_table_reading *reading, dm_error *error)
{
    size_t size = (size_t)(reader->end - reader->start);
    size_t rows = 0;
    dm_status status = dm_csv_reader_next(reader, &row->csv, error);
    while (status == DM_OK && row->csv) {
        if (rows++ % ROWS_BETWEEN_WORDS == 0) {
            dm_import_tell(row->import, "reading", row->csv->start, size);
        }
        status = take_row(row, reading, error);
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

/* The columns are found by `find`, or are those of the dataset. */
static dm_status use_header(bool *usable, dm_row *row, size_t *fields,
                            const dm_table_reading *reading, dm_error *error)
{
    if (reading->find) {
        return reading->find(usable, row, error);
    }
    row->fields = fields;
    *usable = dm_dataset_map_header(fields, &row->import->report->problems,
                                    row->format, row->file, row->csv);
    return DM_OK;
}

static dm_status read_table(dm_row *row, dm_csv_reader *reader,
                            const dm_table_reading *reading, dm_error *error)
{
    size_t fields[DM_DATASET_COLUMN_LIMIT];
    if (reading->no_header) {
        return read_rows(reader, row, reading, error);
    }
    dm_status status = dm_csv_reader_next(reader, &row->csv, error);
    if (status == DM_OK && !row->csv) {
        refuse_file(row->import, row->file, "the file has no header");
        return DM_OK;
    }
    bool usable = false;
    if (status == DM_OK) {
        status = use_header(&usable, row, fields, reading, error);
    }
    row->import->unusable |= !usable;
    return status == DM_OK && usable ? read_rows(reader, row, reading, error)
                                     : status;
}

dm_status dm_dataset_table_read(dm_import *import,
                                const dm_table_reading *reading,
                                dm_buffer *text, const char *file,
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
    if (reading->delimiter) {
        reader.delimiter = reading->delimiter;
        reader.quotes = !reading->no_quotes;
    }
    reader.ragged = reading->ragged;
    dm_row row = {.import = import,
                  .format = reading->format,
                  .file = file,
                  .context = reading->context};
    dm_status status = read_table(&row, &reader, reading, error);
    dm_problems_clear(&told);
    dm_csv_reader_clear(&reader);
    return status;
}
