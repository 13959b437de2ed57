#include "analysis/fisher_test.h"

#include "analysis/gsl_errors.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>

#include <limits.h>
#include <math.h>

/* The tables with the margins of one, told apart by their count of class a in
 * group 1: so many of class a come up when `drawn` are drawn. */
typedef struct table_family {
    unsigned of_a;
    unsigned of_b;
    unsigned drawn;
    unsigned least; /* what that count can be */
    unsigned most;
} table_family;

static table_family find_family(dm_two_by_two counts)
{
    table_family tables = {
        .of_a = (unsigned)(counts.a_1 + counts.a_2),
        .of_b = (unsigned)(counts.b_1 + counts.b_2),
        .drawn = (unsigned)(counts.a_1 + counts.b_1),
    };
    tables.least = tables.drawn > tables.of_b ? tables.drawn - tables.of_b : 0;
    tables.most = tables.drawn < tables.of_a ? tables.drawn : tables.of_a;
    return tables;
}

static double probability(const table_family *tables, unsigned count)
{
    return gsl_ran_hypergeometric_pdf(count, tables->of_a, tables->of_b,
                                      tables->drawn);
}

/* The most probable count. */
static unsigned find_mode(const table_family *tables)
{
    double all = (double)tables->of_a + tables->of_b;
    double mode =
        floor((tables->of_a + 1.0) * (tables->drawn + 1.0) / (all + 2));
    return (unsigned)fmin(fmax(mode, tables->least), tables->most);
}

/* How many counts from the least on, all beneath the mode, are no more
 * probable than `limit`. */
static unsigned count_lower(const table_family *tables, unsigned mode,
                            double limit)
{
    unsigned low = tables->least;
    unsigned high = mode;
    while (low < high) {
        unsigned middle = low + (high - low) / 2;
        if (probability(tables, middle) <= limit) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low - tables->least;
}

/* The first count above the mode that is no more probable than `limit`; more
 * than the most where there is none. */
static unsigned find_upper(const table_family *tables, unsigned mode,
                           double limit)
{
    unsigned low = mode + 1;
    unsigned high = tables->most + 1;
    while (low < high) {
        unsigned middle = low + (high - low) / 2;
        if (probability(tables, middle) <= limit) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

static double add_tails(const table_family *tables, unsigned mode, double limit)
{
    unsigned below = count_lower(tables, mode, limit);
    unsigned above = find_upper(tables, mode, limit);
    double lower =
        below == 0
            ? 0
            : gsl_cdf_hypergeometric_P(tables->least + below - 1, tables->of_a,
                                       tables->of_b, tables->drawn);
    double upper = above > tables->most
                       ? 0
                       : gsl_cdf_hypergeometric_Q(above - 1, tables->of_a,
                                                  tables->of_b, tables->drawn);
    return fmin(1, lower + upper);
}

double dm_fisher_test(dm_two_by_two counts)
{
    double sum = counts.a_1 + counts.b_1 + counts.a_2 + counts.b_2;
    if (!(sum < (double)UINT_MAX)) {
        return NAN;
    }
    dm_silence_gsl();

    table_family tables = find_family(counts);
    unsigned mode = find_mode(&tables);
    double limit = probability(&tables, (unsigned)counts.a_1) * (1 + 1e-7);
    if (probability(&tables, mode) <= limit) {
        return 1;
    }
    return add_tails(&tables, mode, limit);
}
