#ifndef ANALYSIS_ARRIVAL_SCAN_H
#define ANALYSIS_ARRIVAL_SCAN_H

#include "analysis/legs.h"

/** A leg as a pass needs it. */
typedef struct dm_scan_leg {
    dm_time first;
    dm_time ready; /**< from when on another leg can follow */
    uint32_t from;
    uint32_t to;
} dm_scan_leg;

/** The legs laid out for passes over all of them. `{0}` is empty. */
typedef struct dm_arrival_scan {
    bool chains; /**< legs that begin at one time can follow one another */
    size_t actor_count;
    size_t count;
    dm_scan_leg *legs; /**< ascending by `first` */
} dm_arrival_scan;

/**
 * Whether one pass in the order of time finds the earliest arrivals, be dates
 * vague or not: what a leg follows has then begun before it, or at the same
 * time. Not so where paths are only possible, waits are limited, answers follow
 * whatever their dates, or days and times of day chain in loose order.
 */
bool dm_arrival_scan_is_exact(const dm_legs *legs);

/** Whether contacts can be passed as they stand, without a limit on waiting: in
 * strict order what a contact follows has ended, and so begun, before it does.
 * Answers may follow whatever the dates. */
bool dm_arrival_scan_is_plain(const dm_contacts *contacts,
                              const dm_paths_options *options);

/** Lay out the certain legs of plain contacts inside `window`, by the delays
 * and the flow of `options` alone. The caller clears `*out`, also after a
 * failure. */
dm_status dm_arrival_scan_read(dm_arrival_scan *out,
                               const dm_contacts *contacts, dm_interval window,
                               const dm_paths_options *options,
                               dm_error *error);

/** The caller clears `*out`, also after a failure. */
dm_status dm_arrival_scan_init(dm_arrival_scan *out, const dm_legs *legs,
                               dm_error *error);

void dm_arrival_scan_clear(dm_arrival_scan *scan);

#endif
