#ifndef BASE_PAGE_PLACE_H
#define BASE_PAGE_PLACE_H

#include "base/buffer.h"

#include <stdint.h>

/*
 * What the places of a report are called, which pictures lead to. Keys keep
 * their ASCII letters, digits, `-` and `_`; each other byte is `~` and two
 * hexadecimal digits, so that no two keys share a name and none can be more
 * than a name where it is written.
 */

/** Add `contact-KEY`. */
void dm_page_add_contact(dm_buffer *out, const char *key);

/** Add `actor-PHASE.KEY`, the phase by its order. */
void dm_page_add_actor(dm_buffer *out, int64_t phase, const char *key);

/** Add `pair-PHASE.A.B`, the lesser key first. */
void dm_page_add_pair(dm_buffer *out, int64_t phase, const char *a,
                      const char *b);

/** Add `path`, or what `http://` or `https://` begins, as an address; `#` is
 * added as well. */
void dm_page_add_address(dm_buffer *out, const char *path);

#endif
