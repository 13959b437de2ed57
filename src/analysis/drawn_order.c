#include "analysis/drawn_order.h"

#include "analysis/random_source.h"

#include <stdlib.h>
#include <string.h>

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
    drawn_moment *spread; /* room for as many */
    size_t *ends;         /* of the parts that they are spread over */
    size_t *order;
};

/* Encounters that can be turned with one another, and no others. */
typedef struct turned_group {
    size_t first;
    size_t end;
    dm_interval when; /* all of their dates together */
} turned_group;

/* As many are sorted by comparing each with those before it. */
enum { FEW = 16 };

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
        draws->spread = malloc(room * sizeof *draws->spread);
        draws->ends = malloc(room * sizeof *draws->ends);
        draws->order = malloc(room * sizeof *draws->order);
    }
    if (!draws || !draws->moments || !draws->spread || !draws->ends ||
        !draws->order) {
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
    free(draws->spread);
    free(draws->ends);
    free(draws->order);
    free(draws);
}

void dm_order_draws_skip(dm_order_draws *draws, size_t count)
{
    dm_random_skip(&draws->numbers,
                   (uint64_t)BITS_EACH * draws->encounters->count * count);
}

/* The next one begins when all of them are over. */
static turned_group find_group(const dm_encounters *encounters, size_t first)
{
    const dm_encounter *items = encounters->items;
    turned_group group = {first, first + 1, items[first].when};
    while (group.end < encounters->count &&
           items[group.end].when.start < group.when.end) {
        dm_time end = items[group.end++].when.end;
        group.when.end = end > group.when.end ? end : group.when.end;
    }
    return group;
}

static void sort_moments(drawn_moment *moments, size_t count)
{
    if (count > FEW) {
        qsort(moments, count, sizeof *moments, compare_moments);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        drawn_moment moved = moments[i];
        size_t at = i;
        while (at > 0 && compare_moments(&moved, &moments[at - 1]) < 0) {
            moments[at] = moments[at - 1];
            at--;
        }
        moments[at] = moved;
    }
}

/* Which of the equal parts of the group's time a moment falls in, one for each
 * of the group. */
static size_t find_part(const turned_group *group, const drawn_moment *moment)
{
    double parts = (double)(group->end - group->first);
    double start = (double)group->when.start;
    double part = ((double)moment->second - start) * parts /
                  ((double)group->when.end - start);
    return part < parts - 1 ? (size_t)part : group->end - group->first - 1;
}

/* Spread the moments over the parts, and sort each part. */
static void sort_group(dm_order_draws *draws, const turned_group *group)
{
    size_t count = group->end - group->first;
    drawn_moment *moments = draws->moments + group->first;
    if (count <= FEW) {
        sort_moments(moments, count);
        return;
    }
    memset(draws->ends, 0, (count + 1) * sizeof *draws->ends);
    for (size_t i = 0; i < count; i++) {
        draws->ends[find_part(group, &moments[i]) + 1]++;
    }
    for (size_t i = 1; i <= count; i++) {
        draws->ends[i] += draws->ends[i - 1];
    }
    for (size_t i = 0; i < count; i++) {
        size_t part = find_part(group, &moments[i]);
        draws->spread[draws->ends[part]++] = moments[i];
    }
    memcpy(moments, draws->spread, count * sizeof *moments);
    for (size_t i = 0, first = 0; i < count; i++) {
        sort_moments(moments + first, draws->ends[i] - first);
        first = draws->ends[i];
    }
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
        turned_group group = find_group(encounters, first);
        sort_group(draws, &group);
        first = group.end;
    }
    for (size_t i = 0; i < encounters->count; i++) {
        draws->order[i] = draws->moments[i].place;
    }
    return draws->order;
}
