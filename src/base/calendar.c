#include "base/calendar.h"

/* Counting years from March puts the leap day last, so that the days before a
 * month follow one formula (Hinnant 2013, "chrono-compatible low-level date
 * algorithms"). */
enum {
    DAYS_PER_ERA = 146097,         /* 400 Gregorian years */
    GREGORIAN_MARCH_ZERO = 719468, /* 0000-03-01 to 1970-01-01 */
    JULIAN_MARCH_ZERO = 719470,    /* the same day name, old style */
};

static int64_t divide_down(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

bool dm_calendar_is_leap(dm_calendar calendar, int64_t year)
{
    if (calendar == DM_JULIAN) {
        return year % 4 == 0;
    }
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int dm_calendar_month_days(dm_calendar calendar, int64_t year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap_day = month == 2 && dm_calendar_is_leap(calendar, year);
    return days[month - 1] + leap_day;
}

int64_t dm_calendar_day_number(dm_calendar calendar, dm_civil civil)
{
    int64_t year = civil.year - (civil.month <= 2);
    int march_month = (civil.month + 9) % 12;
    int day_of_year = (153 * march_month + 2) / 5 + civil.day - 1;
    if (calendar == DM_JULIAN) {
        return divide_down(1461 * year, 4) + day_of_year - JULIAN_MARCH_ZERO;
    }
    int64_t era = divide_down(year, 400);
    int64_t year_of_era = year - era * 400;
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_PER_ERA + day_of_era - GREGORIAN_MARCH_ZERO;
}

dm_civil dm_calendar_civil(int64_t day_number)
{
    int64_t days = day_number + GREGORIAN_MARCH_ZERO;
    int64_t era = divide_down(days, DAYS_PER_ERA);
    int64_t day_of_era = days - era * DAYS_PER_ERA;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
                           day_of_era / 146096) /
                          365;
    int day_of_year = (int)(day_of_era - (365 * year_of_era + year_of_era / 4 -
                                          year_of_era / 100));
    int march_month = (5 * day_of_year + 2) / 153;
    int month = march_month < 10 ? march_month + 3 : march_month - 9;
    return (dm_civil){.year = year_of_era + era * 400 + (month <= 2),
                      .month = month,
                      .day = day_of_year - (153 * march_month + 2) / 5 + 1};
}

int64_t dm_time_add(int64_t a, int64_t b)
{
    if (b > 0 && a > INT64_MAX - b) {
        return INT64_MAX;
    }
    if (b < 0 && a < INT64_MIN - b) {
        return INT64_MIN;
    }
    return a + b;
}

dm_time dm_time_of_day(int64_t day_number)
{
    if (day_number > INT64_MAX / DM_DAY_S) {
        return DM_TIME_MAX;
    }
    if (day_number < INT64_MIN / DM_DAY_S) {
        return DM_TIME_MIN;
    }
    return day_number * DM_DAY_S;
}
