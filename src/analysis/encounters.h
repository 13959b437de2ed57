#ifndef ANALYSIS_ENCOUNTERS_H
#define ANALYSIS_ENCOUNTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"

/** An approach of one actor to another. */
typedef struct dm_encounter {
    dm_interval when;
    uint32_t from;
    uint32_t to;
    double counts; /**< 1, or a share of it */
} dm_encounter;

/** In order of date, then of the actors: the order in which contacts came in
 * leaves no trace. `{0}` is empty. */
typedef struct dm_encounters {
    size_t count;
    dm_encounter *items;
} dm_encounters;

/** Find the approaches that count in any of the phases. The caller clears
 * `*out`, also after a failure. */
dm_status dm_find_encounters(dm_encounters *out, const dm_contacts *contacts,
                             const dm_phases *phases, bool with_replies,
                             dm_error *error);

void dm_encounters_clear(dm_encounters *encounters);

/** Whether each comes certainly before the next. */
bool dm_encounters_are_ordered(const dm_encounters *encounters);

#endif
