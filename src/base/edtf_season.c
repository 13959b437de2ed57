#include "base/edtf.h"

typedef struct season {
    int first_month;
    int months;
} season;

/* Numbers 21 to 41 in order (ISO 8601-2, 4.8): seasons, northern seasons,
 * southern seasons, quarters, quadrimesters, semesters. */
static const season seasons[] = {
    {3, 3},  {6, 3},  {9, 3},  {12, 3}, {3, 3}, {6, 3}, {9, 3},
    {12, 3}, {9, 3},  {12, 3}, {3, 3},  {6, 3}, {1, 3}, {4, 3},
    {7, 3},  {10, 3}, {1, 4},  {5, 4},  {9, 4}, {1, 6}, {7, 6},
};

enum { FIRST_SEASON = 21, LAST_SEASON = 41 };

bool dm_edtf_is_season(int number)
{
    return number >= FIRST_SEASON && number <= LAST_SEASON;
}

/* A season that begins in December ends in the next year. */
static int64_t month_start(const dm_edtf_reader *reader, int year, int month)
{
    dm_civil civil = {.year = year + (month > 12),
                      .month = month > 12 ? month - 12 : month,
                      .day = 1};
    return dm_calendar_day_number(reader->calendar, civil);
}

void dm_edtf_find_season(const dm_edtf_reader *reader,
                         const dm_edtf_parts *parts, dm_edtf_date *out)
{
    season named = seasons[parts->month.least - FIRST_SEASON];
    int first;
    int last;
    dm_edtf_find_years(parts, &first, &last);
    dm_edtf_set_days(
        out, month_start(reader, first, named.first_month),
        month_start(reader, last, named.first_month),
        month_start(reader, last, named.first_month + named.months));
    out->end.precision =
        parts->year.vague ? DM_PRECISION_LONGER : DM_PRECISION_SEASON;
}
