#include "base/edtf.h"

/** A search through the days that a text may mean, from one side. */
typedef struct day_search {
    dm_calendar calendar;
    const dm_edtf_parts *parts;
    int years[2];
    bool backwards;
} day_search;

static dm_time hold(dm_time time, dm_time least, dm_time most)
{
    if (time < least) {
        return least;
    }
    return time > most ? most : time;
}

/* Held so that an interval beyond all time is still not empty. */
void dm_edtf_set_days(dm_edtf_date *out, int64_t first, int64_t last_start,
                      int64_t until)
{
    out->bounds.start =
        hold(dm_time_of_day(first), DM_TIME_MIN, DM_TIME_MAX - 1);
    out->last_start =
        hold(dm_time_of_day(last_start), DM_TIME_MIN, DM_TIME_MAX - 1);
    out->bounds.end = hold(dm_time_of_day(until), DM_TIME_MIN + 1, DM_TIME_MAX);
}

static bool year_fits(const dm_edtf_parts *parts, int year)
{
    int magnitude = year < 0 ? -year : year;
    return dm_edtf_digits_match(&parts->year, magnitude) &&
           (year != 0 || !parts->negative);
}

/* There is no year -0000. */
void dm_edtf_find_years(const dm_edtf_parts *parts, int *first, int *last)
{
    int least = parts->year.least;
    *first = parts->negative ? -parts->year.greatest : least;
    *last = parts->negative ? -(least ? least : 1) : parts->year.greatest;
}

/* Step `i` of a search from `least` to `greatest`, or back. */
static int candidate_at(const day_search *search, int i, int least,
                        int greatest)
{
    return search->backwards ? greatest - i : least + i;
}

static int lesser(int a, int b)
{
    return a < b ? a : b;
}

static bool find_day_of_month(const day_search *search, int64_t year, int month,
                              int *day)
{
    int days = dm_calendar_month_days(search->calendar, year, month);
    const dm_edtf_digits *digits = &search->parts->day;
    if (digits->width == 0) {
        *day = 1;
        return true;
    }
    int least = digits->least > 1 ? digits->least : 1;
    int greatest = lesser(digits->greatest, days);
    for (int i = 0; i <= greatest - least; i++) {
        int candidate = candidate_at(search, i, least, greatest);
        if (dm_edtf_digits_match(digits, candidate)) {
            *day = candidate;
            return true;
        }
    }
    return false;
}

static bool find_in_year(const day_search *search, int year, dm_civil *out)
{
    const dm_edtf_digits *digits = &search->parts->month;
    int least = digits->least > 1 ? digits->least : 1;
    int greatest = digits->width ? lesser(digits->greatest, 12) : 1;
    for (int i = 0; i <= greatest - least; i++) {
        int month = candidate_at(search, i, least, greatest);
        bool fits = digits->width == 0 || dm_edtf_digits_match(digits, month);
        int day;
        if (fits && find_day_of_month(search, year, month, &day)) {
            *out = (dm_civil){.year = year, .month = month, .day = day};
            return true;
        }
    }
    return false;
}

/* Feb 29 lies in few years of a vague one: try each year that fits. */
static bool find_civil(const day_search *search, dm_civil *out)
{
    const int *years = search->years;
    for (int i = 0; i <= years[1] - years[0]; i++) {
        int year = candidate_at(search, i, years[0], years[1]);
        if (year_fits(search->parts, year) && find_in_year(search, year, out)) {
            return true;
        }
    }
    return false;
}

/* The day after the last day, month or year that is given. */
static int64_t find_end(const day_search *search, dm_civil last)
{
    if (search->parts->day.width) {
        return dm_calendar_day_number(search->calendar, last) + 1;
    }
    bool december = last.month == 12;
    bool whole_year = search->parts->month.width == 0 || december;
    dm_civil next = {.year = last.year + whole_year,
                     .month = whole_year ? 1 : last.month + 1,
                     .day = 1};
    return dm_calendar_day_number(search->calendar, next);
}

static dm_precision find_precision(const dm_edtf_parts *parts)
{
    if (parts->year.vague) {
        return DM_PRECISION_LONGER;
    }
    if (parts->month.width == 0 || parts->month.vague) {
        return DM_PRECISION_YEAR;
    }
    return parts->day.width == 0 || parts->day.vague ? DM_PRECISION_MONTH
                                                     : DM_PRECISION_DAY;
}

static bool refuse_parts(dm_edtf_reader *reader, const dm_edtf_parts *parts)
{
    dm_edtf_parts months = *parts;
    months.day = (dm_edtf_digits){0};
    day_search search = {.calendar = reader->calendar, .parts = &months};
    dm_civil civil;
    if (!find_in_year(&search, 0, &civil)) {
        return dm_edtf_refuse(reader, parts->month_at,
                              "a month (01-12) or a season (21-41)");
    }
    return dm_edtf_refuse(reader, parts->day_at, "a day of that month");
}

bool dm_edtf_find_bounds(dm_edtf_reader *reader, const dm_edtf_parts *parts,
                         dm_edtf_date *out)
{
    day_search search = {.calendar = reader->calendar, .parts = parts};
    dm_edtf_find_years(parts, &search.years[0], &search.years[1]);
    dm_civil first;
    dm_civil last;
    if (!find_civil(&search, &first)) {
        return refuse_parts(reader, parts);
    }
    search.backwards = true;
    find_civil(&search, &last);
    dm_edtf_set_days(out, dm_calendar_day_number(search.calendar, first),
                     dm_calendar_day_number(search.calendar, last),
                     find_end(&search, last));
    out->end.precision = find_precision(parts);
    return true;
}
