#ifndef EXCHANGE_EVENT_SIDES_H
#define EXCHANGE_EVENT_SIDES_H

#include "exchange/dataset_import.h"
#include "exchange/event_format.h"

/** An actor of a file of events, by all rows that name it. */
typedef struct dm_known_side {
    const char *name;
    const char *country;
    size_t country_size;
    const char *kind;
    int64_t actor; /**< its id, once it was put; 0: refused */
    char *sectors; /**< sorted, each once, parted by ", " */
} dm_known_side;

/** The actors of a file of events. `{0}` is empty. */
typedef struct dm_event_sides {
    size_t count;
    dm_known_side *items;
    size_t capacity;
    dm_key_index index; /**< of a name in `items` */
} dm_event_sides;

/** Take in what a row tells of an actor; its texts live as long as the
 * file's. */
dm_status dm_event_sides_add(dm_event_sides *sides, const dm_event_side *side,
                             dm_error *error);

/**
 * Put the actors with the states that they serve, each where it is new, so that
 * contacts find them: a post for each that serves another, its title being the
 * sectors.
 */
dm_status dm_event_sides_put(dm_event_sides *sides, dm_import *import,
                             const char *file, dm_error *error);

/** Whether two names are of one actor. */
bool dm_event_sides_are_one(const dm_event_sides *sides, const char *name,
                            const char *other);

void dm_event_sides_clear(dm_event_sides *sides);

#endif
