#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "demarche/time.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool contains(dm_interval outer, dm_interval inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

static void check_date(const dm_date *date)
{
    dm_widths wider = {.day = 4, .month = 11, .year = 366};
    dm_interval wide = dm_date_widen(date, NULL);
    assert(date->bounds.start < date->bounds.end);
    assert(contains(wide, date->bounds));
    assert(contains(dm_date_widen(date, &wider), wide));
    char day[DM_DAY_TEXT_SIZE];
    dm_day_format(date->bounds.start, day);
    if (dm_date_is_plain_day(date)) {
        dm_date again;
        assert(dm_date_parse(&again, day, NULL) == DM_OK);
        assert(again.bounds.start == date->bounds.start);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);
    if (!text) {
        return 0;
    }
    if (size > 0) {
        memcpy(text, data, size);
    }
    text[size] = '\0';
    dm_date date;
    dm_error error;
    if (dm_date_parse(&date, text, &error) == DM_OK) {
        check_date(&date);
    } else {
        assert(error.status == DM_REFUSED);
        assert(error.column >= 1 && error.column <= strlen(text) + 1);
    }
    free(text);
    return 0;
}
