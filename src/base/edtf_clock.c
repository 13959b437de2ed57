#include "base/edtf.h"

/* Zones are kept in the text and not reckoned with. */
static bool read_zone(dm_edtf_reader *reader)
{
    if (dm_edtf_take(reader, 'Z')) {
        return true;
    }
    if (!dm_edtf_take(reader, '+') && !dm_edtf_take(reader, '-')) {
        return true;
    }
    int number;
    if (!dm_edtf_take_number(reader, 23, &number, "hours of a zone (00-23)")) {
        return false;
    }
    return !dm_edtf_take(reader, ':') ||
           dm_edtf_take_number(reader, 59, &number,
                               "minutes of a zone (00-59)");
}

/* A leap second is the second after it, 24:00:00 the next day's first. */
bool dm_edtf_read_clock(dm_edtf_reader *reader, dm_edtf_date *out)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    bool read = dm_edtf_take_number(reader, 24, &hour, "an hour (00-24)") &&
                dm_edtf_require(reader, ':', "':' and minutes") &&
                dm_edtf_take_number(reader, hour == 24 ? 0 : 59, &minute,
                                    "minutes (00-59)") &&
                dm_edtf_require(reader, ':', "':' and seconds") &&
                dm_edtf_take_number(reader, hour == 24 ? 0 : 60, &second,
                                    "seconds (00-60)");
    if (!read || !read_zone(reader)) {
        return false;
    }
    out->bounds.start += hour * 3600 + minute * 60 + second;
    out->bounds.end = out->bounds.start + 1;
    out->last_start = out->bounds.start;
    out->end.precision = DM_PRECISION_SECOND;
    out->timed = true;
    return true;
}
