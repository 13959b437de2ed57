#ifndef DEMARCHE_READING_H
#define DEMARCHE_READING_H

#include <stddef.h>

#include "demarche/phases.h"
#include "demarche/time.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Who the ends of an arrow are. */
typedef enum dm_level {
    DM_LEVEL_ACTOR, /**< those who met, as coded */
    DM_LEVEL_STATE, /**< the states that they served on that day */
} dm_level;

/** Whether contacts within one state's service are read. */
typedef enum dm_scope {
    DM_SCOPE_ALL,
    DM_SCOPE_EXTERNAL,
    DM_SCOPE_INTERNAL,
} dm_scope;

/** What makes the beginning side of an arrow. */
typedef enum dm_basis {
    DM_BASIS_APPROACH, /**< turning to the other side */
    DM_BASIS_THEME,    /**< raising the political theme */
} dm_basis;

/** When one contact certainly follows another. */
typedef enum dm_order {
    DM_ORDER_STRICT, /**< a contact follows another only on a later day */
    DM_ORDER_LOOSE,  /**< contacts of one day chain */
} dm_order;

/** Two names whose contacts with each other are wanted. */
typedef struct dm_name_pair {
    const char *a;
    const char *b;
} dm_name_pair;

/**
 * The rule that turns stored contacts into dated arrows; `{0}` reads all of
 * them as the editor coded them. Names are keys, labels or aliases, resolved
 * when the reading is run; a state's name takes in all who serve it. Lists
 * join by "or", different fields by "and". Everything is borrowed.
 */
typedef struct dm_reading {
    const char *scheme;   /**< NULL: the first one stored, if any */
    const char *phase;    /**< its order or label; NULL: all of them */
    const dm_date *since; /**< its first second limits; NULL: no limit */
    const dm_date *until; /**< its last second limits; NULL: no limit */
    /** NULL or "editor": the contacts as their rows have them; the name of
        a record: only what its accounts tell, by them; with "+editor" behind
        it: the contacts that it does not tell as their rows have them. */
    const char *record;
    dm_basis basis;
    dm_dates dates;
    const dm_widths *widths; /**< of approximate dates; NULL: the defaults */
    dm_level level;
    dm_scope scope;
    const char *const *actors;
    size_t actor_count;
    const dm_name_pair *pairs;
    size_t pair_count;
    const char *const *channels;
    size_t channel_count;
    const char *const *topics;
    size_t topic_count;
} dm_reading;

#ifdef __cplusplus
}
#endif

#endif
