#ifndef ANALYSIS_PARTICIPATION_SHIFT_H
#define ANALYSIS_PARTICIPATION_SHIFT_H

#include <stdbool.h>
#include <stdint.h>

/** Who turned to whom in a contact. */
typedef struct dm_turn {
    uint32_t from; /**< DM_NO_ACTOR: no one side that is told */
    uint32_t to;   /**< DM_GROUP: several at once */
} dm_turn;

#define DM_GROUP (UINT32_MAX - 1)

/** What one turn after another is: the 13 shifts of Gibson in his four
 * families, the two repeats, and what cannot be told. */
typedef enum dm_shift {
    DM_SHIFT_AB_BA,
    DM_SHIFT_AB_B0,
    DM_SHIFT_AB_BY,
    DM_SHIFT_A0_X0,
    DM_SHIFT_A0_XA,
    DM_SHIFT_A0_XY,
    DM_SHIFT_AB_X0,
    DM_SHIFT_AB_XA,
    DM_SHIFT_AB_XB,
    DM_SHIFT_AB_XY,
    DM_SHIFT_A0_AY,
    DM_SHIFT_AB_A0,
    DM_SHIFT_AB_AY,
    DM_REPEAT_AB_AB,
    DM_REPEAT_A0_A0,
    DM_SHIFT_UNCLEAR,
    DM_SHIFT_COUNT
} dm_shift;

/** "AB-BA" and so on. */
const char *dm_shift_name(dm_shift shift);

dm_shift dm_classify_shift(dm_turn before, dm_turn after);

/**
 * In how many ways the turn after can make `shift` when `actors` actors may
 * each turn to any single other. Those of the shifts that begin alike add up to
 * actors * (actors - 1); 0 for turns to a group, which are no choice of one.
 */
double dm_shift_chances(dm_shift shift, double actors);

/** Whether `shift` begins with a turn to a group. */
bool dm_shift_follows_group(dm_shift shift);

#endif
