#include "exchange/dataset_cell.h"

#include "demarche/text.h"

#include "base/buffer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static size_t count_characters(const char *text, const char *end)
{
    size_t count = 0;
    for (; text < end; text++) {
        count += ((unsigned char)*text & 0xc0) != 0x80;
    }
    return count;
}

static void move_cell(dm_cell *cell, char *to)
{
    cell->column += count_characters(cell->text, to);
    cell->text = to;
}

static bool is_blank(char character)
{
    return character == ' ' || character == '\t';
}

static void trim_cell(dm_cell *cell)
{
    char *start = cell->text;
    while (is_blank(*start)) {
        start++;
    }
    move_cell(cell, start);
    size_t size = strlen(cell->text);
    while (size && is_blank(cell->text[size - 1])) {
        cell->text[--size] = '\0';
    }
}

bool dm_cell_split(dm_cell *tail, dm_cell *cell, char mark)
{
    *tail = *cell;
    char *found = strchr(cell->text, mark);
    move_cell(tail, found ? found + 1 : cell->text + strlen(cell->text));
    if (found) {
        *found = '\0';
    }
    trim_cell(cell);
    trim_cell(tail);
    return found != NULL;
}

bool dm_cell_take_item(dm_cell *item, dm_cell *rest)
{
    while (*rest->text) {
        *item = *rest;
        dm_cell_split(rest, item, ';');
        if (*item->text) {
            return true;
        }
    }
    return false;
}

size_t dm_cell_count_items(dm_cell cell)
{
    size_t count = 1;
    for (const char *c = cell.text; *c; c++) {
        count += *c == ';';
    }
    return count;
}

static void refuse_word(dm_row *row, dm_cell cell, const char *what,
                        const char *const *words)
{
    dm_buffer list = {0};
    for (size_t i = 0; words[i]; i++) {
        dm_buffer_add_format(&list, "%s%s",
                             i == 0         ? ""
                             : words[i + 1] ? ", "
                                            : " or ",
                             words[i]);
    }
    dm_row_refuse(row, cell, "unknown %s '%s', expected %s", what, cell.text,
                  dm_buffer_text(&list));
    dm_buffer_clear(&list);
}

const char *dm_cell_word(dm_row *row, dm_cell cell, const char *what,
                         const char *const *words, const char *fallback)
{
    if (!*cell.text) {
        return fallback;
    }
    for (size_t i = 0; words[i]; i++) {
        if (strcmp(cell.text, words[i]) == 0) {
            return words[i];
        }
    }
    refuse_word(row, cell, what, words);
    return fallback;
}

/* Parse; where the text is no date, note it and leave `*valid` false. */
static dm_status parse_date(dm_date *out, bool *valid, dm_row *row,
                            dm_cell cell, dm_error *error)
{
    dm_error why = {0};
    dm_status status = dm_date_parse(out, cell.text, &why);
    *valid = status == DM_OK;
    if (status == DM_REFUSED) {
        cell.column += why.column ? why.column - 1 : 0;
        dm_row_refuse(row, cell, "%s", why.message);
        return DM_OK;
    }
    if (status != DM_OK) {
        return dm_error_set(error, status, "%s", why.message);
    }
    if (out->draft) {
        dm_row_warn(row, cell, "'%s' is written as in an old draft of EDTF",
                    cell.text);
    }
    return DM_OK;
}

/* Whether the bounds alone would give `text` back. */
static bool is_said_by_bounds(const dm_date *date, const char *text)
{
    char day[DM_DAY_TEXT_SIZE];
    dm_day_format(date->bounds.start, day);
    return dm_date_is_plain_day(date) && strcmp(day, text) == 0;
}

dm_status dm_cell_date(dm_dated *out, dm_row *row, dm_cell cell,
                       dm_error *error)
{
    *out = (dm_dated){0};

    dm_date date;
    bool valid;
    dm_status status = parse_date(&date, &valid, row, cell, error);
    if (valid) {
        out->dated = date.dated;
        out->bounds = date.bounds;
        out->text = date.dated && !is_said_by_bounds(&date, cell.text)
                        ? cell.text
                        : NULL;
    }
    return status;
}

static bool is_plain_end(const dm_date_end *end)
{
    return !end->uncertain && !end->approximate &&
           end->precision != DM_PRECISION_NONE &&
           end->precision != DM_PRECISION_SECOND;
}

static dm_status parse_bound(dm_interval *out, dm_row *row, dm_cell cell,
                             dm_error *error)
{
    *out = (dm_interval){DM_TIME_MIN, DM_TIME_MAX};
    if (!*cell.text) {
        return DM_OK;
    }
    dm_date date;
    bool valid;
    dm_status status = parse_date(&date, &valid, row, cell, error);
    if (valid && (!is_plain_end(&date.first) || !is_plain_end(&date.last) ||
                  date.julian || strchr(cell.text, '/'))) {
        dm_row_refuse(row, cell,
                      "'%s' is no plain bound, expected a day such as "
                      "1939-08-23",
                      cell.text);
    } else if (valid) {
        *out = date.bounds;
    }
    return status;
}

dm_status dm_cell_window(dm_interval *out, dm_row *row, dm_cell first,
                         dm_cell last, dm_error *error)
{
    dm_interval from;
    dm_interval to;
    dm_status status = parse_bound(&from, row, first, error);
    if (status == DM_OK) {
        status = parse_bound(&to, row, last, error);
    }
    if (status != DM_OK) {
        return status;
    }
    *out = (dm_interval){from.start, to.end};
    if (out->start >= out->end) {
        dm_row_refuse(row, last, "ends on '%s', before it begins on '%s'",
                      last.text, first.text);
        *out = (dm_interval){DM_TIME_MIN, DM_TIME_MAX};
    }
    return DM_OK;
}

int64_t dm_cell_number(dm_row *row, dm_cell cell, int64_t minimum,
                       const char *expected)
{
    char *end;
    errno = 0;
    long long number = strtoll(cell.text, &end, 10);
    bool digits = strspn(cell.text, "-0123456789") == strlen(cell.text);
    if (end == cell.text || *end || errno || !digits || number < minimum) {
        dm_row_refuse(row, cell, "'%s' does not fit, expected %s", cell.text,
                      expected);
        return minimum;
    }
    return number;
}

dm_status dm_cell_needed_actor(int64_t *out, dm_row *row, dm_cell cell,
                               const char *what, dm_error *error)
{
    *out = 0;
    if (!*cell.text) {
        dm_row_refuse(row, cell, "no %s, expected an actor", what);
        return DM_OK;
    }
    return dm_cell_actor(out, row, cell, error);
}
