#ifndef STORE_MERGE_LOG_H
#define STORE_MERGE_LOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/*
 * How a merge is undone, as the column `undo` of the log keeps it: lines in the
 * order in which they are followed. A line is fields that each end in "|":
 *
 *     came|actor_name|15|               a row that the merge made
 *     gone|actor|7|maiski|person|..|    a row that it deleted, all its columns
 *     moved|contact.initiator|3|12|     rows that referred to the one who is
 * gone
 *
 * In a field "\p" stands for "|", "\n" for the end of a line, "\\" for "\" and
 * "\N" alone for null.
 */

void dm_merge_log_add(dm_buffer *log, const char *field);
void dm_merge_log_add_number(dm_buffer *log, int64_t number);
void dm_merge_log_end_line(dm_buffer *log);

/** The lines of a log, one after the other. `{.rest = text}` begins; the text
 * is cut up on the way. */
typedef struct dm_merge_lines {
    char *rest;
    size_t count; /**< fields of the line at hand; NULL is null */
    char **fields;
    size_t capacity;
    bool failed; /**< no memory */
} dm_merge_lines;

/** Go to the next line; false after the last one, or without memory. */
bool dm_merge_lines_next(dm_merge_lines *lines);

void dm_merge_lines_clear(dm_merge_lines *lines);

#endif
