#include "exchange/dataset_row.h"

#include "exchange/dataset_import.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

static char nothing[1];

dm_cell dm_row_cell(const dm_row *row, size_t column)
{
    size_t field = row->fields[column];
    if (field == SIZE_MAX) {
        return (dm_cell){nothing, row->csv->line, 1};
    }
    const dm_csv_field *found = &row->csv->fields[field];
    return (dm_cell){found->text, found->line, found->column};
}

const char *dm_row_text(const dm_row *row, size_t column)
{
    return dm_row_cell(row, column).text;
}

dm_row_place dm_row_find_place(const dm_row *row)
{
    return (dm_row_place){row->csv->line, row->csv->start, row->csv->end};
}

static void keep_fault(dm_row *row, dm_cell cell, const char *message)
{
    if (!row->refused) {
        dm_error_set(&row->fault, DM_REFUSED, "%s", message);
        row->fault.line = cell.line;
        row->fault.column = cell.column;
    }
    row->refused = true;
}

static void note_problem(dm_row *row, dm_severity severity, dm_cell cell,
                         const char *message)
{
    dm_problems_add(&row->import->report->problems, severity, row->file,
                    cell.line, cell.column, "%s", message);
}

void dm_row_refuse(dm_row *row, dm_cell cell, const char *format, ...)
{
    char message[DM_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    note_problem(row, DM_ERROR, cell, message);
    keep_fault(row, cell, message);
}

void dm_row_refuse_silently(dm_row *row, dm_cell cell, const char *reason)
{
    keep_fault(row, cell, reason);
}

void dm_row_leave_out(dm_row *row, dm_row_reason reason)
{
    row->left_out = true;
    row->reason = reason;
}

void dm_row_warn(dm_row *row, dm_cell cell, const char *format, ...)
{
    if (row->import->pass) {
        return;
    }
    char message[DM_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    note_problem(row, DM_WARNING, cell, message);
}

dm_status dm_row_claim(dm_row *row, dm_cell cell, const char *key,
                       dm_error *error)
{
    if (!*key) {
        dm_row_refuse(row, cell, "the key is empty");
        return DM_OK;
    }
    const dm_key_entry *first = dm_key_index_find(&row->import->seen, key);
    if (first) {
        dm_row_refuse(row, cell, "duplicate of line %zu", first->line);
        return DM_OK;
    }
    if (!dm_key_index_add(&row->import->seen, key, 0, cell.line)) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot remember a key");
    }
    return DM_OK;
}

void dm_row_check_outcome(dm_row *row, dm_cell cell, dm_outcome outcome,
                          const char *what)
{
    if (outcome == DM_DIFFERS) {
        dm_row_refuse(row, cell,
                      "%s is in the store already, with other content", what);
        row->differs = true;
    }
}
