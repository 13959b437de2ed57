#ifndef STORE_NAME_LIST_H
#define STORE_NAME_LIST_H

#include <stdbool.h>

#include "base/buffer.h"

/** Actors that stand in one cell: keys divided by ";" for programs, labels by
 * "; " for people. `{0}` is empty. */
typedef struct dm_name_list {
    dm_buffer keys;
    dm_buffer labels;
} dm_name_list;

void dm_name_list_add(dm_name_list *names, const char *key, const char *label);

/** Whether memory ran out for one of them. */
bool dm_name_list_has_failed(const dm_name_list *names);

void dm_name_list_clear(dm_name_list *names);

#endif
