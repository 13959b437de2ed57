#ifndef BASE_CLOCK_TEXT_H
#define BASE_CLOCK_TEXT_H

#define DM_CLOCK_TEXT_SIZE 32

/** The time of the clock in UTC, as 1939-08-23T22:05:00Z. */
void dm_clock_text(char out[DM_CLOCK_TEXT_SIZE]);

#endif
