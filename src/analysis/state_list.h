#ifndef ANALYSIS_STATE_LIST_H
#define ANALYSIS_STATE_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

/** A state while it was a member of the system: years, the last one among
 * them. */
typedef struct dm_listed_state {
    int cow;
    char abbreviation[4];
    char iso3[4]; /**< "": none */
    int first;
    int last;
} dm_listed_state;

/** A name of a state, folded, blanks alone between its words. */
typedef struct dm_state_name {
    char *name;
    size_t state;
} dm_state_name;

/** The states of analysis/codes/states.csv. `{0}` is empty. */
typedef struct dm_state_list {
    size_t count;
    dm_listed_state *states;
    size_t name_count;
    dm_state_name *names; /**< by bytes, then state */
    bool failed;
} dm_state_list;

/** The names that a text is; `count` 0: it names no state. */
typedef struct dm_state_match {
    size_t first;
    size_t count;
} dm_state_match;

/** The caller clears `*out`, also after a failure. */
dm_status dm_state_list_load(dm_state_list *out, dm_error *error);

void dm_state_list_clear(dm_state_list *list);

dm_status dm_state_list_match(dm_state_match *out, const dm_state_list *list,
                              const char *text, dm_error *error);

/** The state that a match means in a year, the one that came last of several;
 * NULL: none. */
const dm_listed_state *dm_state_list_find(const dm_state_list *list,
                                          dm_state_match match, int64_t year);

#endif
