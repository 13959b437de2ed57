#include "analysis/quantile.h"

#include "analysis/gsl_errors.h"

#include <gsl/gsl_cdf.h>

#include <math.h>
#include <stdbool.h>

/* A distribution function of two parameters, as GSL declares them. */
typedef double distribution(double x, double a, double b);

typedef struct inversion {
    distribution *below;
    double a;
    double b;
    double p;
} inversion;

static bool confirms(const inversion *problem, double x)
{
    double p = problem->below(x, problem->a, problem->b);
    return fabs(p - problem->p) <= 1e-10 * fmin(problem->p, 1 - problem->p);
}

/* Halve the bracket until no number lies between its ends. */
static double bisect(const inversion *problem, double low, double high)
{
    double middle = low + (high - low) / 2;
    while (low < middle && middle < high) {
        if (problem->below(middle, problem->a, problem->b) < problem->p) {
            low = middle;
        } else {
            high = middle;
        }
        middle = low + (high - low) / 2;
    }
    return middle;
}

double dm_gamma_quantile(double p, double shape)
{
    dm_silence_gsl();
    inversion problem = {gsl_cdf_gamma_P, shape, 1, p};
    double x = gsl_cdf_gamma_Pinv(p, shape, 1);
    if (confirms(&problem, x)) {
        return x;
    }
    double high = shape + 1;
    while (gsl_cdf_gamma_P(high, shape, 1) < p) {
        high *= 2;
    }
    return bisect(&problem, 0, high);
}

double dm_beta_quantile(double p, double a, double b)
{
    dm_silence_gsl();
    inversion problem = {gsl_cdf_beta_P, a, b, p};
    double x = gsl_cdf_beta_Pinv(p, a, b);
    return confirms(&problem, x) ? x : bisect(&problem, 0, 1);
}
