#ifndef ANALYSIS_OVERTURES_H
#define ANALYSIS_OVERTURES_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"

#include "analysis/tally.h"

typedef enum dm_overture_state {
    DM_OVERTURE_ANSWERED,
    DM_OVERTURE_UNANSWERED, /**< watched to the horizon in vain */
    DM_OVERTURE_OPEN,       /**< no longer watched before the horizon */
} dm_overture_state;

typedef enum dm_answer_way {
    DM_ANSWER_BY_LINK, /**< stated to answer it */
    DM_ANSWER_WITHIN,  /**< told as the reply inside the contact */
    DM_ANSWER_NEXT,    /**< taken to be: the next contact back */
} dm_answer_way;

/** A spell of waiting in one window: an overture, its reminders, its answer.
 * Arrows are indices into the contacts. */
typedef struct dm_overture {
    dm_tally_key key; /**< the window; from `a` to `b` */
    size_t arrow;     /**< the contact that opened it */
    size_t reminders; /**< overtures in the same direction while it lasted */
    dm_overture_state state;
    double days;       /**< until the answer, or as long as it was watched */
    bool vague;        /**< `days` hangs on a date that is not one day */
    bool has_answer;   /**< in time, or stated and late */
    dm_answer_way way; /**< of the answer, if any */
    size_t answer;     /**< the arrow that answers */
} dm_overture;

/** In order of window, from, to and day. `{0}` is empty. */
typedef struct dm_overtures {
    size_t count;
    dm_overture *items;
} dm_overtures;

/** Whether an arrow is an overture: directed, and answering nothing. */
bool dm_arrow_is_overture(const dm_contacts *contacts, size_t arrow);

/**
 * Match the overtures that count in each window with their answers. Each window
 * is a record of its own: what goes on after it is not known. The first
 * overture of a direction opens a spell, the next ones are its reminders until
 * it ends: by a reply told inside one of them; by the first contact of the pair
 * stated to answer one of them; or, where there is none of these, by the next
 * directed contact back that is not stated to answer another one, on a later
 * day or, in the loose order, the same. A spell is watched to the horizon, to
 * the end of the window and to the end of coverage, whichever comes first.
 * DM_USAGE where dates count by shares. The caller clears `*out`, also after a
 * failure.
 */
dm_status dm_find_overtures(dm_overtures *out, const dm_contacts *contacts,
                            const dm_phases *phases, double horizon_days,
                            dm_error *error);

void dm_overtures_clear(dm_overtures *overtures);

#endif
