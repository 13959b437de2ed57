#ifndef ANALYSIS_PERIODS_H
#define ANALYSIS_PERIODS_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/panel.h"

/** The period of the calendar that holds a second, counted from that in which
 * the year 0 begins. */
int64_t dm_period_of(dm_panel_by by, dm_time time);

/** The first second of a period. */
dm_time dm_period_start(dm_panel_by by, int64_t period);

int64_t dm_period_year(dm_panel_by by, int64_t period);

#define DM_PERIOD_LABEL_SIZE 32

/** Write `1939-07`, `1939-Q3` or `1939`. */
void dm_period_format(dm_panel_by by, int64_t period,
                      char out[DM_PERIOD_LABEL_SIZE]);

/** What of a period lies in a stretch of time that is looked at. */
typedef struct dm_period_piece {
    size_t place; /**< of the period among those there are, from 0 */
    dm_interval window;
} dm_period_piece;

/** The periods that stretches of time touch. `{0}` is empty. */
typedef struct dm_periods {
    dm_panel_by by;
    int64_t first;
    size_t count; /**< from the first touched to the last */
    size_t piece_count;
    dm_period_piece *pieces; /**< in order of time */
    size_t *begins; /**< for each period and one more, its first piece */
} dm_periods;

/**
 * Cut `stretches`, bounded and in order of time, into the pieces of periods;
 * neighbours without a gap are one. The caller clears `*out`, also after
 * a failure. DM_USAGE where there would be more than DM_PANEL_MOST_ROWS.
 */
dm_status dm_periods_cut(dm_periods *out, dm_panel_by by,
                         const dm_interval *stretches, size_t count,
                         dm_error *error);

/** The first piece that ends after `time`, or how many there are. */
size_t dm_periods_find(const dm_periods *periods, dm_time time);

void dm_periods_clear(dm_periods *periods);

#endif
