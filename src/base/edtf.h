#ifndef BASE_EDTF_H
#define BASE_EDTF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/calendar.h"
#include "demarche/time.h"

/**
 * Where reading stands in an EDTF text. The first misfit is remembered in
 * `wish` (what was expected at `at`); every taker then fails.
 */
typedef struct dm_edtf_reader {
    const char *at;
    const char *wish;
    dm_calendar calendar;
    bool draft;
} dm_edtf_reader;

/** Digits of a component, `X` where one is unspecified: `19XX`, `1X`. */
typedef struct dm_edtf_digits {
    char text[4];
    int width;
    bool vague;
    int least;
    int greatest;
} dm_edtf_digits;

typedef struct dm_edtf_qualifiers {
    bool uncertain;
    bool approximate;
} dm_edtf_qualifiers;

/** Year, month and day that a text spells, before any bounds. */
typedef struct dm_edtf_parts {
    bool negative;
    dm_edtf_digits year;
    dm_edtf_digits month; /**< width 0 where there is none */
    dm_edtf_digits day;   /**< width 0 where there is none */
    const char *month_at;
    const char *day_at;
} dm_edtf_parts;

/** One date, neither interval nor set. */
typedef struct dm_edtf_date {
    dm_interval bounds;
    dm_time last_start; /**< when the last day, month, ... it may mean begins */
    dm_date_end end;
    bool long_year;
    bool timed;
} dm_edtf_date;

/** Remember that `wish` was expected at `at`; always false. */
bool dm_edtf_refuse(dm_edtf_reader *reader, const char *at, const char *wish);

/** Take `character` if it comes next. */
bool dm_edtf_take(dm_edtf_reader *reader, char character);

/** Take `word` if it comes next. */
bool dm_edtf_take_word(dm_edtf_reader *reader, const char *word);

/** Take `character` or refuse with `wish`. */
bool dm_edtf_require(dm_edtf_reader *reader, char character, const char *wish);

/** Take exactly `width` digits or `X`, or refuse with `wish`. */
bool dm_edtf_take_digits(dm_edtf_reader *reader, int width, dm_edtf_digits *out,
                         const char *wish);

/** Take exactly two digits, none unspecified, up to `most`. */
bool dm_edtf_take_number(dm_edtf_reader *reader, int most, int *out,
                         const char *wish);

/** Whether `value` is one of those that `digits` may mean. */
bool dm_edtf_digits_match(const dm_edtf_digits *digits, int value);

/** Take `?`, `~` or `%` where one comes next. */
dm_edtf_qualifiers dm_edtf_take_qualifier(dm_edtf_reader *reader);

/** Read a date, season, long year or date-time; false when refused. */
bool dm_edtf_read_date(dm_edtf_reader *reader, dm_edtf_date *out);

/** Read what follows the `Y` of a long year. */
bool dm_edtf_read_long_year(dm_edtf_reader *reader, dm_edtf_date *out);

/** Read what follows the `S` of a year with significant digits. */
bool dm_edtf_read_significant(dm_edtf_reader *reader, int64_t magnitude,
                              bool negative, dm_edtf_date *out);

/** Read what follows the `T` of the exact day in `out`. */
bool dm_edtf_read_clock(dm_edtf_reader *reader, dm_edtf_date *out);

/** Find the bounds of `parts`; false when no day or month fits them. */
bool dm_edtf_find_bounds(dm_edtf_reader *reader, const dm_edtf_parts *parts,
                         dm_edtf_date *out);

/** Whether `number` in the place of a month is a season (21 to 41). */
bool dm_edtf_is_season(int number);

/** Find the bounds of the season in place of the month of `parts`. */
void dm_edtf_find_season(const dm_edtf_reader *reader,
                         const dm_edtf_parts *parts, dm_edtf_date *out);

/** The first and last year that `parts` may mean. */
void dm_edtf_find_years(const dm_edtf_parts *parts, int *first, int *last);

/** Set bounds and last_start from whole days, `until` exclusive. */
void dm_edtf_set_days(dm_edtf_date *out, int64_t first, int64_t last_start,
                      int64_t until);

#endif
