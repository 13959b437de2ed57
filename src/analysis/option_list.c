#include "analysis/option_list.h"

#include <stdlib.h>

void dm_option_list_clear(dm_option_list *list)
{
    free(list->items);
    *list = (dm_option_list){0};
}

static bool add_item(dm_option_list *list, dm_option_item added)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? 2 * list->capacity : 64;
        dm_option_item *items = realloc(list->items, capacity * sizeof *items);
        if (!items) {
            return false;
        }
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count++] = added;
    return true;
}

bool dm_option_list_add(dm_option_list *list, const dm_contacts *contacts,
                        const dm_phases *phases, const dm_option_arrow *arrow,
                        dm_option_item added)
{
    added.contact = arrow->contact;
    added.start = arrow->when.start;
    added.option = arrow->option;
    added.option_count = arrow->option_count;
    added.flags = arrow->flags;
    bool complete = true;
    for (size_t i = 0; i < phases->count && complete; i++) {
        dm_window_count count = dm_count_in_window(
            arrow->when, phases->items[i].window, contacts->dates);
        if (count.counts > 0 || count.unsure) {
            added.key.window = i;
            added.counts = count.counts;
            added.unsure = count.unsure;
            complete = add_item(list, added);
        }
    }
    return complete;
}

static int compare_items(const void *left, const void *right)
{
    const dm_option_item *a = left;
    const dm_option_item *b = right;
    int order = dm_tally_key_compare(a->key, b->key);
    order =
        order ? order : (a->contact > b->contact) - (a->contact < b->contact);
    return order ? order : (a->option > b->option) - (a->option < b->option);
}

static bool is_same_row(const dm_option_item *a, const dm_option_item *b)
{
    return dm_tally_key_compare(a->key, b->key) == 0;
}

void dm_option_list_sort(dm_option_list *list, dm_joining joining)
{
    if (list->count < 2) {
        return;
    }
    qsort(list->items, list->count, sizeof *list->items, compare_items);
    size_t kept = 0;
    for (size_t i = 1; i < list->count; i++) {
        const dm_option_item *item = &list->items[i];
        if (compare_items(&list->items[kept], item) != 0) {
            list->items[++kept] = *item;
        } else if (joining == DM_JOIN_SUM) {
            list->items[kept].x += item->x;
            list->items[kept].y += item->y;
        }
    }
    list->count = kept + 1;
}

size_t dm_option_list_end_row(const dm_option_list *list, size_t first)
{
    size_t end = first + 1;
    while (end < list->count &&
           is_same_row(&list->items[first], &list->items[end])) {
        end++;
    }
    return end;
}

size_t dm_option_list_end_contact(const dm_option_list *list, size_t first)
{
    size_t end = first + 1;
    while (end < list->count &&
           is_same_row(&list->items[first], &list->items[end]) &&
           list->items[end].contact == list->items[first].contact) {
        end++;
    }
    return end;
}

size_t dm_option_list_find(const dm_option_list *list, dm_tally_key key)
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
    bool found = low < list->count &&
                 dm_tally_key_compare(list->items[low].key, key) == 0;
    return found ? low : list->count;
}
