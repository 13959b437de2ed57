#ifndef DEMARCHE_TIME_H
#define DEMARCHE_TIME_H

#include <stdbool.h>
#include <stdint.h>

#include "demarche/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Seconds since 1970-01-01T00:00 in the proleptic Gregorian calendar, local
 * time as written, no zone; negative before 1970.
 */
typedef int64_t dm_time;

#define DM_TIME_MIN INT64_MIN /**< an open or unknown beginning */
#define DM_TIME_MAX INT64_MAX /**< an open or unknown end */
#define DM_DAY_S INT64_C(86400)

/** `[start, end)`: some time in it, never a duration. */
typedef struct dm_interval {
    dm_time start;
    dm_time end;
} dm_interval;

/** How finely one end of a date was given. */
typedef enum dm_precision {
    DM_PRECISION_NONE, /**< open, unknown, or no date at all */
    DM_PRECISION_SECOND,
    DM_PRECISION_DAY,
    DM_PRECISION_MONTH,
    DM_PRECISION_SEASON, /**< also quarters, quadrimesters, semesters */
    DM_PRECISION_YEAR,
    DM_PRECISION_LONGER, /**< decades, centuries, significant digits */
} dm_precision;

/** One end of a date: its precision and the qualifiers that touch it. */
typedef struct dm_date_end {
    dm_precision precision;
    bool uncertain;   /**< `?` or `%` */
    bool approximate; /**< `~` or `%` */
    /** The finest approximate part: day in `1939-05-17~`, month in
        `1939-05~-17`; NONE where the end is not approximate. */
    dm_precision approximate_part;
} dm_date_end;

/**
 * A date as EDTF (ISO 8601-2, levels 0 to 2) says it. `bounds` are unwidened;
 * an undated text has both extremes. A set is its hull.
 */
typedef struct dm_date {
    dm_interval bounds;
    dm_date_end first;
    dm_date_end last;
    bool dated;  /**< false for the empty text */
    bool hull;   /**< an interval or a set, be it of one day */
    bool julian; /**< marked `julian:`; bounds are Gregorian all the same */
    bool draft;  /**< a form of the drafts before 2018: accepted, worth a
                    warning */
} dm_date;

/**
 * Read EDTF `text`. The empty text is undated. A text that is not EDTF gives
 * DM_REFUSED with `error->column` at the first character that does not fit;
 * so does an interval whose end comes before its start, and one of date-times
 * or long years, which the standard does not know.
 */
DM_API dm_status dm_date_parse(dm_date *out, const char *text, dm_error *error);

/** Days by which a reading widens an approximate end, by its precision. */
typedef struct dm_widths {
    double day;
    double month;
    double year;
} dm_widths;

/** day=3, month=10, year=365: the defaults of every reading. */
extern DM_API const dm_widths dm_widths_default;

/**
 * The bounds of `date`, an approximate end moved outwards by its width (NULL:
 * the defaults): that of the coarser of its precision and its finest
 * approximate part. Seconds widen as days, seasons as months, longer as years.
 */
DM_API dm_interval dm_date_widen(const dm_date *date, const dm_widths *widths);

/** Whether `date` says no more than one exact, unqualified Gregorian day. */
DM_API bool dm_date_is_plain_day(const dm_date *date);

/** Bytes that any formatted day or date needs. */
#define DM_DAY_TEXT_SIZE 32

/** Write the day of `time` as `1939-08-23`; the extremes as `..`. */
DM_API void dm_day_format(dm_time time, char out[DM_DAY_TEXT_SIZE]);

#ifdef __cplusplus
}
#endif

#endif
