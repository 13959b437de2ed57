#include "exchange/event_format.h"

#include "exchange/keds_text.h"

#include <stdio.h>
#include <string.h>

/* Years of two digits below this are of the 21st century. */
#define FIRST_SHORT_YEAR 70

enum { LONGEST_CODE_OF_STATE = 3 };

static bool write_day(char out[16], int year, int month, int day)
{
    snprintf(out, 16, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
    return true;
}

/* An ISO day is one already; some releases of ICEWS write 6/30/2017: month,
 * day, year. */
static bool read_slashed_day(char out[16], const char *text)
{
    int month;
    int day;
    int year;
    int size = 0;
    return sscanf(text, "%2d/%2d/%4d%n", &month, &day, &year, &size) == 3 &&
           !text[size] && month > 0 && day > 0 && year > 999 &&
           write_day(out, year, month, day);
}

/* `count` digits at `text`; the letter O stands for a zero in old files. */
static bool read_digits(int *out, const char *text, int count)
{
    *out = 0;
    for (int i = 0; i < count; i++) {
        bool zero = text[i] == 'O';
        if (!zero && (text[i] < '0' || text[i] > '9')) {
            return false;
        }
        *out = 10 * *out + (zero ? 0 : text[i] - '0');
    }
    return true;
}

/* 19790415. */
static bool read_long_day(char out[16], const char *text)
{
    int year;
    int month;
    int day;
    return strlen(text) == 8 && read_digits(&year, text, 4) &&
           read_digits(&month, text + 4, 2) && read_digits(&day, text + 6, 2) &&
           write_day(out, year, month, day);
}

/* 790415, or with all of the year. */
static bool read_short_day(char out[16], const char *text)
{
    int year;
    int month;
    int day;
    if (strlen(text) != 6) {
        return read_long_day(out, text);
    }
    return read_digits(&year, text, 2) && read_digits(&month, text + 2, 2) &&
           read_digits(&day, text + 4, 2) &&
           write_day(out, year + (year < FIRST_SHORT_YEAR ? 2000 : 1900), month,
                     day);
}

static bool ends_with(const char *text, char last)
{
    size_t size = strlen(text);
    return size && text[size - 1] == last;
}

/* Countries that actors are called after by another name. */
static const char *const common_names[][2] = {
    {"Russian Federation", "Russia"},
    {"Occupied Palestinian Territory", "Palestinian Territory, Occupied"},
    {"the former Yugoslav Republic of Macedonia", "Macedonia"},
};

/* `Japan` is a state, `Foreign Affairs (Japan)` a body; that the others are
 * persons is a guess, but where a sector names an organization. */
static void judge_icews_side(dm_event_side *side)
{
    for (size_t i = 0; i < sizeof common_names / sizeof *common_names; i++) {
        if (strcmp(side->country, common_names[i][0]) == 0) {
            side->country = common_names[i][1];
            side->country_size = strlen(side->country);
        }
    }
    if (strcmp(side->name, side->country) == 0) {
        side->kind = "state";
    } else if (ends_with(side->name, ')') ||
               strstr(side->sectors, "Organization")) {
        side->kind = "body";
    }
}

static void judge_named_side(dm_event_side *side)
{
    (void)side;
}

/* Codes stand for states and for parts of them, never for a person. */
static void judge_gdelt_side(dm_event_side *side)
{
    side->kind = strcmp(side->name, side->country) == 0 ? "state" : "body";
}

/* What goes beyond three letters is a part of what the three stand for. */
static void judge_keds_side(dm_event_side *side)
{
    side->kind = "body";
    if (strlen(side->name) > LONGEST_CODE_OF_STATE) {
        side->country = side->name;
        side->country_size = LONGEST_CODE_OF_STATE;
    }
}

const dm_event_format dm_icews_format = {
    .name = "icews",
    .scheme = "cameo",
    .has_header = true,
    .names = {[DM_EVENT_ID] = "Event ID",
              [DM_EVENT_DATE] = "Event Date",
              [DM_EVENT_SOURCE] = "Source Name",
              [DM_EVENT_TARGET] = "Target Name",
              [DM_EVENT_CODE] = "CAMEO Code",
              [DM_EVENT_LABEL] = "Event Text",
              [DM_EVENT_STORY] = "Story ID",
              [DM_EVENT_PLACE] = "City",
              [DM_EVENT_SOURCE_COUNTRY] = "Source Country",
              [DM_EVENT_TARGET_COUNTRY] = "Target Country",
              [DM_EVENT_SOURCE_SECTORS] = "Source Sectors",
              [DM_EVENT_TARGET_SECTORS] = "Target Sectors"},
    .read_day = read_slashed_day,
    .judge_side = judge_icews_side};

const dm_event_format dm_events_format = {
    .name = "events",
    .scheme = "cameo",
    .has_header = true,
    .names = {[DM_EVENT_DATE] = "date",
              [DM_EVENT_SOURCE] = "source",
              [DM_EVENT_TARGET] = "target",
              [DM_EVENT_CODE] = "relation",
              [DM_EVENT_LABEL] = "relation"},
    .read_day = read_slashed_day,
    .judge_side = judge_named_side};

static size_t count_fields(const char *text, size_t size)
{
    size_t count = 1;
    for (size_t i = 0; i < size; i++) {
        count += text[i] == '\t';
    }
    return count;
}

/* As many fields as a release has, the second a day. */
static bool begins_as_gdelt(const char *text)
{
    size_t size = strcspn(text, "\r\n");
    size_t count = count_fields(text, size);
    const char *day = memchr(text, '\t', size);
    char given[9] = {0};
    char read[16];
    if (day) {
        snprintf(given, sizeof given, "%.8s", day + 1);
    }
    return (count == 57 || count == 58 || count == 61) && day &&
           day[9] == '\t' && read_long_day(read, given);
}

/* Actors go by their codes: one code has many names, as UNITED STATES and
 * WASHINGTON, and one name many codes. */
#define GDELT_FIRST                                                \
    [DM_EVENT_ID] = 1, [DM_EVENT_DATE] = 2, [DM_EVENT_SOURCE] = 6, \
    [DM_EVENT_SOURCE_COUNTRY] = 8, [DM_EVENT_TARGET] = 16,         \
    [DM_EVENT_TARGET_COUNTRY] = 18, [DM_EVENT_CODE] = 27

const dm_event_format dm_gdelt_format = {
    .name = "gdelt",
    .scheme = "cameo",
    .widths = {57, 58, 61},
    .places = {{GDELT_FIRST, [DM_EVENT_PLACE] = 51},
               {GDELT_FIRST, [DM_EVENT_PLACE] = 51, [DM_EVENT_STORY] = 58},
               {GDELT_FIRST, [DM_EVENT_PLACE] = 53, [DM_EVENT_STORY] = 61}},
    .fits = begins_as_gdelt,
    .read_day = read_long_day,
    .judge_side = judge_gdelt_side};

const dm_event_format dm_keds_format = {.name = "keds",
                                        .scheme = "weis",
                                        .fits = dm_text_is_keds,
                                        .places = {{[DM_EVENT_DATE] = 1,
                                                    [DM_EVENT_SOURCE] = 2,
                                                    [DM_EVENT_TARGET] = 3,
                                                    [DM_EVENT_CODE] = 4,
                                                    [DM_EVENT_LABEL] = 5}},
                                        .read_day = read_short_day,
                                        .judge_side = judge_keds_side};
