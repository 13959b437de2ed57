#include "exchange/csv_reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void dm_csv_reader_init(dm_csv_reader *reader, char *text, size_t size,
                        const char *file, dm_problems *problems)
{
    *reader = (dm_csv_reader){.file = file,
                              .problems = problems,
                              .start = text,
                              .next = text,
                              .end = text + size,
                              .delimiter = ',',
                              .quotes = true,
                              .line = 1,
                              .column = 1};
    if (size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
        reader->next += 3;
    }
}

void dm_csv_reader_clear(dm_csv_reader *reader)
{
    free(reader->row.fields);
    *reader = (dm_csv_reader){0};
}

static bool at_line_end(const dm_csv_reader *reader)
{
    return *reader->next == '\n' || *reader->next == '\r';
}

static void skip_line_end(dm_csv_reader *reader)
{
    bool cr = *reader->next == '\r';
    reader->next++;
    if (cr && *reader->next == '\n') {
        reader->next++;
    }
    reader->line++;
    reader->column = 1;
}

static void skip_character(dm_csv_reader *reader)
{
    reader->next++;
    while (((unsigned char)*reader->next & 0xc0) == 0x80) {
        reader->next++;
    }
    reader->column++;
}

static void note_problem(dm_csv_reader *reader, size_t line, size_t column,
                         const char *message)
{
    dm_csv_row *row = &reader->row;
    dm_problems_add(reader->problems, DM_ERROR, reader->file, line, column,
                    "%s", message);
    if (!row->broken) {
        row->broken = true;
        dm_error_set(&row->fault, DM_REFUSED, "%s", message);
        row->fault.line = line;
        row->fault.column = column;
    }
}

static bool at_delimiter(const dm_csv_reader *reader)
{
    return *reader->next == reader->delimiter ||
           (reader->delimiter == DM_CSV_BLANKS && *reader->next == '\t');
}

static bool at_field_end(const dm_csv_reader *reader)
{
    return reader->next == reader->end || at_delimiter(reader) ||
           at_line_end(reader);
}

static void skip_blanks(dm_csv_reader *reader)
{
    while (reader->delimiter == DM_CSV_BLANKS && reader->next < reader->end &&
           at_delimiter(reader)) {
        skip_character(reader);
    }
}

/* Past empty lines and comments, to where a row begins. */
static void skip_to_row(dm_csv_reader *reader)
{
    skip_blanks(reader);
    bool comment =
        reader->delimiter == DM_CSV_BLANKS && strchr("#%", *reader->next);
    while (reader->next < reader->end && (comment || at_line_end(reader))) {
        if (at_line_end(reader)) {
            skip_line_end(reader);
            skip_blanks(reader);
            comment = reader->delimiter == DM_CSV_BLANKS &&
                      strchr("#%", *reader->next);
        } else {
            skip_character(reader);
        }
    }
}

/* To the end of an unquoted field, or of what follows a closing quote. */
static void skip_plain(dm_csv_reader *reader, const char *message)
{
    bool noted = false;
    while (!at_field_end(reader)) {
        bool quote = reader->quotes && *reader->next == '"';
        if (!noted && (quote || message)) {
            note_problem(reader, reader->line, reader->column,
                         message ? message
                                 : "a quote inside an unquoted field, "
                                   "expected the field in quotes");
            noted = true;
        }
        skip_character(reader);
    }
}

/* The content of a quoted field moves to its start, without the doubling. */
static char *unquote(dm_csv_reader *reader)
{
    char *to = reader->next;
    while (reader->next < reader->end) {
        const char *from = reader->next;
        if (*from == '"' && from[1] != '"') {
            break;
        }
        if (*from == '"') {
            reader->next++;
            reader->column++;
        }
        from = reader->next;
        if (at_line_end(reader)) {
            skip_line_end(reader);
        } else {
            skip_character(reader);
        }
        size_t size = (size_t)(reader->next - from);
        memmove(to, from, size);
        to += size;
    }
    return to;
}

static void read_quoted(dm_csv_reader *reader, dm_csv_field *field)
{
    size_t line = reader->line;
    size_t column = reader->column;
    skip_character(reader);
    field->text = reader->next;
    field->column = reader->column;
    char *end = unquote(reader);
    if (reader->next == reader->end) {
        note_problem(reader, line, column,
                     "the quote that opens here is never closed");
    } else {
        skip_character(reader);
        skip_plain(reader, "text after a closing quote, expected a comma or "
                           "the end of the line");
    }
    *end = '\0';
}

static dm_csv_field *add_field(dm_csv_reader *reader)
{
    dm_csv_row *row = &reader->row;
    if (row->count == reader->capacity) {
        size_t capacity = reader->capacity ? 2 * reader->capacity : 16;
        dm_csv_field *fields =
            realloc(row->fields, capacity * sizeof *row->fields);
        if (!fields) {
            return NULL;
        }
        row->fields = fields;
        reader->capacity = capacity;
    }
    return &row->fields[row->count++];
}

/* One field and what ends it; false when memory runs out. */
static bool read_field(dm_csv_reader *reader, bool *more)
{
    dm_csv_field *field = add_field(reader);
    if (!field) {
        return false;
    }
    *field = (dm_csv_field){reader->next, reader->line, reader->column};
    if (reader->quotes && *reader->next == '"') {
        read_quoted(reader, field);
    } else {
        skip_plain(reader, NULL);
    }
    char *end = reader->next;
    *more = end < reader->end && at_delimiter(reader);
    if (*more) {
        skip_character(reader);
        skip_blanks(reader);
    }
    if (reader->delimiter == DM_CSV_BLANKS &&
        (reader->next == reader->end || at_line_end(reader))) {
        *more = false;
    }
    if (!*more && reader->next < reader->end) {
        skip_line_end(reader);
    }
    *end = '\0';
    return true;
}

static void check_width(dm_csv_reader *reader)
{
    dm_csv_row *row = &reader->row;
    if (!reader->width) {
        reader->width = row->count;
    }
    if (row->count != reader->width && !reader->ragged && !row->broken) {
        char message[96];
        snprintf(message, sizeof message,
                 "%zu field%s, expected %zu as in the first row", row->count,
                 row->count == 1 ? "" : "s", reader->width);
        note_problem(reader, row->line, 1, message);
    }
}

dm_status dm_csv_reader_next(dm_csv_reader *reader, const dm_csv_row **row,
                             dm_error *error)
{
    *row = NULL;
    skip_to_row(reader);
    if (reader->next == reader->end) {
        return DM_OK;
    }
    reader->row.line = reader->line;
    reader->row.start = (size_t)(reader->next - reader->start);
    reader->row.count = 0;
    reader->row.broken = false;
    bool more = true;
    while (more) {
        if (!read_field(reader, &more)) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot read '%s'",
                                reader->file);
        }
    }
    reader->row.end = (size_t)(reader->next - reader->start);
    check_width(reader);
    *row = &reader->row;
    return DM_OK;
}
