#ifndef ANALYSIS_WINDOW_COUNT_H
#define ANALYSIS_WINDOW_COUNT_H

#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"

/** What an arrow adds to a window by the rule that its reading chose. */
dm_window_count dm_count_arrow(const dm_contacts *contacts, size_t arrow,
                               dm_interval window);

/** What an arrow adds to all of the windows together: 1 at most. */
double dm_count_in_phases(const dm_contacts *contacts, size_t arrow,
                          const dm_phases *phases);

/** The date of an arrow. */
dm_interval dm_arrow_interval(const dm_contacts *contacts, size_t arrow);

#endif
