#ifndef STORE_READING_LIMITS_H
#define STORE_READING_LIMITS_H

#include <stdbool.h>

#include "demarche/phases.h"

/** Whether `when` touches one of the windows; NULL: always. */
bool dm_limits_touch(const dm_phases *windows, dm_interval when);

/** From the first second of the windows to their last, and room at both ends
 * for dates that are widened into them. */
dm_interval dm_limits_find(const dm_phases *windows, const dm_widths *widths);

#endif
