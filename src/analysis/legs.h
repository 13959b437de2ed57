#ifndef ANALYSIS_LEGS_H
#define ANALYSIS_LEGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/paths.h"

typedef enum dm_path_kind { DM_PATH_CERTAIN, DM_PATH_POSSIBLE } dm_path_kind;

/** No leg, no place. */
#define DM_NONE SIZE_MAX

/** One way of news through one arrow. */
typedef struct dm_leg {
    dm_time first; /**< of the seconds at which it can have been sent */
    dm_time last;
    int64_t delay; /**< seconds until it was received */
    uint32_t from;
    uint32_t to;
    size_t arrow;
    int64_t contact; /**< its number */
    size_t answers;  /**< the place where the legs that are stated to answer it
                          go out; DM_NONE: there are none */
    bool timed;      /**< its date carries a time of day */
    bool answered;   /**< some contact is stated to answer it */
} dm_leg;

/** What legs follow one another. */
typedef struct dm_leg_rules {
    dm_path_kind kind;
    dm_order order;
    bool wait_limited;
    int64_t wait; /**< seconds */
    bool delayed; /**< some leg has a delay */
    bool mixed;   /**< some dates carry a time of day, some do not */
} dm_leg_rules;

/**
 * The legs that paths of one kind may take, ascending by first, last, from, to
 * and arrow, and where they go out. Places are the actors, by their indices,
 * and after them the legs that are answered. `{0}` is empty.
 */
typedef struct dm_legs {
    dm_leg_rules rules;
    const dm_contacts *contacts;
    size_t count;
    dm_leg *items;
    size_t actor_count;
    size_t place_count;
    size_t *starts;  /**< by place, and one more: where its exits begin */
    size_t *exits;   /**< legs by place, ascending */
    dm_time *latest; /**< the latest `last` of a place's exits up to there */
} dm_legs;

/** The caller clears `*out`, also after a failure. */
dm_status dm_legs_build(dm_legs *out, const dm_contacts *contacts,
                        dm_path_kind kind, const dm_paths_options *options,
                        dm_error *error);

void dm_legs_clear(dm_legs *legs);

/** The first second of the day of `time`. */
dm_time dm_day_start(dm_time time);

/** `time` plus `seconds`; what is open stays open. */
dm_time dm_time_after(dm_time time, int64_t seconds);

/** `later - earlier`, held at the extremes. */
int64_t dm_time_between(dm_time earlier, dm_time later);

/** The last second by which news sent on `leg` has certainly come. */
dm_time dm_leg_arrival(const dm_leg *leg);

/** Whether `next` certainly follows news that arrives at `arrival` by a leg
 * that is `timed` or not. */
bool dm_leg_follows(const dm_leg_rules *rules, dm_time arrival, bool timed,
                    const dm_leg *next);

/** Whether `leg` is stated to answer `answered`, and its date allows it. */
bool dm_leg_answers(const dm_legs *legs, const dm_leg *leg,
                    const dm_leg *answered);

#endif
