#ifndef ANALYSIS_ANSWER_BOUNDS_H
#define ANALYSIS_ANSWER_BOUNDS_H

#include "demarche/contacts.h"

/**
 * The dates of all arrows as answers narrow them: a contact stated to answer
 * another one begins no earlier than that was received, and that ends no later.
 * `delays` are seconds by arrow (NULL: none), the shortest of a joint contact
 * counts. What would leave nothing of a date does not narrow it. The caller
 * frees `*out`, which has an item for each arrow.
 */
dm_status dm_bound_answers(dm_interval **out, const dm_contacts *contacts,
                           const int64_t *delays, dm_error *error);

#endif
