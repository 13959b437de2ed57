#include "analysis/number_groups.h"

#include <stdlib.h>

typedef struct counted_group {
    size_t size;
    size_t first;
    uint32_t number; /* that it came with */
} counted_group;

static int compare_groups(const void *left, const void *right)
{
    const counted_group *a = left;
    const counted_group *b = right;
    if (a->size != b->size) {
        return a->size > b->size ? -1 : 1;
    }
    return (a->first > b->first) - (a->first < b->first);
}

static void count_groups(counted_group *counted, const uint32_t *groups,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        counted[i] = (counted_group){.first = count, .number = (uint32_t)i};
    }
    for (size_t i = 0; i < count; i++) {
        counted_group *group = &counted[groups[i]];
        group->first = group->size == 0 ? i : group->first;
        group->size++;
    }
}

dm_status dm_number_groups(uint32_t *groups, size_t count, dm_error *error)
{
    counted_group *counted = malloc((count + 1) * sizeof *counted);
    uint32_t *numbers = malloc((count + 1) * sizeof *numbers);
    dm_status status = DM_OK;
    if (counted && numbers) {
        count_groups(counted, groups, count);
        qsort(counted, count, sizeof *counted, compare_groups);
        for (size_t i = 0; i < count; i++) {
            numbers[counted[i].number] = (uint32_t)i;
        }
        for (size_t i = 0; i < count; i++) {
            groups[i] = numbers[groups[i]];
        }
    } else {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for groups");
    }
    free(counted);
    free(numbers);
    return status;
}
