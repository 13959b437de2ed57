#include "analysis/encounters.h"

#include "analysis/approaches.h"
#include "analysis/window_count.h"

#include <stdlib.h>

static int compare_numbers(int64_t left, int64_t right)
{
    return (left > right) - (left < right);
}

static int compare_encounters(const void *left, const void *right)
{
    const dm_encounter *a = left;
    const dm_encounter *b = right;
    int order = compare_numbers(a->when.start, b->when.start);
    order = order ? order : compare_numbers(a->when.end, b->when.end);
    order = order ? order : compare_numbers(a->from, b->from);
    return order ? order : compare_numbers(a->to, b->to);
}

dm_status dm_find_encounters(dm_encounters *out, const dm_contacts *contacts,
                             const dm_phases *phases, bool with_replies,
                             dm_error *error)
{
    *out = (dm_encounters){
        .items = malloc((contacts->count + 1) * sizeof *out->items)};
    if (!out->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for approaches");
    }
    for (size_t i = 0; i < contacts->count; i++) {
        double counts = dm_count_in_phases(contacts, i, phases);
        if (counts > 0 && dm_arrow_is_approach(contacts, i, with_replies)) {
            out->items[out->count++] =
                (dm_encounter){.when = dm_arrow_interval(contacts, i),
                               .from = contacts->initiator[i],
                               .to = contacts->recipient[i],
                               .counts = counts};
        }
    }
    if (out->count > 0) {
        qsort(out->items, out->count, sizeof *out->items, compare_encounters);
    }
    return DM_OK;
}

void dm_encounters_clear(dm_encounters *encounters)
{
    free(encounters->items);
    *encounters = (dm_encounters){0};
}

bool dm_encounters_are_ordered(const dm_encounters *encounters)
{
    for (size_t i = 1; i < encounters->count; i++) {
        if (encounters->items[i - 1].when.end >
            encounters->items[i].when.start) {
            return false;
        }
    }
    return true;
}
