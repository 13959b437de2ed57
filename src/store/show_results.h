#ifndef STORE_SHOW_RESULTS_H
#define STORE_SHOW_RESULTS_H

#include <stdbool.h>
#include <stdint.h>

#include "store/field_list.h"

/** A contact whose results are shown. */
typedef struct dm_shown_contact {
    int64_t number;
    bool is_silence; /**< which no measure counts */
} dm_shown_contact;

/**
 * Add what the measures make of a contact: which side's records tell it, on
 * what they disagree, the phases it counts in, and for each level and basis how
 * each of its pairs counts in the initiative. All of it is what the ordinary
 * reading makes of this one contact.
 */
dm_status dm_show_results(dm_field_list *fields, dm_store *store,
                          dm_shown_contact contact, dm_error *error);

#endif
