#include "demarche/time.h"

#include <string.h>

#include "base/edtf.h"
#include "demarche/text.h"

/** One side of an interval; `given` is false where it is open or unknown. */
typedef struct interval_side {
    bool given;
    bool empty;
    const char *at;
    dm_edtf_date date;
} interval_side;

enum { LONGEST_QUOTED = 120 };

static bool read_side(dm_edtf_reader *reader, interval_side *side)
{
    *side = (interval_side){.at = reader->at};
    if (dm_edtf_take_word(reader, "..")) {
        return true;
    }
    if (dm_edtf_take_word(reader, "open") ||
        dm_edtf_take_word(reader, "unknown")) {
        reader->draft = true;
        return true;
    }
    side->empty = *reader->at == '/' || *reader->at == '\0';
    if (side->empty) {
        return true;
    }
    side->given = true;
    return dm_edtf_read_date(reader, &side->date);
}

static bool require_bound(dm_edtf_reader *reader, const interval_side *side)
{
    if (side->given && side->date.timed) {
        return dm_edtf_refuse(reader, side->at, "a date without a time");
    }
    return !side->given || !side->date.long_year ||
           dm_edtf_refuse(reader, side->at, "a year of four digits");
}

static bool require_order(dm_edtf_reader *reader, const interval_side *first,
                          const interval_side *last)
{
    bool reversed = first->given && last->given &&
                    first->date.bounds.start > last->date.last_start;
    return !reversed || dm_edtf_refuse(reader, last->at,
                                       "an end that is not before the start");
}

static void set_first(dm_date *date, const interval_side *side)
{
    if (side->given) {
        date->bounds.start = side->date.bounds.start;
        date->first = side->date.end;
    }
}

static void set_last(dm_date *date, const interval_side *side)
{
    if (side->given) {
        date->bounds.end = side->date.bounds.end;
        date->last = side->date.end;
    }
}

static bool read_rest_of_interval(dm_edtf_reader *reader,
                                  const interval_side *first, dm_date *out)
{
    interval_side last;
    if (!read_side(reader, &last)) {
        return false;
    }
    if (first->empty && last.empty) {
        return dm_edtf_refuse(reader, last.at, "a date or '..'");
    }
    if (!require_bound(reader, first) || !require_bound(reader, &last) ||
        !require_order(reader, first, &last)) {
        return false;
    }
    set_first(out, first);
    set_last(out, &last);
    out->hull = true;
    return true;
}

static bool read_date_or_interval(dm_edtf_reader *reader, dm_date *out)
{
    interval_side first;
    if (!read_side(reader, &first)) {
        return false;
    }
    if (dm_edtf_take(reader, '/')) {
        return read_rest_of_interval(reader, &first, out);
    }
    if (!first.given) {
        return dm_edtf_refuse(reader, first.at, "a date");
    }
    set_first(out, &first);
    set_last(out, &first);
    return true;
}

/* Where two members share a bound, an approximate one reaches further. */
static void extend_hull(dm_date *hull, const interval_side *first,
                        const interval_side *last, bool begun)
{
    dm_time start = first->given ? first->date.bounds.start : DM_TIME_MIN;
    dm_time end = last->given ? last->date.bounds.end : DM_TIME_MAX;
    if (!begun || start < hull->bounds.start ||
        (start == hull->bounds.start && first->date.end.approximate)) {
        hull->bounds.start = start;
        hull->first = first->date.end;
    }
    if (!begun || end > hull->bounds.end ||
        (end == hull->bounds.end && last->date.end.approximate)) {
        hull->bounds.end = end;
        hull->last = last->date.end;
    }
}

static bool read_set_date(dm_edtf_reader *reader, interval_side *side)
{
    *side = (interval_side){.given = true, .at = reader->at};
    return dm_edtf_read_date(reader, &side->date) &&
           (!side->date.timed ||
            dm_edtf_refuse(reader, side->at, "a date without a time"));
}

/* `..1904`, `1904`, `1904..1906` or `1904..`; open ends only at the ends. */
static bool read_member(dm_edtf_reader *reader, char close, bool begun,
                        dm_date *out)
{
    interval_side first = {0};
    interval_side last = {0};
    bool read;
    if (!begun && dm_edtf_take_word(reader, "..")) {
        read = read_set_date(reader, &last);
    } else {
        read = read_set_date(reader, &first);
        last = first;
        if (read && dm_edtf_take_word(reader, "..")) {
            last = (interval_side){0};
            read = *reader->at == close || read_set_date(reader, &last);
        }
    }
    if (!read || !require_order(reader, &first, &last)) {
        return false;
    }
    extend_hull(out, &first, &last, begun);
    return true;
}

static bool read_set(dm_edtf_reader *reader, char close, dm_date *out)
{
    bool begun = false;
    out->hull = true;
    do {
        if (!read_member(reader, close, begun, out)) {
            return false;
        }
        begun = true;
    } while (dm_edtf_take(reader, ','));
    return dm_edtf_require(
        reader, close, close == ']' ? "',', '..' or ']'" : "',', '..' or '}'");
}

static bool read_text(dm_edtf_reader *reader, dm_date *out)
{
    out->julian = dm_edtf_take_word(reader, "julian:");
    reader->calendar = out->julian ? DM_JULIAN : DM_GREGORIAN;
    bool read;
    if (dm_edtf_take(reader, '[')) {
        read = read_set(reader, ']', out);
    } else if (dm_edtf_take(reader, '{')) {
        read = read_set(reader, '}', out);
    } else {
        read = read_date_or_interval(reader, out);
    }
    return read && dm_edtf_require(reader, '\0', "nothing more");
}

/* Text from outside is shown only where a terminal can take it. */
static bool is_showable(const char *text)
{
    size_t size = strlen(text);
    for (size_t i = 0; i < size; i++) {
        if ((unsigned char)text[i] < 0x20 || text[i] == 0x7F) {
            return false;
        }
    }
    return size <= LONGEST_QUOTED && dm_text_valid_prefix(text, size) == size;
}

static dm_status refuse_text(const char *text, const dm_edtf_reader *reader,
                             dm_error *error)
{
    if (is_showable(text)) {
        dm_error_set(error, DM_REFUSED, "expected %s in date '%s'",
                     reader->wish, text);
    } else {
        dm_error_set(error, DM_REFUSED, "expected %s in the date",
                     reader->wish);
    }
    if (error) {
        error->column = (size_t)(reader->at - text) + 1;
    }
    return DM_REFUSED;
}

dm_status dm_date_parse(dm_date *out, const char *text, dm_error *error)
{
    static const dm_date undated = {
        .bounds = {.start = DM_TIME_MIN, .end = DM_TIME_MAX}};
    *out = undated;
    if (*text == '\0') {
        return DM_OK;
    }
    dm_edtf_reader reader = {.at = text};
    dm_date date = undated;
    if (!read_text(&reader, &date)) {
        return refuse_text(text, &reader, error);
    }
    date.dated = true;
    date.draft = reader.draft;
    *out = date;
    return DM_OK;
}

bool dm_date_is_plain_day(const dm_date *date)
{
    return date->dated && !date->hull && !date->julian && !date->draft &&
           date->first.precision == DM_PRECISION_DAY &&
           !date->first.uncertain && !date->first.approximate;
}
