#ifndef ANALYSIS_REACH_STEPS_H
#define ANALYSIS_REACH_STEPS_H

#include "analysis/arrival_scan.h"

/** What one row knows, another one knows from then on. */
typedef struct dm_reach_step {
    uint32_t from;
    uint32_t to;
} dm_reach_step;

/**
 * How news spreads, whoever has it first: steps in order between rows that hold
 * what somebody knows. Rows from `kept_from` on keep what is on its way: a step
 * into them replaces what they held. `{0}` is empty.
 */
typedef struct dm_reach_steps {
    size_t row_count;
    size_t kept_from;
    size_t count;
    size_t capacity;
    dm_reach_step *items;
} dm_reach_steps;

/** False without memory. */
bool dm_reach_steps_add(dm_reach_steps *steps, size_t from, size_t to);

void dm_reach_steps_clear(dm_reach_steps *steps);

/** The steps along the ties of legs, each tie once, between groups of actors
 * that all reach each other: a row each. `*groups` tells the row of each actor.
 * False without memory. The caller clears and frees both. */
bool dm_reach_steps_by_ties(dm_reach_steps *out, uint32_t **groups,
                            const dm_arrival_scan *scan);

/** The steps by the legs in the order of time, an actor being a row: none is
 * late, and none goes on with what has only set out. False without memory. The
 * caller clears `*out`. */
bool dm_reach_steps_in_time(dm_reach_steps *out, const dm_arrival_scan *scan);

/** The steps up to `end` are those of one time. */
typedef struct dm_chain_time {
    dm_time first;
    size_t end;
} dm_chain_time;

/** The steps of legs that are through at once, so that those which begin at one
 * time follow one another in any order. `{0}` is empty. */
typedef struct dm_chain_steps {
    dm_reach_steps steps; /**< an actor being a row */
    size_t count;
    dm_chain_time *times; /**< ascending */
} dm_chain_steps;

/** False without memory. The caller clears `*out`. */
bool dm_chain_steps_find(dm_chain_steps *out, const dm_arrival_scan *scan);

void dm_chain_steps_clear(dm_chain_steps *chains);

/** Whether a leg is one of these. */
bool dm_is_at_once(const dm_scan_leg *leg);

#endif
