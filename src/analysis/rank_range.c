#include "analysis/rank_range.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#define EQUALITY 1e-9

typedef struct ranked_value {
    double value; /* -INFINITY for none */
    size_t place;
} ranked_value;

/* The highest first. */
static int compare_values(const void *left, const void *right)
{
    const ranked_value *a = left;
    const ranked_value *b = right;
    if (a->value != b->value) {
        return a->value > b->value ? -1 : 1;
    }
    return (a->place > b->place) - (a->place < b->place);
}

static bool is_lower(double value, double than, double tolerance)
{
    return isinf(value) ? !isinf(than) : value < than - tolerance;
}

static void widen(dm_rank_range *range, int64_t rank)
{
    if (range->best == 0 || rank < range->best) {
        range->best = rank;
    }
    if (rank > range->worst) {
        range->worst = rank;
    }
}

dm_status dm_widen_rank_ranges(dm_rank_range *ranges, const double *values,
                               size_t count, dm_error *error)
{
    ranked_value *ranked = malloc((count + 1) * sizeof *ranked);
    if (!ranked) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for ranks");
    }
    double magnitude = 0;
    for (size_t i = 0; i < count; i++) {
        bool none = isnan(values[i]);
        ranked[i] = (ranked_value){none ? -INFINITY : values[i], i};
        magnitude = none ? magnitude : fmax(magnitude, fabs(values[i]));
    }
    qsort(ranked, count, sizeof *ranked, compare_values);
    size_t first = 0; /* of those with the same rank */
    for (size_t i = 0; i < count; i++) {
        if (is_lower(ranked[i].value, ranked[first].value,
                     EQUALITY * magnitude)) {
            first = i;
        }
        widen(&ranges[ranked[i].place], (int64_t)first + 1);
    }
    free(ranked);
    return DM_OK;
}
