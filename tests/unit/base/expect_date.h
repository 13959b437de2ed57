#ifndef UNIT_BASE_EXPECT_DATE_H
#define UNIT_BASE_EXPECT_DATE_H

#include "demarche/time.h"

#include <check.h>

#include <string.h>

static inline dm_date parse_accepted(const char *text)
{
    dm_date date;
    dm_error error;
    if (dm_date_parse(&date, text, &error) != DM_OK) {
        ck_abort_msg("'%s' is refused: %s", text, error.message);
    }
    return date;
}

/** `first` is the day of the start, `until` the day of the exclusive end. */
static inline void expect_days(const char *text, const char *first,
                               const char *until)
{
    dm_date date = parse_accepted(text);
    char start[DM_DAY_TEXT_SIZE];
    char end[DM_DAY_TEXT_SIZE];
    dm_day_format(date.bounds.start, start);
    dm_day_format(date.bounds.end, end);
    ck_assert_msg(strcmp(start, first) == 0 && strcmp(end, until) == 0,
                  "'%s' is [%s, %s), not [%s, %s)", text, start, end, first,
                  until);
}

static inline void expect_refusal(const char *text, size_t column,
                                  const char *wish)
{
    dm_date date;
    dm_error error;
    ck_assert_msg(dm_date_parse(&date, text, &error) == DM_REFUSED,
                  "'%s' is accepted", text);
    ck_assert_msg(error.column == column, "'%s': column %zu, not %zu", text,
                  error.column, column);
    ck_assert_msg(strstr(error.message, wish) != NULL, "'%s': %s", text,
                  error.message);
    ck_assert(!date.dated);
}

#endif
