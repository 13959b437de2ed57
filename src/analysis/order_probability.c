#include "analysis/order_probability.h"

#include "analysis/gsl_errors.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

#include <math.h>

/* Logits beyond it are shares that no double tells from 0 or 1. */
static const double farthest = 700;

/* What falls below the mode by so much in logs adds nothing. */
static const double negligible = 40;

double dm_log_rate_rises(dm_shapes earlier, dm_shapes later)
{
    dm_silence_gsl();
    return log(
        gsl_cdf_beta_P(earlier.b / (earlier.b + later.b), earlier.a, later.a));
}

typedef struct integrand {
    dm_shapes earlier;
    dm_shapes later;
    double log_beta;
} integrand;

/* The density of the later share at a logit, times the probability that the
 * earlier one is below it. */
static double find_log(const integrand *of, double logit)
{
    double share = 1 / (1 + exp(-logit));
    return log(gsl_cdf_beta_P(share, of->earlier.a, of->earlier.b)) -
           of->later.a * log1p(exp(-logit)) - of->later.b * log1p(exp(logit)) -
           of->log_beta;
}

/* The integrand has one peak; far to the left it may be too small to tell. */
static double find_peak(const integrand *of)
{
    static const double golden = 0.6180339887498949;
    double low = -farthest;
    double high = farthest;
    while (high - low > 1e-6) {
        double left = high - golden * (high - low);
        double right = low + golden * (high - low);
        if (find_log(of, left) > find_log(of, right)) {
            high = right;
        } else {
            low = left;
        }
    }
    return (low + high) / 2;
}

/* A step that is fine for the width of the peak. */
static double find_step(const integrand *of, double peak, double height)
{
    double step = 0.25;
    while (step > 1e-6 && (find_log(of, peak + step) < height - 0.25 ||
                           find_log(of, peak - step) < height - 0.25)) {
        step /= 2;
    }
    return step;
}

/* The sum of one side of the peak, as a share of the height. */
static double sum_side(const integrand *of, double peak, double step,
                       double height)
{
    double sum = 0;
    double logit = peak + step;
    double below = height - find_log(of, logit);
    while (below < negligible && fabs(logit) < farthest) {
        sum += exp(-below);
        logit += step;
        below = height - find_log(of, logit);
    }
    return sum;
}

double dm_log_share_rises(dm_shapes earlier, dm_shapes later)
{
    dm_silence_gsl();
    integrand of = {.earlier = earlier,
                    .later = later,
                    .log_beta = gsl_sf_lnbeta(later.a, later.b)};
    double peak = find_peak(&of);
    double height = find_log(&of, peak);
    double step = find_step(&of, peak, height);
    double sum = 1 + sum_side(&of, peak, step, height) +
                 sum_side(&of, peak, -step, height);
    return fmin(0, height + log(sum * step));
}
