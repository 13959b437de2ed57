#ifndef ANALYSIS_CONTACT_OPTIONS_H
#define ANALYSIS_CONTACT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/range.h"

/** The option that is the reading's own; every contact has it. */
#define DM_OPTION_READ ((size_t)0)

/**
 * An arrow of a contact under one of its options. A range picks one of the
 * `option_count` options of each contact, numbered from 0; an option may have
 * several arrows, or none.
 */
typedef struct dm_option_arrow {
    int64_t contact;
    size_t option;
    size_t option_count;
    dm_interval when;
    uint32_t initiator; /**< indices of the contacts' lists */
    uint32_t recipient;
    uint32_t channel;
    uint32_t topic;
    unsigned flags; /**< as read; where the option points a contact of unknown
                         direction, without DM_CONTACT_UNKNOWN */
} dm_option_arrow;

/** Take one arrow in; false ends the walk. */
typedef bool dm_take_option(void *context, const dm_option_arrow *arrow);

/**
 * Give `take` every arrow of every contact as the reading has it
 * (DM_OPTION_READ) and under each further option that `range` leaves open:
 * a contested contact as each of its accounts tells it; in DM_RANGE_ONE_SIDED
 * also what one side alone tells, and what is of unknown direction, either way
 * round. A contact that the reading leaves out has no arrow as it is read.
 * False when `take` ended it.
 */
bool dm_each_option(const dm_contacts *contacts, dm_range range,
                    dm_take_option *take, void *context);

#endif
