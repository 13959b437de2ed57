#ifndef ANALYSIS_TRACE_LIST_H
#define ANALYSIS_TRACE_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"
#include "demarche/table.h"

#include "analysis/tally.h"

/** An arrow and the window and name of the row that it stands behind. */
typedef struct dm_trace_entry {
    dm_tally_key key;
    size_t arrow;
} dm_trace_entry;

/** The arrows behind the rows of a table; `{0}` is empty. Running out of memory
 * is remembered and reported by dm_trace_list_sort. */
typedef struct dm_trace_list {
    size_t count;
    size_t capacity;
    dm_trace_entry *items;
    int64_t *numbers; /**< room for those of one row */
    bool failed;
} dm_trace_list;

void dm_trace_list_add(dm_trace_list *list, dm_tally_key key, size_t arrow);

/** Put the entries in order of key, then arrow. Nothing is added afterwards. */
dm_status dm_trace_list_sort(dm_trace_list *list, dm_error *error);

/** Put a cell with the contacts that stand behind `key`, each once. */
void dm_trace_list_put(dm_trace_list *list, dm_table *table, dm_tally_key key,
                       const dm_contacts *contacts);

void dm_trace_list_clear(dm_trace_list *list);

#endif
