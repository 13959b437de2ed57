#ifndef BASE_CALENDAR_H
#define BASE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "demarche/time.h"

typedef enum dm_calendar { DM_GREGORIAN, DM_JULIAN } dm_calendar;

/** A day by year, month and day; both calendars reach back with a year 0. */
typedef struct dm_civil {
    int64_t year;
    int month;
    int day;
} dm_civil;

/** Years beyond this, either side of 0, lie outside dm_time. */
#define DM_YEAR_LIMIT INT64_C(400000000000)

bool dm_calendar_is_leap(dm_calendar calendar, int64_t year);

int dm_calendar_month_days(dm_calendar calendar, int64_t year, int month);

/** Days from 1970-01-01 (Gregorian) to a day of `calendar`, its year within
 * DM_YEAR_LIMIT. */
int64_t dm_calendar_day_number(dm_calendar calendar, dm_civil civil);

/** The Gregorian day that is so many days after 1970-01-01. */
dm_civil dm_calendar_civil(int64_t day_number);

/** `a + b`, held at the extremes where it leaves int64. */
int64_t dm_time_add(int64_t a, int64_t b);

/** The first second of a day, held at the extremes. */
dm_time dm_time_of_day(int64_t day_number);

#endif
