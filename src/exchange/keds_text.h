#ifndef EXCHANGE_KEDS_TEXT_H
#define EXCHANGE_KEDS_TEXT_H

#include <stdbool.h>

/** Whether `text` begins as the raw files of KEDS do: a day of six digits, two
 * actors and a code of three digits, parted by TABs or blanks. */
bool dm_text_is_keds(const char *text);

/**
 * Part the day, the actors, the code and its label of each line by one TAB, in
 * place: what stood in blanks keeps its column. Where the columns are eight
 * wide an actor may be missing; what follows a second TAB after the code, the
 * phrase that was coded, goes.
 */
void dm_keds_part_fields(char *text);

#endif
