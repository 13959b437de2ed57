#include "analysis/trace_list.h"

#include <stdlib.h>

void dm_trace_list_add(dm_trace_list *list, dm_tally_key key, size_t arrow)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? 2 * list->capacity : 64;
        dm_trace_entry *items = realloc(list->items, capacity * sizeof *items);
        if (!items) {
            list->failed = true;
            return;
        }
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count++] = (dm_trace_entry){key, arrow};
}

static int compare_entries(const void *left, const void *right)
{
    const dm_trace_entry *a = left;
    const dm_trace_entry *b = right;
    int order = dm_tally_key_compare(a->key, b->key);
    return order ? order : (a->arrow > b->arrow) - (a->arrow < b->arrow);
}

dm_status dm_trace_list_sort(dm_trace_list *list, dm_error *error)
{
    list->numbers = malloc((list->count + 1) * sizeof *list->numbers);
    if (list->failed || !list->numbers) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a trace");
    }
    if (list->count > 0) {
        qsort(list->items, list->count, sizeof *list->items, compare_entries);
    }
    return DM_OK;
}

/* The first entry that does not come before `key`. */
static size_t find_first(const dm_trace_list *list, dm_tally_key key)
{
    size_t low = 0;
    size_t high = list->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (dm_tally_key_compare(list->items[middle].key, key) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* The arrows of a joint contact come one after the other. */
void dm_trace_list_put(dm_trace_list *list, dm_table *table, dm_tally_key key,
                       const dm_contacts *contacts)
{
    size_t count = 0;
    for (size_t i = find_first(list, key);
         i < list->count && dm_tally_key_compare(list->items[i].key, key) == 0;
         i++) {
        int64_t number = contacts->contact[list->items[i].arrow];
        if (count == 0 || list->numbers[count - 1] != number) {
            list->numbers[count++] = number;
        }
    }
    dm_table_put_numbers(table, list->numbers, count);
}

void dm_trace_list_clear(dm_trace_list *list)
{
    free(list->items);
    free(list->numbers);
    *list = (dm_trace_list){0};
}
