#ifndef UNIT_RANDOM_ARROWS_H
#define UNIT_RANDOM_ARROWS_H

#include "demarche/contacts.h"

#include "model/arrow_columns.h"

#include <check.h>

#include <stdint.h>
#include <stdlib.h>

/* Arrows around 1970 such as a copy of contacts has them. */

static uint64_t drawn;

static inline unsigned draw(unsigned below)
{
    drawn =
        drawn * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(drawn >> 33) % below;
}

/* Mostly days, some spans of weeks, some open. */
static inline dm_interval draw_date(void)
{
    dm_time start = ((dm_time)draw(400) - 200) * DM_DAY_S;
    switch (draw(12)) {
    case 0:
        return (dm_interval){start, start + (1 + draw(40)) * DM_DAY_S};
    case 1:
        return (dm_interval){start + 5, start + 6};
    case 2:
        return (dm_interval){DM_TIME_MIN, start};
    case 3:
        return (dm_interval){start, DM_TIME_MAX};
    default:
        return (dm_interval){start, start + DM_DAY_S};
    }
}

/* An actor the oftener the lower its rank. */
static inline uint32_t draw_actor(unsigned actors)
{
    return draw(1 + draw(1 + draw(actors)));
}

static inline void draw_arrows(dm_arrow_columns *out, size_t count,
                               unsigned actors)
{
    static const uint16_t flags[] = {0,
                                     0,
                                     DM_CONTACT_SYMMETRIC,
                                     DM_CONTACT_UNKNOWN,
                                     DM_CONTACT_REPLY,
                                     DM_CONTACT_REPLY | DM_CONTACT_SYMMETRIC};
    ck_assert(dm_arrow_columns_init(out, count));
    out->count = count;
    for (size_t i = 0; i < count; i++) {
        dm_interval when = draw_date();
        out->start[i] = when.start;
        out->end[i] = when.end;
        out->initiator[i] = draw_actor(actors);
        out->recipient[i] = draw_actor(actors - 1);
        out->recipient[i] += out->recipient[i] >= out->initiator[i];
        out->flags[i] = flags[draw(6)];
        out->contact[i] = (int64_t)i + 1;
        out->channel[i] = 0;
        out->topic[i] = 0;
    }
}

/* Windows that follow each other, some days apart. */
static inline void draw_phases(dm_phases *phases, dm_phase *items, size_t count)
{
    dm_time start = -180 * DM_DAY_S;
    for (size_t i = 0; i < count; i++) {
        dm_time end = start + (1 + (dm_time)draw(120)) * DM_DAY_S;
        items[i] = (dm_phase){
            .order = (int64_t)i + 1, .label = "p", .window = {start, end}};
        start = end + draw(3) * DM_DAY_S;
    }
    *phases = (dm_phases){.count = count, .items = items};
}

#endif
