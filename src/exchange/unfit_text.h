#ifndef EXCHANGE_UNFIT_TEXT_H
#define EXCHANGE_UNFIT_TEXT_H

#include <stdbool.h>

/** Bytes that any description needs. */
#define DM_UNFIT_TEXT_SIZE 80

/**
 * Whether `text` has something that some format cannot hold or no import would
 * take back: broken UTF-8, a control character other than TAB, LF and CR, or
 * one of the two noncharacters that XML does not allow. The first is described
 * in `out` as "control character U+0003 at offset 2", in bytes.
 */
bool dm_unfit_text_find(char out[DM_UNFIT_TEXT_SIZE], const char *text);

#endif
