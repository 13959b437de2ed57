#include "analysis/drawn_order.h"

#include "analysis/random_source.h"

#include <stdlib.h>

/* The stream of random numbers that orders are drawn from. */
#define ORDER_STREAM 16

/* Random bits that an encounter takes: those of two fractions. */
enum { BITS_EACH = 4 };

/* An encounter at the second that was drawn; a second number parts those that
 * fall on the same one. */
typedef struct drawn_moment {
    dm_time second;
    double part;
    size_t place;
} drawn_moment;

struct dm_order_draws {
    const dm_encounters *encounters;
    dm_random_source numbers;
    drawn_moment *moments;
    size_t *order;
};

static int compare_moments(const void *left, const void *right)
{
    const drawn_moment *a = left;
    const drawn_moment *b = right;
    if (a->second != b->second) {
        return a->second < b->second ? -1 : 1;
    }
    if (a->part != b->part) {
        return a->part < b->part ? -1 : 1;
    }
    return (a->place > b->place) - (a->place < b->place);
}

/* Of a date with an open end, the end that is given. */
static dm_time draw_second(dm_interval when, dm_random_source *numbers)
{
    double drawn = dm_random_fraction(numbers);
    if (when.start == DM_TIME_MIN) {
        return when.end - 1;
    }
    if (when.end == DM_TIME_MAX) {
        return when.start;
    }
    /* In two steps, as the length of a long date is no dm_time. */
    double passed = drawn * ((double)when.end - (double)when.start);
    dm_time half = (dm_time)(passed / 2);
    return when.start + half + (dm_time)(passed - (double)half);
}

dm_status dm_order_draws_new(dm_order_draws **out,
                             const dm_encounters *encounters,
                             unsigned long seed, dm_error *error)
{
    *out = NULL;
    dm_order_draws *draws = calloc(1, sizeof *draws);
    if (draws) {
        size_t room = encounters->count + 1;
        draws->encounters = encounters;
        draws->numbers = dm_random_seed(seed, ORDER_STREAM);
        draws->moments = malloc(room * sizeof *draws->moments);
        draws->order = malloc(room * sizeof *draws->order);
    }
    if (!draws || !draws->moments || !draws->order) {
        dm_order_draws_free(draws);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for orders");
    }
    *out = draws;
    return DM_OK;
}

void dm_order_draws_free(dm_order_draws *draws)
{
    if (!draws) {
        return;
    }
    free(draws->moments);
    free(draws->order);
    free(draws);
}

void dm_order_draws_skip(dm_order_draws *draws, size_t count)
{
    dm_random_skip(&draws->numbers,
                   (uint64_t)BITS_EACH * draws->encounters->count * count);
}

/* Where those that can be turned with the encounter at `first` end: the next
 * one begins when all of them are over. */
static size_t find_end(const dm_encounters *encounters, size_t first)
{
    const dm_encounter *items = encounters->items;
    dm_time over = items[first].when.end;
    size_t end = first + 1;
    while (end < encounters->count && items[end].when.start < over) {
        over = items[end].when.end > over ? items[end].when.end : over;
        end++;
    }
    return end;
}

const size_t *dm_draw_order(dm_order_draws *draws)
{
    const dm_encounters *encounters = draws->encounters;
    for (size_t i = 0; i < encounters->count; i++) {
        dm_interval when = encounters->items[i].when;
        draws->moments[i].second = draw_second(when, &draws->numbers);
        draws->moments[i].part = dm_random_fraction(&draws->numbers);
        draws->moments[i].place = i;
    }
    for (size_t first = 0; first < encounters->count;) {
        size_t end = find_end(encounters, first);
        qsort(draws->moments + first, end - first, sizeof *draws->moments,
              compare_moments);
        first = end;
    }
    for (size_t i = 0; i < encounters->count; i++) {
        draws->order[i] = draws->moments[i].place;
    }
    return draws->order;
}
