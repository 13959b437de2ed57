#ifndef ANALYSIS_NUMBER_GROUPS_H
#define ANALYSIS_NUMBER_GROUPS_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

/** Number the groups of `count` actors anew from 0, the largest first, of
 * equal ones that with the first actor. Groups come numbered below `count`. */
dm_status dm_number_groups(uint32_t *groups, size_t count, dm_error *error);

#endif
