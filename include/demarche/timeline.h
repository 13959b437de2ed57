#ifndef DEMARCHE_TIMELINE_H
#define DEMARCHE_TIMELINE_H

#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/drawing.h"
#include "demarche/hypotheses.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Contacts drawn in a timeline unless the caller says otherwise. */
#define DM_DRAW_CONTACTS 200

/** A value for each of some days, such as the posterior of a turning point. */
typedef struct dm_profile {
    const char *label;
    size_t count;
    const dm_time *days;  /**< ascending, each the first second of a day */
    const double *values; /**< none negative */
} dm_profile;

typedef enum dm_time_direction {
    DM_TIME_ACROSS, /**< lanes are rows; for a screen, or a page on its side */
    DM_TIME_DOWN,   /**< lanes are columns; for a page */
} dm_time_direction;

typedef struct dm_timeline_options {
    dm_time_direction direction;
    size_t contact_limit;         /**< 0: DM_DRAW_CONTACTS, SIZE_MAX: all */
    const dm_table *descriptions; /**< of dm_store_describe_contacts; NULL:
                                       tooltips tell the ends alone */
    const dm_contacts *silences;  /**< NULL: none */
    const dm_table *silence_descriptions;
    const dm_hypotheses *hypotheses; /**< NULL: none */
    const dm_profile *profile;       /**< NULL: none */
    const char *report; /**< as in dm_draw_options: contacts and silences that
                             are described lead to `contact-KEY`; NULL: they
                             lead nowhere */
} dm_timeline_options;

/**
 * Draw contacts along time, which runs from left to right or from the top
 * down: a lane for each actor, grouped by state, and a line from the
 * initiator's lane to the recipient's for each contact. A vague date is a thin
 * bar over its days at the initiator's end, the line in its middle, or where an
 * end is open at the other one; silences are gaps with their days, phases
 * bands, hypotheses ribbons after the lanes, and then the profile. Days with
 * many contacts are wide and long empty stretches short, which is marked.
 *
 * Contacts are drawn whose dates count in the hull of `phases`, or all without
 * phases; of more than the limit those of the pairs with most contacts, the
 * latest of a pair first. `out` holds one picture; its `contacts_left_out` are
 * those beyond the limit.
 *
 * Ids: contacts `c<n>`, n from 1 in order of time, then key, over all of
 * `contacts` (the descriptions' `place` + 1); a joint contact's further lines
 * `c<n>-2` ..; the bar of a vague date `c<n>-date`; lanes `n<n>` from the
 * first; silences `s<n>`, phases `p<n>`, hypotheses `h<n>`, days of the profile
 * `q<n>` in the order given; the rest `d<n>`. Classes: the initiator's states,
 * `single`, `contested`, `symmetric`, `unknown`, `vague`.
 */
DM_API dm_status dm_draw_timeline(dm_drawings *out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const dm_timeline_options *options,
                                  dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
