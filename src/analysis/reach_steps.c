#include "analysis/reach_steps.h"

#include <stdlib.h>

bool dm_reach_steps_add(dm_reach_steps *steps, size_t from, size_t to)
{
    if (steps->count == steps->capacity) {
        size_t capacity = steps->capacity ? 2 * steps->capacity : 256;
        dm_reach_step *items = realloc(steps->items, capacity * sizeof *items);
        if (!items) {
            return false;
        }
        steps->items = items;
        steps->capacity = capacity;
    }
    steps->items[steps->count++] =
        (dm_reach_step){(uint32_t)from, (uint32_t)to};
    return true;
}

void dm_reach_steps_clear(dm_reach_steps *steps)
{
    free(steps->items);
    *steps = (dm_reach_steps){0};
}
