#ifndef ANALYSIS_COAL_DISASTERS_H
#define ANALYSIS_COAL_DISASTERS_H

#include "analysis/change_series.h"

#include <stdlib.h>

/* Disasters in British coal mines by year, 1851 to 1962 (Jarrett 1979). A year
 * stands for a day. */
static const unsigned char coal_disasters[] = {
    4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1,
    4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2, 1, 3, 2, 2, 1, 1, 1, 1, 3,
    0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0,
    0, 0, 2, 1, 0, 0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 3, 3,
    0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1};

#define COAL_YEARS (sizeof coal_disasters / sizeof *coal_disasters)
#define COAL_COUNT 191

static dm_dated_item coal_items[COAL_COUNT];
static double coal_exposure[COAL_YEARS + 1];

/* The series, a year being `length` units of time. */
static inline dm_change_series make_coal(double length)
{
    size_t count = 0;
    for (size_t year = 0; year < COAL_YEARS; year++) {
        coal_exposure[year + 1] = length * (double)(year + 1);
        for (size_t i = 0; i < coal_disasters[year]; i++) {
            coal_items[count++] = (dm_dated_item){.day = year};
        }
    }
    return (dm_change_series){.kind = DM_CHANGE_OF_RATE,
                              .day_count = COAL_YEARS,
                              .exposure = coal_exposure,
                              .count = count,
                              .items = coal_items};
}

#endif
