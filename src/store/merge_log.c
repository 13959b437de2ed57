#include "store/merge_log.h"

#include "store/row_list.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void add_character(dm_buffer *log, char character)
{
    switch (character) {
    case '|':
        dm_buffer_add(log, "\\p");
        break;
    case '\n':
        dm_buffer_add(log, "\\n");
        break;
    case '\\':
        dm_buffer_add(log, "\\\\");
        break;
    default:
        dm_buffer_add_char(log, character);
    }
}

void dm_merge_log_add(dm_buffer *log, const char *field)
{
    if (!field) {
        dm_buffer_add(log, "\\N");
    }
    for (const char *at = field; at && *at; at++) {
        add_character(log, *at);
    }
    dm_buffer_add_char(log, '|');
}

void dm_merge_log_add_number(dm_buffer *log, int64_t number)
{
    dm_buffer_add_format(log, "%" PRId64 "|", number);
}

void dm_merge_log_end_line(dm_buffer *log)
{
    dm_buffer_add_char(log, '\n');
}

static char read_escape(char letter)
{
    switch (letter) {
    case 'p':
        return '|';
    case 'n':
        return '\n';
    default:
        return letter;
    }
}

/* What is escaped takes more room than what it stands for. */
static void unescape_field(char *field)
{
    char *to = field;
    for (const char *from = field; *from; from++) {
        if (*from != '\\' || !from[1]) {
            *to++ = *from;
            continue;
        }
        *to++ = read_escape(*++from);
    }
    *to = '\0';
}

static bool take_field(dm_merge_lines *lines, char *field)
{
    if (!dm_rows_reserve((void **)&lines->fields, lines->count,
                         &lines->capacity, sizeof *lines->fields)) {
        lines->failed = true;
        return false;
    }
    bool null = strcmp(field, "\\N") == 0;
    if (!null) {
        unescape_field(field);
    }
    lines->fields[lines->count++] = null ? NULL : field;
    return true;
}

bool dm_merge_lines_next(dm_merge_lines *lines)
{
    char *end = strchr(lines->rest, '\n');
    lines->count = 0;
    if (!end) {
        return false;
    }
    *end = '\0';
    char *field = lines->rest;
    lines->rest = end + 1;
    for (char *mark; (mark = strchr(field, '|')); field = mark + 1) {
        *mark = '\0';
        if (!take_field(lines, field)) {
            return false;
        }
    }
    return true;
}

void dm_merge_lines_clear(dm_merge_lines *lines)
{
    free(lines->fields);
    *lines = (dm_merge_lines){0};
}
