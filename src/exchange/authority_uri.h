#ifndef EXCHANGE_AUTHORITY_URI_H
#define EXCHANGE_AUTHORITY_URI_H

#include "base/arena.h"
#include "store/put.h"

/** The most addresses that are read from one attribute. */
#define DM_AUTHORITY_LIMIT 8

/**
 * Read addresses between blanks as entries in authority files of actors, the
 * same however they are spelled: `https://d-nb.info/gnd/118540238` is
 * `gnd:118540238`. An address that no scheme is known for keeps the scheme
 * `uri`; one of a place, of nobody in particular, or within the file is none.
 * Returns how many there are, DM_AUTHORITY_LIMIT at most; -1 without memory.
 */
int dm_authority_uris_read(dm_authority_row out[DM_AUTHORITY_LIMIT],
                           dm_arena *arena, const char *addresses);

#endif
