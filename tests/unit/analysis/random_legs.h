#ifndef ANALYSIS_RANDOM_LEGS_H
#define ANALYSIS_RANDOM_LEGS_H

#include "analysis/arrival_scan.h"

#include <stdint.h>
#include <stdlib.h>

/* Legs of random actors around 1970, for passes over all of them. */

enum { MOST_ACTORS = 1200, MOST_LEGS = 4000 };

static uint64_t state;
static dm_scan_leg legs[MOST_LEGS];

static inline unsigned draw(unsigned below)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(state >> 33) % below;
}

static inline int compare_legs(const void *left, const void *right)
{
    dm_time a = ((const dm_scan_leg *)left)->first;
    dm_time b = ((const dm_scan_leg *)right)->first;
    return (a > b) - (a < b);
}

/* How long legs take. */
typedef enum leg_dates {
    DAYS,    /* received the day after */
    VAGUE,   /* or some of them after weeks */
    CHAINED, /* most of them at once */
    LEG_DATES_COUNT
} leg_dates;

static inline dm_time draw_delay(leg_dates dates)
{
    switch (dates) {
    case VAGUE:
        return draw(5) ? DM_DAY_S : 1 + (dm_time)draw(40) * DM_DAY_S;
    case CHAINED:
        return draw(5) ? 0 : (dm_time)draw(40) * DM_DAY_S;
    default:
        return DM_DAY_S;
    }
}

static inline dm_arrival_scan draw_legs(size_t count, unsigned actors,
                                        leg_dates dates)
{
    for (size_t i = 0; i < count; i++) {
        dm_time first = ((dm_time)draw(300) - 150) * DM_DAY_S;
        dm_time ready = first + draw_delay(dates);
        legs[i] = (dm_scan_leg){first, ready, draw(actors), 0};
        legs[i].to = (legs[i].from + 1 + draw(actors - 1)) % actors;
    }
    qsort(legs, count, sizeof *legs, compare_legs);
    return (dm_arrival_scan){.chains = dates == CHAINED,
                             .actor_count = actors,
                             .count = count,
                             .legs = legs};
}

#endif
