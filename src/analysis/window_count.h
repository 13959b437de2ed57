#ifndef ANALYSIS_WINDOW_COUNT_H
#define ANALYSIS_WINDOW_COUNT_H

#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"

/** What an arrow adds to a window by the rule that its reading chose. */
dm_window_count dm_count_arrow(const dm_contacts *contacts, size_t arrow,
                               dm_interval window);

/** Whether a contact counts as a whole in `window`; `*part` is then what of its
 * date lies there. The dates must not count by shares. */
bool dm_arrow_lies_in(const dm_contacts *contacts, size_t arrow,
                      dm_interval window, dm_interval *part);

/** DM_USAGE where the dates count by shares: `what` needs whole contacts. */
dm_status dm_require_whole_contacts(const dm_contacts *contacts,
                                    const char *what, dm_error *error);

/** What an arrow adds to all of the windows together: 1 at most. */
double dm_count_in_phases(const dm_contacts *contacts, size_t arrow,
                          const dm_phases *phases);

/** The date of an arrow. */
dm_interval dm_arrow_interval(const dm_contacts *contacts, size_t arrow);

#endif
