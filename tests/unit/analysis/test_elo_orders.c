#include "analysis/elo_orders.h"

#include "analysis/drawn_order.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

enum { ACTORS = 9, MOST = 60, ORDERS = 37 };

static uint64_t state;
static dm_encounter met[MOST];
static double mean[ACTORS];
static double low[ACTORS];
static double high[ACTORS];
static dm_elo_range found = {mean, low, high};

static int64_t draw(int64_t most)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (int64_t)((state >> 33) % (uint64_t)most);
}

static int compare_dates(const void *left, const void *right)
{
    const dm_encounter *a = left;
    const dm_encounter *b = right;
    int order =
        (a->when.start > b->when.start) - (a->when.start < b->when.start);
    return order ? order
                 : (a->when.end > b->when.end) - (a->when.end < b->when.end);
}

static dm_encounters draw_encounters(void)
{
    size_t count = (size_t)draw(MOST);
    for (size_t i = 0; i < count; i++) {
        int64_t day = draw(20) - 10;
        int64_t end = day + 1 + (draw(4) ? 0 : draw(9));
        met[i] = (dm_encounter){.when = {day * DM_DAY_S, end * DM_DAY_S},
                                .from = (uint32_t)draw(ACTORS),
                                .counts = 1};
        met[i].to = (met[i].from + 1 + (uint32_t)draw(ACTORS - 1)) % ACTORS;
    }
    qsort(met, count, sizeof *met, compare_dates);
    return (dm_encounters){count, met};
}

/* One order after the other. */
static void rate_in_turn(dm_elo_range *out, const dm_encounters *all,
                         const dm_elo_draws *draws)
{
    double ratings[ACTORS];
    size_t count = dm_encounters_are_ordered(all) ? 1 : draws->count;
    dm_order_draws *orders;
    ck_assert_int_eq(dm_order_draws_new(&orders, all, draws->seed, NULL),
                     DM_OK);
    for (size_t i = 0; i < count; i++) {
        dm_rate_elo(ratings, ACTORS, all, dm_draw_order(orders), draws->rule);
        for (size_t j = 0; j < ACTORS; j++) {
            double so_far = i > 0 ? out->mean[j] : 0;
            out->mean[j] = so_far + ratings[j] / (double)count;
            out->low[j] = i > 0 ? fmin(out->low[j], ratings[j]) : ratings[j];
            out->high[j] = i > 0 ? fmax(out->high[j], ratings[j]) : ratings[j];
        }
    }
    for (size_t j = 0; j < ACTORS; j++) {
        out->mean[j] = fmin(fmax(out->mean[j], out->low[j]), out->high[j]);
    }
    dm_order_draws_free(orders);
}

START_TEST(any_number_of_threads_rates_as_one_after_the_other)
{
    for (uint64_t seed = 0; seed < 60; seed++) {
        double expected[3][ACTORS];
        dm_elo_range in_turn = {expected[0], expected[1], expected[2]};
        state = seed;
        dm_encounters all = draw_encounters();
        dm_elo_draws draws = {.rule = {100, 1000, DM_ELO_NORMAL},
                              .count = 1 + (size_t)draw(ORDERS),
                              .seed = (unsigned long)seed};
        rate_in_turn(&in_turn, &all, &draws);
        for (draws.thread_count = 1; draws.thread_count < 20;
             draws.thread_count += 3) {
            ck_assert_int_eq(
                dm_rate_elo_orders(&found, ACTORS, &all, &draws, NULL), DM_OK);
            ck_assert_mem_eq(mean, expected[0], sizeof mean);
            ck_assert_mem_eq(low, expected[1], sizeof low);
            ck_assert_mem_eq(high, expected[2], sizeof high);
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("elo_orders");
    TCase *cases = tcase_create("elo_orders");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, any_number_of_threads_rates_as_one_after_the_other);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
