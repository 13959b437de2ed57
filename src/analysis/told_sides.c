#include "analysis/told_sides.h"

#include "analysis/pair.h"
#include "analysis/window_count.h"

#include <stdlib.h>

int dm_told_side_compare(const dm_told_side *left, const dm_told_side *right)
{
    if (left->contact != right->contact) {
        return left->contact < right->contact ? -1 : 1;
    }
    if (left->a != right->a) {
        return left->a < right->a ? -1 : 1;
    }
    return (left->b > right->b) - (left->b < right->b);
}

/* Also by side, so that those of one contact and pair come in one order. */
static int compare_sides(const void *left, const void *right)
{
    const dm_told_side *a = left;
    const dm_told_side *b = right;
    int order = dm_told_side_compare(a, b);
    return order ? order : (a->by_a > b->by_a) - (a->by_a < b->by_a);
}

static dm_told_side tell_side(const dm_contacts *contacts, size_t arrow)
{
    dm_tally_key pair = dm_pair_key(contacts, arrow, 0);
    return (dm_told_side){.contact = contacts->contact[arrow],
                          .a = pair.a,
                          .b = pair.b,
                          .by_a = contacts->initiator[arrow] == pair.a,
                          .when = dm_arrow_interval(contacts, arrow)};
}

/* The sides being sorted, keep one of each run that agrees. */
static void drop_both_ways(dm_told_sides *sides)
{
    size_t kept = 0;
    for (size_t i = 0, next; i < sides->count; i = next) {
        const dm_told_side *first = &sides->items[i];
        next = i + 1;
        while (next < sides->count &&
               dm_told_side_compare(first, &sides->items[next]) == 0) {
            next++;
        }
        if (first->by_a == sides->items[next - 1].by_a) {
            sides->items[kept++] = *first;
        }
    }
    sides->count = kept;
}

dm_status dm_find_told_sides(dm_told_sides *out, const dm_contacts *contacts,
                             dm_error *error)
{
    const unsigned undirected = DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN;
    *out = (dm_told_sides){
        .items = malloc((contacts->count + 1) * sizeof *out->items)};
    if (!out->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for sides");
    }
    for (size_t i = 0; i < contacts->count; i++) {
        if (!(contacts->flags[i] & undirected)) {
            out->items[out->count++] = tell_side(contacts, i);
        }
    }
    qsort(out->items, out->count, sizeof *out->items, compare_sides);
    drop_both_ways(out);
    return DM_OK;
}

void dm_told_sides_clear(dm_told_sides *sides)
{
    free(sides->items);
    *sides = (dm_told_sides){0};
}
