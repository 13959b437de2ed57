#ifndef ANALYSIS_CONTACT_DAY_H
#define ANALYSIS_CONTACT_DAY_H

#include <stdbool.h>

#include "demarche/time.h"

/** Whether `when` is no longer than a day, so that it names the day. */
bool dm_is_day_exact(dm_interval when);

/**
 * The day of a contact, counted from 1970: the first day of an exact date, the
 * middle of the days that a vague one allows, the end that is given where the
 * other is open.
 */
double dm_contact_day(dm_interval when);

/** The second at which a day counted like that begins. */
dm_time dm_day_second(double day);

/** The day of the last second before `end`; infinite where it is open. */
double dm_last_day(dm_time end);

#endif
