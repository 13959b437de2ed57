#ifndef ANALYSIS_OPENINGS_H
#define ANALYSIS_OPENINGS_H

#include <stdbool.h>

#include "demarche/contacts.h"

/**
 * Mark in `kept`, an item for each arrow, the openings: arrows that come at
 * least `pause_days` after the last day of every earlier contact of their
 * pair, whoever began it. start - (latest earlier end - 1 day) is the pause,
 * so that two days in a row are one day apart. The first of a pair is one. The
 * choice of the pause is the caller's: conclusions can depend on it. With
 * a pause of 0 or less all are kept.
 */
dm_status dm_mark_openings(bool *kept, const dm_contacts *contacts,
                           double pause_days, dm_error *error);

#endif
