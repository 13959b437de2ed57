#ifndef EXCHANGE_CSV_READER_H
#define EXCHANGE_CSV_READER_H

#include "demarche/problems.h"

#include <stdbool.h>
#include <stddef.h>

/** A field, unquoted, and where its content begins. */
typedef struct dm_csv_field {
    char *text;
    size_t line;
    size_t column;
} dm_csv_field;

typedef struct dm_csv_row {
    size_t line;
    size_t count;
    dm_csv_field *fields;
    size_t start; /**< of its text, in bytes from the start of the file's */
    size_t end;
    bool broken;    /**< a problem was noted; the fields may be wrong */
    dm_error fault; /**< the first one, where `broken` */
} dm_csv_row;

/** What parts fields, beside a character of its own: runs of blanks and TABs.
 * Lines that begin with `#` or `%` are then comments. */
#define DM_CSV_BLANKS ' '

/**
 * Reads comma-separated values (RFC 4180) in place: with or without a byte
 * order mark; lines end in LF, CRLF or CR; empty lines are skipped. Every row
 * must have as many fields as the first. What is wrong is added to `problems`.
 * `delimiter` and `quotes` may be set before the first row.
 */
typedef struct dm_csv_reader {
    const char *file;
    dm_problems *problems;
    char *start;
    char *next;
    char *end;
    char delimiter; /**< `,` from the beginning */
    bool quotes;    /**< quotes are no data; true from the beginning */
    bool ragged;    /**< rows may differ in width; false from the beginning */
    size_t line;
    size_t column;
    size_t width; /**< fields of the first row; 0 before it */
    dm_csv_row row;
    size_t capacity;
} dm_csv_reader;

/** Read `text`, of which byte `size` is NUL and no other; it is the caller's,
 * is written over and must outlive the fields. `file` is for messages. */
void dm_csv_reader_init(dm_csv_reader *reader, char *text, size_t size,
                        const char *file, dm_problems *problems);

/** Go to the next row. `*row` is NULL after the last; it lives until the next
 * call, its texts as long as the text that is read. */
dm_status dm_csv_reader_next(dm_csv_reader *reader, const dm_csv_row **row,
                             dm_error *error);

void dm_csv_reader_clear(dm_csv_reader *reader);

#endif
