#include "analysis/participation_shift.h"

#include "demarche/contacts.h"

static const char *const names[DM_SHIFT_COUNT] = {
    [DM_SHIFT_AB_BA] = "AB-BA",  [DM_SHIFT_AB_B0] = "AB-B0",
    [DM_SHIFT_AB_BY] = "AB-BY",  [DM_SHIFT_A0_X0] = "A0-X0",
    [DM_SHIFT_A0_XA] = "A0-XA",  [DM_SHIFT_A0_XY] = "A0-XY",
    [DM_SHIFT_AB_X0] = "AB-X0",  [DM_SHIFT_AB_XA] = "AB-XA",
    [DM_SHIFT_AB_XB] = "AB-XB",  [DM_SHIFT_AB_XY] = "AB-XY",
    [DM_SHIFT_A0_AY] = "A0-AY",  [DM_SHIFT_AB_A0] = "AB-A0",
    [DM_SHIFT_AB_AY] = "AB-AY",  [DM_REPEAT_AB_AB] = "AB-AB",
    [DM_REPEAT_A0_A0] = "A0-A0", [DM_SHIFT_UNCLEAR] = "unclear",
};

const char *dm_shift_name(dm_shift shift)
{
    return names[shift];
}

static dm_shift classify_after_group(dm_turn before, dm_turn after)
{
    if (after.from == before.from) {
        return after.to == DM_GROUP ? DM_REPEAT_A0_A0 : DM_SHIFT_A0_AY;
    }
    if (after.to == DM_GROUP) {
        return DM_SHIFT_A0_X0;
    }
    return after.to == before.from ? DM_SHIFT_A0_XA : DM_SHIFT_A0_XY;
}

/* The same side turns to someone again. */
static dm_shift classify_continuing(dm_turn before, dm_turn after)
{
    if (after.to == DM_GROUP) {
        return DM_SHIFT_AB_A0;
    }
    return after.to == before.to ? DM_REPEAT_AB_AB : DM_SHIFT_AB_AY;
}

/* The side that was turned to turns to someone. */
static dm_shift classify_receiving(dm_turn before, dm_turn after)
{
    if (after.to == DM_GROUP) {
        return DM_SHIFT_AB_B0;
    }
    return after.to == before.from ? DM_SHIFT_AB_BA : DM_SHIFT_AB_BY;
}

/* A third side turns to someone. */
static dm_shift classify_usurping(dm_turn before, dm_turn after)
{
    if (after.to == DM_GROUP) {
        return DM_SHIFT_AB_X0;
    }
    if (after.to == before.from) {
        return DM_SHIFT_AB_XA;
    }
    return after.to == before.to ? DM_SHIFT_AB_XB : DM_SHIFT_AB_XY;
}

dm_shift dm_classify_shift(dm_turn before, dm_turn after)
{
    if (before.from == DM_NO_ACTOR || after.from == DM_NO_ACTOR) {
        return DM_SHIFT_UNCLEAR;
    }
    if (before.to == DM_GROUP) {
        return classify_after_group(before, after);
    }
    if (after.from == before.from) {
        return classify_continuing(before, after);
    }
    return after.from == before.to ? classify_receiving(before, after)
                                   : classify_usurping(before, after);
}

double dm_shift_chances(dm_shift shift, double actors)
{
    switch (shift) {
    case DM_SHIFT_AB_BA:
    case DM_REPEAT_AB_AB:
        return 1;
    case DM_SHIFT_AB_BY:
    case DM_SHIFT_AB_AY:
    case DM_SHIFT_AB_XA:
    case DM_SHIFT_AB_XB:
        return actors - 2;
    case DM_SHIFT_AB_XY:
        return (actors - 2) * (actors - 3);
    case DM_SHIFT_A0_AY:
    case DM_SHIFT_A0_XA:
        return actors - 1;
    case DM_SHIFT_A0_XY:
        return (actors - 1) * (actors - 2);
    case DM_SHIFT_AB_B0:
    case DM_SHIFT_A0_X0:
    case DM_SHIFT_AB_X0:
    case DM_SHIFT_AB_A0:
    case DM_REPEAT_A0_A0:
    case DM_SHIFT_UNCLEAR:
    case DM_SHIFT_COUNT:
        break;
    }
    return 0;
}

bool dm_shift_follows_group(dm_shift shift)
{
    return shift == DM_SHIFT_A0_X0 || shift == DM_SHIFT_A0_XA ||
           shift == DM_SHIFT_A0_XY || shift == DM_SHIFT_A0_AY ||
           shift == DM_REPEAT_A0_A0;
}
