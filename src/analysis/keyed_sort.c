#include "analysis/keyed_sort.h"

#include "base/radix_order.h"

#include "analysis/tally.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef int compare_function(const void *, const void *);

/* Items to be sorted, and the numbers that their keys are told as. */
typedef struct keyed_items {
    char *items;
    size_t count;
    size_t size;
    int64_t *numbers; /* ascending as the keys */
    uint32_t *order;
    char *sorted;
} keyed_items;

static dm_tally_key key_at(const keyed_items *keyed, size_t place)
{
    dm_tally_key key;
    memcpy(&key, keyed->items + place * keyed->size, sizeof key);
    return key;
}

static dm_tally_key find_most(const keyed_items *keyed)
{
    dm_tally_key most = {0};
    for (size_t i = 0; i < keyed->count; i++) {
        dm_tally_key key = key_at(keyed, i);
        most.window = key.window > most.window ? key.window : most.window;
        most.a = key.a > most.a ? key.a : most.a;
        most.b = key.b > most.b ? key.b : most.b;
    }
    return most;
}

/* False where 63 bits do not hold the numbers. */
static bool number_keys(keyed_items *keyed)
{
    dm_tally_key most = find_most(keyed);
    uint64_t a_count = (uint64_t)most.a + 1;
    uint64_t b_count = (uint64_t)most.b + 1;
    if (a_count > INT64_MAX / b_count ||
        most.window >= INT64_MAX / (a_count * b_count)) {
        return false;
    }
    for (size_t i = 0; i < keyed->count; i++) {
        dm_tally_key key = key_at(keyed, i);
        keyed->numbers[i] =
            (int64_t)((key.window * a_count + key.a) * b_count + key.b);
    }
    return true;
}

static void sort_group(const keyed_items *keyed, size_t first, size_t end,
                       compare_function *compare)
{
    char *items = keyed->items + first * keyed->size;
    size_t count = end - first;
    bool ascend = true;
    for (size_t i = 1; ascend && i < count; i++) {
        ascend = compare(items + (i - 1) * keyed->size,
                         items + i * keyed->size) <= 0;
    }
    if (!ascend) {
        qsort(items, count, keyed->size, compare);
    }
}

static void sort_groups(const keyed_items *keyed, compare_function *compare)
{
    for (size_t i = 0; i < keyed->count; i++) {
        memcpy(keyed->sorted + i * keyed->size,
               keyed->items + keyed->order[i] * keyed->size, keyed->size);
    }
    memcpy(keyed->items, keyed->sorted, keyed->count * keyed->size);
    for (size_t first = 0; first < keyed->count;) {
        int64_t number = keyed->numbers[keyed->order[first]];
        size_t end = first + 1;
        while (end < keyed->count &&
               keyed->numbers[keyed->order[end]] == number) {
            end++;
        }
        sort_group(keyed, first, end, compare);
        first = end;
    }
}

bool dm_sort_keyed(void *items, size_t count, size_t size,
                   int (*compare)(const void *, const void *))
{
    if (count < 2) {
        return true;
    }
    keyed_items keyed = {.items = items,
                         .count = count,
                         .size = size,
                         .numbers = malloc(count * sizeof *keyed.numbers),
                         .order = malloc(count * sizeof *keyed.order),
                         .sorted = malloc(count * size)};
    bool sorted = keyed.numbers && keyed.order && keyed.sorted;
    if (sorted && (count >= UINT32_MAX || !number_keys(&keyed))) {
        qsort(items, count, size, compare);
    } else if (sorted) {
        sorted = dm_radix_order(keyed.order, keyed.numbers, count);
        if (sorted) {
            sort_groups(&keyed, compare);
        }
    }
    free(keyed.numbers);
    free(keyed.order);
    free(keyed.sorted);
    return sorted;
}
