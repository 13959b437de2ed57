#ifndef ANALYSIS_CONTACT_TURNS_H
#define ANALYSIS_CONTACT_TURNS_H

#include "demarche/contacts.h"

#include "analysis/participation_shift.h"

/** A contact as a turn in the talk of all, with its place in time. */
typedef struct dm_placed_turn {
    size_t window;
    dm_interval when; /**< a day, or a time within one */
    dm_turn turn;
    int64_t contact;
    size_t first_arrow;
    size_t arrow_count;
} dm_placed_turn;

/** In order of window and date, turns of one date by who made them. `{0}` is
 * empty. */
typedef struct dm_placed_turns {
    size_t count;
    dm_placed_turn *items;
    size_t *unplaced; /**< for each window, contacts too vague for a place */
} dm_placed_turns;

/** Find the turns inside each window whose day is known. The caller clears
 * `*out`, also after a failure. */
dm_status dm_find_turns(dm_placed_turns *out, const dm_contacts *contacts,
                        const dm_phases *phases, dm_error *error);

void dm_placed_turns_clear(dm_placed_turns *turns);

#endif
