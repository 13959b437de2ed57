#include "analysis/holm.h"

#include <math.h>
#include <stdlib.h>

typedef struct ranked_p {
    double p;
    size_t place;
} ranked_p;

static int compare_p(const void *left, const void *right)
{
    const ranked_p *a = left;
    const ranked_p *b = right;
    if (a->p != b->p) {
        return a->p < b->p ? -1 : 1;
    }
    return (a->place > b->place) - (a->place < b->place);
}

dm_status dm_adjust_holm(double *p_values, size_t count, dm_error *error)
{
    ranked_p *ranked = malloc((count + 1) * sizeof *ranked);
    if (!ranked) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for p-values");
    }
    size_t tests = 0;
    for (size_t i = 0; i < count; i++) {
        if (!isnan(p_values[i])) {
            ranked[tests++] = (ranked_p){p_values[i], i};
        }
    }
    qsort(ranked, tests, sizeof *ranked, compare_p);
    double largest = 0;
    for (size_t i = 0; i < tests; i++) {
        largest = fmax(largest, fmin(1, (double)(tests - i) * ranked[i].p));
        p_values[ranked[i].place] = largest;
    }
    free(ranked);
    return DM_OK;
}
