#include "base/edtf.h"

static void read_qualifier(dm_edtf_reader *reader, dm_precision part,
                           dm_edtf_date *out)
{
    dm_edtf_qualifiers taken = dm_edtf_take_qualifier(reader);
    out->end.uncertain = out->end.uncertain || taken.uncertain;
    if (taken.approximate) {
        out->end.approximate = true;
        out->end.approximate_part = part;
    }
}

static bool read_year(dm_edtf_reader *reader, dm_edtf_parts *parts)
{
    parts->negative = dm_edtf_take(reader, '-');
    const char *at = reader->at;
    if (!dm_edtf_take_digits(reader, 4, &parts->year,
                             "a year of four digits")) {
        return false;
    }
    if (parts->negative && parts->year.greatest == 0) {
        return dm_edtf_refuse(reader, at, "a year other than -0000");
    }
    if (*reader->at >= '0' && *reader->at <= '9') {
        return dm_edtf_refuse(reader, reader->at,
                              "'Y' before a year of more than four digits or "
                              "'-' after four");
    }
    return true;
}

/* What lies before a component touches it alone, what lies after it touches
 * the coarser ones too; the finest is the same either way. */
static bool read_component(dm_edtf_reader *reader, dm_precision part,
                           dm_edtf_digits *digits, dm_edtf_date *out)
{
    bool month = part == DM_PRECISION_MONTH;
    read_qualifier(reader, part, out);
    if (!dm_edtf_take_digits(reader, 2, digits,
                             month ? "a month of two digits"
                                   : "a day of two digits")) {
        return false;
    }
    read_qualifier(reader, part, out);
    return true;
}

static bool is_exact_day(const dm_edtf_date *date)
{
    return date->end.precision == DM_PRECISION_DAY && !date->end.uncertain &&
           !date->end.approximate;
}

static bool read_time(dm_edtf_reader *reader, dm_edtf_date *out)
{
    const char *at = reader->at;
    if (!dm_edtf_take(reader, 'T')) {
        return true;
    }
    if (!is_exact_day(out)) {
        return dm_edtf_refuse(reader, at, "an exact day before a time");
    }
    if (!dm_edtf_read_clock(reader, out)) {
        return false;
    }
    read_qualifier(reader, DM_PRECISION_SECOND, out);
    return true;
}

static bool read_month_and_day(dm_edtf_reader *reader, dm_edtf_parts *parts,
                               dm_edtf_date *out)
{
    parts->month_at = reader->at;
    if (!read_component(reader, DM_PRECISION_MONTH, &parts->month, out)) {
        return false;
    }
    if (!parts->month.vague && dm_edtf_is_season(parts->month.least)) {
        dm_edtf_find_season(reader, parts, out);
        return true;
    }
    if (dm_edtf_take(reader, '-')) {
        parts->day_at = reader->at;
        if (!read_component(reader, DM_PRECISION_DAY, &parts->day, out)) {
            return false;
        }
    }
    return dm_edtf_find_bounds(reader, parts, out) && read_time(reader, out);
}

static bool read_from_year(dm_edtf_reader *reader, dm_edtf_date *out)
{
    dm_edtf_parts parts = {0};
    if (!read_year(reader, &parts)) {
        return false;
    }
    if (!parts.year.vague && dm_edtf_take(reader, 'S')) {
        if (!dm_edtf_read_significant(reader, parts.year.least, parts.negative,
                                      out)) {
            return false;
        }
        read_qualifier(reader, DM_PRECISION_YEAR, out);
        return true;
    }
    read_qualifier(reader, DM_PRECISION_YEAR, out);
    return dm_edtf_take(reader, '-') ? read_month_and_day(reader, &parts, out)
                                     : dm_edtf_find_bounds(reader, &parts, out);
}

bool dm_edtf_read_date(dm_edtf_reader *reader, dm_edtf_date *out)
{
    *out = (dm_edtf_date){0};
    read_qualifier(reader, DM_PRECISION_YEAR, out);
    bool draft = dm_edtf_take(reader, 'y');
    reader->draft = reader->draft || draft;
    if (!draft && !dm_edtf_take(reader, 'Y')) {
        return read_from_year(reader, out);
    }
    if (!dm_edtf_read_long_year(reader, out)) {
        return false;
    }
    read_qualifier(reader, DM_PRECISION_YEAR, out);
    return true;
}
