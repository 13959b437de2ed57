#include "base/edtf.h"

/* Beyond any year that dm_time can hold; digits past it change nothing. */
#define MAGNITUDE_LIMIT INT64_C(1000000000000000000)

static int64_t append_digit(int64_t number, int digit)
{
    return number >= MAGNITUDE_LIMIT / 10 ? MAGNITUDE_LIMIT
                                          : number * 10 + digit;
}

/* Returns how many digits were taken. */
static int take_long_number(dm_edtf_reader *reader, int64_t *out)
{
    int digits = 0;
    *out = 0;
    while (*reader->at >= '0' && *reader->at <= '9') {
        *out = append_digit(*out, *reader->at - '0');
        digits += digits < 1000;
        reader->at++;
    }
    return digits;
}

static int64_t limit_year(int64_t year)
{
    if (year > DM_YEAR_LIMIT) {
        return DM_YEAR_LIMIT;
    }
    return year < -DM_YEAR_LIMIT ? -DM_YEAR_LIMIT : year;
}

static int64_t year_start(const dm_edtf_reader *reader, int64_t year)
{
    return dm_calendar_day_number(
        reader->calendar,
        (dm_civil){.year = limit_year(year), .month = 1, .day = 1});
}

static void set_years(const dm_edtf_reader *reader, int64_t first, int64_t last,
                      dm_edtf_date *out)
{
    dm_edtf_set_days(out, year_start(reader, first), year_start(reader, last),
                     year_start(reader, last + 1));
    out->end.precision =
        first == last ? DM_PRECISION_YEAR : DM_PRECISION_LONGER;
}

/* The power of ten that the digits after the first `kept` ones count. */
static int64_t find_unit(int64_t magnitude, int64_t kept)
{
    int64_t unit = 1;
    for (int64_t rest = magnitude; rest >= 10; rest /= 10) {
        if (kept > 1) {
            kept--;
        } else {
            unit *= 10;
        }
    }
    return unit;
}

static int64_t sign_year(int64_t magnitude, bool negative)
{
    return negative ? -magnitude : magnitude;
}

bool dm_edtf_read_significant(dm_edtf_reader *reader, int64_t magnitude,
                              bool negative, dm_edtf_date *out)
{
    const char *at = reader->at;
    int64_t kept;
    if (take_long_number(reader, &kept) == 0 || kept == 0) {
        return dm_edtf_refuse(reader, at, "the number of significant digits");
    }
    int64_t unit = find_unit(magnitude, kept);
    int64_t near = magnitude / unit * unit;
    int64_t far = near + unit - 1;
    set_years(reader, sign_year(negative ? far : near, negative),
              sign_year(negative ? near : far, negative), out);
    return true;
}

static bool read_exponent(dm_edtf_reader *reader, int64_t *magnitude)
{
    int64_t exponent;
    if (take_long_number(reader, &exponent) == 0) {
        return dm_edtf_refuse(reader, reader->at, "an exponent");
    }
    while (exponent-- > 0 && *magnitude < MAGNITUDE_LIMIT) {
        *magnitude = append_digit(*magnitude, 0);
    }
    return true;
}

/* The drafts wrote `y17e7` and `p` for the significant digits. */
static bool take_mark(dm_edtf_reader *reader, char mark, char draft)
{
    if (dm_edtf_take(reader, mark)) {
        return true;
    }
    return reader->draft && dm_edtf_take(reader, draft);
}

bool dm_edtf_read_long_year(dm_edtf_reader *reader, dm_edtf_date *out)
{
    out->long_year = true;
    bool negative = dm_edtf_take(reader, '-');
    const char *at = reader->at;
    int64_t magnitude;
    int digits = take_long_number(reader, &magnitude);
    if (digits == 0 || *at == '0') {
        return dm_edtf_refuse(reader, at, "a year that begins with 1 to 9");
    }
    if (take_mark(reader, 'E', 'e')) {
        if (!read_exponent(reader, &magnitude)) {
            return false;
        }
    } else if (digits <= 4) {
        return dm_edtf_refuse(reader, reader->at,
                              "a year of more than four digits after 'Y'");
    }
    if (take_mark(reader, 'S', 'p')) {
        return dm_edtf_read_significant(reader, magnitude, negative, out);
    }
    int64_t year = sign_year(magnitude, negative);
    set_years(reader, year, year, out);
    return true;
}
