#include "exchange/scan_rows.h"

#include "demarche/text.h"

#include "base/calendar.h"
#include "exchange/control_character.h"

#include <stdlib.h>
#include <string.h>

/* What a byte means to the scan. */
enum {
    PLAIN,
    COMMA,
    QUOTE,
    LINE_FEED,
    RETURN,
    WIDE,    /* of a character beyond ASCII */
    CONTROL, /* NUL and the like */
};

#define PLAIN_16                                                          \
    PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, \
        PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN
#define WIDE_16                                                             \
    WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, \
        WIDE, WIDE, WIDE, WIDE

static const unsigned char classes[256] = {
    CONTROL,  CONTROL,  CONTROL,   CONTROL,  CONTROL, CONTROL, CONTROL, CONTROL,
    CONTROL,  PLAIN,    LINE_FEED, CONTROL,  CONTROL, RETURN,  CONTROL, CONTROL,
    CONTROL,  CONTROL,  CONTROL,   CONTROL,  CONTROL, CONTROL, CONTROL, CONTROL,
    CONTROL,  CONTROL,  CONTROL,   CONTROL,  CONTROL, CONTROL, CONTROL, CONTROL,
    PLAIN,    PLAIN,    QUOTE,     PLAIN,    PLAIN,   PLAIN,   PLAIN,   PLAIN,
    PLAIN,    PLAIN,    PLAIN,     PLAIN,    COMMA,   PLAIN,   PLAIN,   PLAIN,
    PLAIN_16, PLAIN_16, PLAIN_16,  PLAIN_16, PLAIN,   PLAIN,   PLAIN,   PLAIN,
    PLAIN,    PLAIN,    PLAIN,     PLAIN,    PLAIN,   PLAIN,   PLAIN,   PLAIN,
    PLAIN,    PLAIN,    PLAIN,     CONTROL,  WIDE_16, WIDE_16, WIDE_16, WIDE_16,
    WIDE_16,  WIDE_16,  WIDE_16,   WIDE_16,
};

/* A text within the block. */
typedef struct slice {
    char *text;
    size_t size;
} slice;

/* One row as it was found. */
typedef struct found_row {
    char *start;
    char *end; /* of its text */
    char *next;
    size_t lines;
    size_t field_count;
    char *fields[DM_SCAN_FIELD_LIMIT + 1]; /* where each starts; then the end,
                                              one further */
    bool quoted;
    bool wide;
} found_row;

typedef enum search_result { FOUND, INCOMPLETE, UNFIT } search_result;

/* A comma ends a field; more fields than there may be are unfit. */
static bool end_field(found_row *row, char *next)
{
    if (row->field_count == DM_SCAN_FIELD_LIMIT) {
        return false;
    }
    row->fields[++row->field_count] = next;
    return true;
}

static search_result end_row(found_row *row, char *end, char *next)
{
    row->end = end;
    row->next = next;
    row->lines++;
    return end_field(row, end + 1) ? FOUND : UNFIT;
}

/* From `start` to the end of its row; quotes are counted, not judged. */
static search_result find_row(found_row *row, char *start, const char *end,
                              bool last)
{
    row->start = start;
    row->lines = 0;
    row->field_count = 0;
    row->fields[0] = start;
    row->quoted = false;
    row->wide = false;
    bool inside = false; /* of quotes */
    for (char *c = start;; c++) {
        switch (classes[(unsigned char)*c]) {
        case PLAIN:
            break;
        case COMMA:
            if (!inside && !end_field(row, c + 1)) {
                return UNFIT;
            }
            break;
        case QUOTE:
            row->quoted = true;
            inside = !inside;
            break;
        case LINE_FEED:
            if (!inside) {
                return end_row(row, c, c + 1);
            }
            row->lines++;
            break;
        case RETURN:
            if (!inside && c[1] == '\n') {
                return end_row(row, c, c + 2);
            }
            return c + 1 == end && !last ? INCOMPLETE : UNFIT;
        case WIDE:
            row->wide = true;
            break;
        default:
            if (c != end) {
                return UNFIT;
            }
            return last ? end_row(row, c, c) : INCOMPLETE;
        }
    }
}

/* UTF-8 without control characters. */
static bool is_clean(const found_row *row)
{
    size_t size = (size_t)(row->end - row->start);
    if (dm_text_valid_prefix(row->start, size) != size) {
        return false;
    }
    bool clean = true;
    for (const char *c = row->start; c < row->end && clean; c++) {
        clean = !dm_control_at(c);
    }
    return clean;
}

static slice get_cell(const dm_row_scanner *scanner, const found_row *row,
                      size_t column)
{
    size_t field = scanner->columns.fields[column];
    if (field == SIZE_MAX) {
        return (slice){row->end, 0};
    }
    char *start = row->fields[field];
    return (slice){start, (size_t)(row->fields[field + 1] - 1 - start)};
}

static bool is_word(slice cell, const char *word)
{
    return cell.size == strlen(word) && memcmp(cell.text, word, cell.size) == 0;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool has_outer_blanks(slice cell)
{
    return is_blank(cell.text[0]) || is_blank(cell.text[cell.size - 1]);
}

static bool is_key(slice cell)
{
    return cell.size > 0 && !has_outer_blanks(cell) &&
           !memchr(cell.text, ';', cell.size) &&
           !memchr(cell.text, ':', cell.size);
}

/* One actor; a semicolon would part several. */
static bool is_name(slice cell)
{
    return cell.size > 0 && !has_outer_blanks(cell) &&
           !memchr(cell.text, ';', cell.size);
}

static bool read_digits(int64_t *out, const char *text, size_t count)
{
    int64_t number = 0;
    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
        number = 10 * number + (text[i] - '0');
    }
    *out = number;
    return count > 0;
}

/* A day such as 1939-08-23. */
static bool read_day(dm_interval *out, slice cell)
{
    int64_t year;
    int64_t month;
    int64_t day;
    const char *text = cell.text;
    if (cell.size != 10 || text[4] != '-' || text[7] != '-' ||
        !read_digits(&year, text, 4) || !read_digits(&month, text + 5, 2) ||
        !read_digits(&day, text + 8, 2) || month < 1 || month > 12 || day < 1 ||
        day > dm_calendar_month_days(DM_GREGORIAN, year, (int)month)) {
        return false;
    }
    dm_civil civil = {year, (int)month, (int)day};
    out->start = dm_time_of_day(dm_calendar_day_number(DM_GREGORIAN, civil));
    out->end = out->start + DM_DAY_S;
    return true;
}

static bool read_direction(const char **out, slice cell)
{
    static const char *const words[] = {"directed", "symmetric", "unknown"};
    if (cell.size == 0) {
        *out = words[0];
        return true;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (is_word(cell, words[i])) {
            *out = words[i];
            return true;
        }
    }
    return false;
}

static bool read_reports(int64_t *out, slice cell)
{
    *out = -1;
    return cell.size == 0 ||
           (cell.size < 16 && read_digits(out, cell.text, cell.size));
}

/* Cells that a plain contact has not. */
static bool has_more(const dm_row_scanner *scanner, const found_row *row)
{
    static const size_t columns[] = {DM_CONTACTS_ANSWERS, DM_CONTACTS_SUMMARY,
                                     DM_CONTACTS_NOTE, DM_CONTACTS_ATTENDEES,
                                     DM_CONTACTS_VIA};
    bool has = false;
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        has |= get_cell(scanner, row, columns[i]).size > 0;
    }
    slice kind = get_cell(scanner, row, DM_CONTACTS_KIND);
    slice count = get_cell(scanner, row, DM_CONTACTS_COUNT);
    return has || (kind.size > 0 && !is_word(kind, "contact")) ||
           (count.size > 0 && !is_word(count, "1"));
}

static const struct {
    size_t column;
    dm_scan_group group;
} named_cells[DM_SCAN_NAMES] = {
    [DM_SCAN_INITIATOR] = {DM_CONTACTS_INITIATOR, DM_SCAN_ACTORS},
    [DM_SCAN_RECIPIENT] = {DM_CONTACTS_RECIPIENT, DM_SCAN_ACTORS},
    [DM_SCAN_CHANNEL] = {DM_CONTACTS_CHANNEL, DM_SCAN_CHANNELS},
    [DM_SCAN_TOPIC] = {DM_CONTACTS_TOPIC, DM_SCAN_TOPICS},
    [DM_SCAN_PLACE] = {DM_CONTACTS_PLACE, DM_SCAN_PLACES},
    [DM_SCAN_CODE] = {DM_CONTACTS_CODE, DM_SCAN_CODES},
    [DM_SCAN_SCHEME] = {DM_CONTACTS_CODE_SCHEME, DM_SCAN_SCHEMES},
};

static bool reserve(void **items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity) {
        return true;
    }
    size_t larger = *capacity ? 2 * *capacity : 1024;
    void *moved = realloc(*items, larger * size);
    if (moved) {
        *items = moved;
        *capacity = larger;
    }
    return moved != NULL;
}

/* The number of a name, which is told with the block where it is new. */
static bool number_name(uint32_t *out, dm_scan_output *output,
                        dm_row_scanner *scanner, dm_scan_group group,
                        slice cell)
{
    *out = 0;
    if (cell.size == 0) {
        return true;
    }
    dm_name_numbers *numbers = &scanner->names[group];
    size_t known = numbers->count;
    *out = dm_name_number(numbers, cell.text, cell.size);
    if (!*out || numbers->count == known) {
        return *out != 0;
    }
    if (!reserve((void **)&output->names, output->name_count,
                 &output->name_capacity, sizeof *output->names)) {
        return false;
    }
    output->names[output->name_count++] =
        (dm_scanned_name){group, numbers->names[*out - 1]};
    return true;
}

static bool number_names(dm_scanned_row *out, dm_scan_output *output,
                         dm_row_scanner *scanner, const found_row *row)
{
    bool numbered = true;
    for (size_t i = 0; i < DM_SCAN_NAMES && numbered; i++) {
        numbered =
            number_name(&out->names[i], output, scanner, named_cells[i].group,
                        get_cell(scanner, row, named_cells[i].column));
    }
    return numbered;
}

/* Whether the row is a plain contact; what it says but for its names. */
static bool read_plain(dm_scanned_row *out, const dm_row_scanner *scanner,
                       const found_row *row)
{
    if (row->quoted) {
        return false;
    }
    slice key = get_cell(scanner, row, DM_CONTACTS_KEY);
    out->text = key.text;
    out->size = key.size;
    return is_key(key) &&
           is_name(get_cell(scanner, row, DM_CONTACTS_INITIATOR)) &&
           is_name(get_cell(scanner, row, DM_CONTACTS_RECIPIENT)) &&
           read_day(&out->when, get_cell(scanner, row, DM_CONTACTS_DATE)) &&
           read_direction(&out->direction,
                          get_cell(scanner, row, DM_CONTACTS_DIRECTION)) &&
           read_reports(&out->reports,
                        get_cell(scanner, row, DM_CONTACTS_REPORTS)) &&
           !has_more(scanner, row);
}

static dm_scan_result take_row(dm_scan_output *out, dm_row_scanner *scanner,
                               const found_row *row)
{
    if (!row->quoted && row->field_count != scanner->columns.width) {
        return DM_SCAN_UNFIT;
    }
    if (!reserve((void **)&out->rows, out->row_count, &out->row_capacity,
                 sizeof *out->rows)) {
        return DM_SCAN_NO_MEMORY;
    }
    dm_scanned_row *taken = &out->rows[out->row_count++];
    taken->line = scanner->line;
    taken->plain = read_plain(taken, scanner, row);
    if (!taken->plain) {
        taken->text = row->start;
        taken->size = (size_t)(row->end - row->start);
    } else if (!number_names(taken, out, scanner, row)) {
        return DM_SCAN_NO_MEMORY;
    }
    taken->text[taken->size] = '\0';
    return DM_SCAN_DONE;
}

dm_scan_result dm_scan_rows(dm_scan_output *out, size_t *used,
                            dm_row_scanner *scanner, char *text, size_t size,
                            bool last)
{
    found_row row;
    dm_scan_result result = DM_SCAN_DONE;
    char *next = text;
    const char *end = text + size;
    *used = 0;
    while (next < end && result == DM_SCAN_DONE) {
        search_result found = find_row(&row, next, end, last);
        if (found == INCOMPLETE) {
            break;
        }
        if (found == UNFIT || (row.wide && !is_clean(&row))) {
            return DM_SCAN_UNFIT;
        }
        /* Empty lines are no rows. */
        if (row.end > row.start) {
            result = take_row(out, scanner, &row);
        }
        scanner->line += row.lines;
        next = row.next;
        *used = (size_t)(next - text);
    }
    return result;
}

void dm_row_scanner_clear(dm_row_scanner *scanner)
{
    for (size_t i = 0; i < DM_SCAN_GROUPS; i++) {
        dm_name_numbers_clear(&scanner->names[i]);
    }
}
