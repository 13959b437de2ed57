#ifndef EXCHANGE_FRUS_HEAD_H
#define EXCHANGE_FRUS_HEAD_H

#include <stdbool.h>

/**
 * The channel of a document of Foreign Relations of the United States, as its
 * head ("12. Telegram From the Embassy in Israel ...") or, where that says
 * nothing, the note on its source ("810.24/34: Telegram") tells it, else
 * "communication". What tells of a talk is a meeting, or a call.
 */
const char *dm_frus_channel(const char *head, const char *source);

/** Whether a head tells of a talk: who stands first in it did not begin it. */
bool dm_frus_is_talk(const char *head);

#endif
