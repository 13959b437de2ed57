#include "analysis/reciprocity.h"

#include <math.h>
#include <stdbool.h>

static double divide(double part, double whole)
{
    return whole > 0 ? part / whole : NAN;
}

/* How far `value` lies from `expected` on the way to 1. */
static double find_excess(double value, double expected)
{
    return expected < 1 ? (value - expected) / (1 - expected) : NAN;
}

static void count_pairs(dm_reciprocity *out, const double *pairs,
                        size_t pair_count, double actors)
{
    for (size_t i = 0; i < pair_count; i++) {
        bool both = pairs[2 * i] > 0 && pairs[2 * i + 1] > 0;
        out->mutual += both;
        out->one_sided += !both;
    }
    out->null = actors * (actors - 1) / 2 - out->mutual - out->one_sided;
}

/* The mean of min(x, n - x) when x of n contacts fall to one side by the toss
 * of a coin: n / 2 less the mean deviation of a binomial number, n / 2 times
 * C(2j, j) / 4^j with j = floor(n / 2) (De Moivre 1730). NaN where there are
 * shares of contacts. */
static double expect_smaller(double there, double back)
{
    double count = there + back;
    if (there != floor(there) || back != floor(back)) {
        return NAN;
    }
    double deviation = 1;
    for (double even = 2; even <= count; even += 2) {
        deviation *= (even - 1) / even;
    }
    return count / 2 * (1 - deviation);
}

static void weigh_pairs(dm_reciprocity *out, const double *pairs,
                        size_t pair_count)
{
    double all = 0;
    double returned = 0;
    double expected = 0;
    for (size_t i = 0; i < pair_count; i++) {
        double there = pairs[2 * i];
        double back = pairs[2 * i + 1];
        all += there + back;
        returned += 2 * fmin(there, back);
        expected += 2 * expect_smaller(there, back);
    }
    out->weighted = divide(returned, all);
    out->weighted_rho = find_excess(out->weighted, divide(expected, all));
}

dm_reciprocity dm_describe_reciprocity(const double *pairs, size_t pair_count,
                                       size_t actor_count)
{
    dm_reciprocity out = {0};
    double actors = (double)actor_count;
    count_pairs(&out, pairs, pair_count, actors);

    double in_contact = out.mutual + out.one_sided;
    double arrows = in_contact + out.mutual;
    out.edgewise = divide(2 * out.mutual, arrows);
    out.ratio = divide(out.mutual, in_contact);
    out.dyadic = divide(out.mutual + out.null, in_contact + out.null);
    out.rho = find_excess(out.edgewise, divide(arrows, actors * (actors - 1)));
    weigh_pairs(&out, pairs, pair_count);
    return out;
}
