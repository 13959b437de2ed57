#include "model/merge_arrows.h"

#include "base/radix_order.h"

#include <stdlib.h>
#include <string.h>

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_arrows(const gathered_arrow *a, const gathered_arrow *b)
{
    int order = compare_numbers(a->when.start, b->when.start);
    order = order ? order : compare_numbers(a->when.end, b->when.end);
    order = order ? order : compare_numbers(a->contact, b->contact);
    order = order ? order : compare_numbers(a->initiator, b->initiator);
    return order ? order : compare_numbers(a->recipient, b->recipient);
}

static int compare_pointed(const void *left, const void *right)
{
    return compare_arrows(*(const gathered_arrow *const *)left,
                          *(const gathered_arrow *const *)right);
}

static bool are_sorted(const gathered_arrow *const *arrows, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        if (compare_arrows(arrows[i - 1], arrows[i]) > 0) {
            return false;
        }
    }
    return true;
}

static bool order_by_start(const gathered_arrow **sorted,
                           const gathered_arrow *arrows, size_t count)
{
    int64_t *starts = malloc(count * sizeof *starts);
    uint32_t *order = malloc(count * sizeof *order);
    bool ordered = starts && order && count < UINT32_MAX;
    for (size_t i = 0; i < count && ordered; i++) {
        starts[i] = arrows[i].when.start;
    }
    ordered = ordered && dm_radix_order(order, starts, count);
    for (size_t i = 0; i < count && ordered; i++) {
        sorted[i] = &arrows[order[i]];
    }
    free(starts);
    free(order);
    return ordered;
}

/* What begins in one second stands in the order in which it came. */
static void order_equal_starts(const gathered_arrow **sorted, size_t count)
{
    size_t first = 0;
    for (size_t i = 1; i <= count; i++) {
        if (i < count && sorted[i]->when.start == sorted[first]->when.start) {
            continue;
        }
        if (!are_sorted(sorted + first, i - first)) {
            qsort(sorted + first, i - first, sizeof *sorted, compare_pointed);
        }
        first = i;
    }
}

/* The arrows in their order; the caller frees it. */
static const gathered_arrow **sort_arrows(const gathered_arrow *arrows,
                                          size_t count)
{
    const gathered_arrow **sorted = malloc((count + 1) * sizeof *sorted);
    for (size_t i = 0; i < count && sorted; i++) {
        sorted[i] = &arrows[i];
    }
    if (!sorted || are_sorted(sorted, count)) {
        return sorted;
    }
    if (!order_by_start(sorted, arrows, count)) {
        free(sorted);
        return NULL;
    }
    order_equal_starts(sorted, count);
    return sorted;
}

static bool precedes(const dm_arrow_columns *columns, size_t place,
                     const gathered_arrow *arrow)
{
    const gathered_arrow other = {
        .when = {columns->start[place], columns->end[place]},
        .contact = columns->contact[place],
        .initiator = columns->initiator[place],
        .recipient = columns->recipient[place],
    };
    return compare_arrows(&other, arrow) <= 0;
}

/* The first place from `from` on that does not precede `arrow`, in steps that
 * double before they halve. */
static size_t find_place(const dm_arrow_columns *columns, size_t from,
                         size_t end, const gathered_arrow *arrow)
{
    size_t step = 1;
    while (step <= end - from && precedes(columns, from + step - 1, arrow)) {
        from += step;
        step *= 2;
    }
    size_t high = step <= end - from ? from + step - 1 : end;
    while (from < high) {
        size_t middle = from + (high - from) / 2;
        if (precedes(columns, middle, arrow)) {
            from = middle + 1;
        } else {
            high = middle;
        }
    }
    return from;
}

static void put_arrow(dm_arrow_columns *columns, size_t place,
                      const gathered_arrow *arrow)
{
    columns->start[place] = arrow->when.start;
    columns->end[place] = arrow->when.end;
    columns->initiator[place] = arrow->initiator;
    columns->recipient[place] = arrow->recipient;
    columns->channel[place] = arrow->channel;
    columns->topic[place] = arrow->topic;
    columns->flags[place] = arrow->flags;
    columns->met[place] = arrow->met;
    columns->contact[place] = arrow->contact;
}

bool dm_merge_arrows(dm_arrow_columns *columns, const gathered_arrow *arrows,
                     size_t count)
{
    size_t total = columns->count + count;
    if (!dm_arrow_columns_resize(columns, total)) {
        return false;
    }
    const gathered_arrow **sorted = sort_arrows(arrows, count);
    if (!sorted) {
        return false;
    }
    /* What is sorted waits at the end and never is overtaken. */
    size_t waiting = count;
    dm_arrow_columns_move(columns, waiting, 0, columns->count);
    for (size_t i = 0, place = 0; i < count; i++) {
        size_t next = find_place(columns, waiting, total, sorted[i]);
        dm_arrow_columns_move(columns, place, waiting, next - waiting);
        place += next - waiting;
        put_arrow(columns, place++, sorted[i]);
        waiting = next;
    }
    columns->count = total;
    free(sorted);
    return true;
}
