#include "analysis/elo_orders.h"

#include "analysis/drawn_order.h"
#include "base/parallel_work.h"
#include "base/work_progress.h"

#include <math.h>
#include <stdlib.h>

/* Orders that are rated before their ratings are added up, in their order. */
enum { ORDERS_AT_ONCE = 16 };

typedef struct order_rating {
    size_t actor_count;
    const dm_encounters *encounters;
    dm_elo_rule rule;
    size_t share_count;
    dm_order_draws **shares; /* each draws every so many-th order of these */
    size_t wave_count;       /* orders that are rated now */
    double *ratings;         /* by order, then actor */
} order_rating;

static void clear_rating(order_rating *rating)
{
    for (size_t i = 0; rating->shares && i < rating->share_count; i++) {
        dm_order_draws_free(rating->shares[i]);
    }
    free(rating->shares);
    free(rating->ratings);
}

static dm_status init_rating(order_rating *rating, const dm_elo_draws *draws,
                             size_t order_count, dm_error *error)
{
    size_t at_once =
        order_count < ORDERS_AT_ONCE ? order_count : ORDERS_AT_ONCE;
    rating->ratings =
        malloc((rating->actor_count * at_once + 1) * sizeof *rating->ratings);
    rating->shares = calloc(rating->share_count + 1, sizeof *rating->shares);
    if (!rating->ratings || !rating->shares) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for ratings");
    }
    dm_status status = DM_OK;
    for (size_t i = 0; status == DM_OK && i < rating->share_count; i++) {
        status = dm_order_draws_new(&rating->shares[i], rating->encounters,
                                    draws->seed, error);
    }
    return status;
}

/* The draws of a share stand at the first order of the wave, before and
 * after. */
static dm_status rate_share(void *context, size_t share)
{
    const order_rating *rating = context;
    dm_order_draws *orders = rating->shares[share];
    size_t passed = 0;
    for (size_t i = share; i < rating->wave_count; i += rating->share_count) {
        dm_order_draws_skip(orders, i - passed);
        dm_rate_elo(rating->ratings + i * rating->actor_count,
                    rating->actor_count, rating->encounters,
                    dm_draw_order(orders), rating->rule);
        passed = i + 1;
    }
    dm_order_draws_skip(orders, rating->wave_count - passed);
    return DM_OK;
}

static void take_ratings(dm_elo_range *out, const double *ratings,
                         size_t actor_count, bool first, double order_count)
{
    for (size_t i = 0; i < actor_count; i++) {
        double rating = ratings[i];
        out->low[i] = first ? rating : fmin(out->low[i], rating);
        out->high[i] = first ? rating : fmax(out->high[i], rating);
        out->mean[i] = (first ? 0 : out->mean[i]) + rating / order_count;
    }
}

static dm_status rate_waves(dm_elo_range *out, order_rating *rating,
                            size_t order_count)
{
    dm_status status = DM_OK;
    for (size_t done = 0; status == DM_OK && done < order_count;
         done += rating->wave_count) {
        size_t left = order_count - done;
        rating->wave_count = left < ORDERS_AT_ONCE ? left : ORDERS_AT_ONCE;
        dm_work_begin("a wave");
        status = dm_work_in_parallel(rate_share, rating, rating->share_count,
                                     rating->share_count);
        dm_work_end();
        dm_work_tell(done + rating->wave_count, order_count);
        for (size_t i = 0; i < rating->wave_count; i++) {
            take_ratings(out, rating->ratings + i * rating->actor_count,
                         rating->actor_count, done + i == 0,
                         (double)order_count);
        }
    }
    return status;
}

/* Sums of roundings may leave what they are the mean of. */
static void settle_means(dm_elo_range *out, size_t actor_count)
{
    for (size_t i = 0; i < actor_count; i++) {
        out->mean[i] = fmin(fmax(out->mean[i], out->low[i]), out->high[i]);
    }
}

dm_status dm_rate_elo_orders(dm_elo_range *out, size_t actor_count,
                             const dm_encounters *encounters,
                             const dm_elo_draws *draws, dm_error *error)
{
    size_t count = dm_encounters_are_ordered(encounters) ? 1 : draws->count;
    size_t shares = draws->thread_count < ORDERS_AT_ONCE ? draws->thread_count
                                                         : ORDERS_AT_ONCE;
    order_rating rating = {.actor_count = actor_count,
                           .encounters = encounters,
                           .rule = draws->rule,
                           .share_count = shares < count ? shares : count};
    dm_status status = init_rating(&rating, draws, count, error);
    if (status == DM_OK) {
        status = rate_waves(out, &rating, count);
    }
    settle_means(out, actor_count);
    clear_rating(&rating);
    return status;
}
