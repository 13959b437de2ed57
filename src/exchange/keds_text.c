#include "exchange/keds_text.h"

#include <stddef.h>
#include <string.h>

/* Day, source, target, code; the label is the rest. */
#define FIELDS 4
#define COLUMN_WIDTH 8

static size_t measure_line(const char *text)
{
    return strcspn(text, "\r\n");
}

static bool is_digit(char c)
{
    return c == 'O' || (c >= '0' && c <= '9');
}

static bool begins_with_day(const char *text)
{
    int digits = 0;
    while (is_digit(text[digits])) {
        digits++;
    }
    return (digits == 6 || digits == 8) && strchr("\t ", text[digits]) &&
           text[digits];
}

/* The field that follows, by TABs or blanks. */
static const char *skip_field(const char *text)
{
    text += strcspn(text, "\t \r\n");
    return text + strspn(text, "\t ");
}

bool dm_text_is_keds(const char *text)
{
    if (!begins_with_day(text)) {
        return false;
    }
    const char *code = skip_field(skip_field(skip_field(text)));
    size_t size = strcspn(code, "\t \r\n");
    return (size == 3 || size == 2) && strspn(code, "0123456789") == size;
}

/* Where columns of eight characters begin, a blank stands before each. */
static bool has_columns(const char *line, size_t size)
{
    bool has = size > FIELDS * COLUMN_WIDTH - COLUMN_WIDTH;
    for (size_t i = 1; i < FIELDS && has; i++) {
        has = line[i * COLUMN_WIDTH - 1] == ' ';
    }
    return has && memchr(line, '\t', size) == NULL;
}

static void part_columns(char *line, size_t size)
{
    for (size_t i = 1; i <= FIELDS && i * COLUMN_WIDTH < size; i++) {
        line[i * COLUMN_WIDTH - 1] = '\t';
    }
}

/* The last blank of each of the first runs. */
static void part_runs(char *line, size_t size)
{
    size_t at = 0;
    for (size_t i = 0; i < FIELDS && at < size; i++) {
        while (at < size && line[at] != ' ') {
            at++;
        }
        while (at + 1 < size && line[at + 1] == ' ') {
            at++;
        }
        if (at < size) {
            line[at++] = '\t';
        }
    }
}

/* The phrase becomes blanks, so that every line has the same fields. */
static void blank_phrase(char *line, size_t size)
{
    size_t tabs = 0;
    for (size_t i = 0; i < size; i++) {
        tabs += line[i] == '\t';
        if (tabs > FIELDS) {
            line[i] = ' ';
        }
    }
}

void dm_keds_part_fields(char *text)
{
    while (*text) {
        size_t size = measure_line(text);
        if (memchr(text, '\t', size)) {
            blank_phrase(text, size);
        } else if (has_columns(text, size)) {
            part_columns(text, size);
        } else {
            part_runs(text, size);
        }
        text += size;
        text += strspn(text, "\r\n");
    }
}
