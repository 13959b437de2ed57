#include "analysis/change_posterior.h"

#include "analysis/change_search.h"

#include "unit/analysis/coal_disasters.h"
#include "unit/analysis/contacts_fixture.h"
#include "unit/analysis/random_series.h"

#include <math.h>

static dm_change_posterior posterior;

static void teardown(void)
{
    dm_change_posterior_clear(&posterior);
}

static void weigh(const dm_change_series *series, dm_change_prior prior,
                  dm_change_sign sign)
{
    dm_change_posterior_clear(&posterior);
    dm_change_belief belief = {.prior = prior, .sign = sign};
    ck_assert_int_eq(dm_change_posterior_init(&posterior, series, belief, NULL),
                     DM_OK);
    dm_change_posterior_add(&posterior, series);
}

static double find_log_factor(void)
{
    return dm_change_log_mean(&posterior, 1, posterior.day_count - 1);
}

static double find_day_factor(size_t day)
{
    return dm_change_log_mean(&posterior, day, day);
}

static double find_probability(size_t day)
{
    return exp(find_day_factor(day) - find_log_factor()) /
           (double)(posterior.day_count - 1);
}

/* The year k of the literature is the last one before the change. */
static double find_year(unsigned year)
{
    return find_probability(year - 1850);
}

START_TEST(coal_has_the_posterior_of_the_literature)
{
    dm_change_series coal = make_coal(1);
    weigh(&coal, (dm_change_prior){1, 1}, DM_SIGN_ANY);
    ck_assert_double_eq_tol(find_year(1891), .245020172, 5e-10);
    ck_assert_double_eq_tol(find_year(1890), .184760331, 5e-10);
    ck_assert_double_eq_tol(find_year(1889), .143162982, 5e-10);
    ck_assert_double_eq_tol(find_log_factor(), 28.94224825, 5e-9);
    ck_assert_uint_eq(dm_change_mode(&posterior), 41);
    ck_assert_uint_eq(dm_change_quantile(&posterior, 0.025), 1886 - 1850);
    ck_assert_uint_eq(dm_change_quantile(&posterior, 0.975), 1896 - 1850);
}
END_TEST

START_TEST(the_unit_of_time_plays_no_part_under_the_default_prior)
{
    dm_change_series years = make_coal(1);
    weigh(&years, (dm_change_prior){1, 112.0 / 191}, DM_SIGN_ANY);
    double log_factor = find_log_factor();
    double year = find_year(1891);
    dm_change_series hours = make_coal(8766);
    weigh(&hours, (dm_change_prior){1, 8766 * 112.0 / 191}, DM_SIGN_ANY);
    ck_assert_double_eq_tol(find_log_factor(), log_factor, 1e-9);
    ck_assert_double_eq_tol(find_year(1891), year, 1e-12);
}
END_TEST

START_TEST(signs_share_the_evidence_between_them)
{
    dm_random_source random = dm_random_seed(7, 1);
    random_series room;
    for (int i = 0; i < 40; i++) {
        dm_change_series series = make_random(
            &room, i % 2 ? DM_CHANGE_OF_RATE : DM_CHANGE_OF_SHARE, 30, &random);
        dm_change_prior prior = {0.5 + i % 3, 0.5 + i % 4};
        weigh(&series, prior, DM_SIGN_ANY);
        double any = find_log_factor();
        weigh(&series, prior, DM_SIGN_UP);
        double up = find_log_factor();
        weigh(&series, prior, DM_SIGN_DOWN);
        double down = find_log_factor();
        ck_assert_double_eq_tol((exp(up - any) + exp(down - any)) / 2, 1, 1e-8);
    }
}
END_TEST

START_TEST(coal_went_down)
{
    dm_change_series coal = make_coal(1);
    weigh(&coal, (dm_change_prior){1, 1}, DM_SIGN_DOWN);
    ck_assert_double_eq_tol(find_log_factor(), 28.94224825 + log(2), 1e-6);
    weigh(&coal, (dm_change_prior){1, 1}, DM_SIGN_UP);
    ck_assert_double_lt(find_log_factor(), 0);
}
END_TEST

static dm_change_series reverse(dm_change_series series, dm_dated_item *items)
{
    for (size_t i = 0; i < series.count; i++) {
        items[series.count - 1 - i] = series.items[i];
        items[series.count - 1 - i].day =
            series.day_count - 1 - series.items[i].day;
    }
    series.items = items;
    return series;
}

START_TEST(backward_in_time_the_sign_turns_and_the_days_are_mirrored)
{
    dm_change_series coal = make_coal(1);
    dm_dated_item items[COAL_COUNT];
    dm_change_series mirrored = reverse(coal, items);
    weigh(&coal, (dm_change_prior){1, 1}, DM_SIGN_DOWN);
    double log_factor = find_log_factor();
    double year = find_probability(41);
    weigh(&mirrored, (dm_change_prior){1, 1}, DM_SIGN_UP);
    ck_assert_double_eq_tol(find_log_factor(), log_factor, 1e-9);
    ck_assert_double_eq_tol(find_probability(COAL_YEARS - 41), year, 1e-9);
}
END_TEST

static double choose(double n, double k)
{
    return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1));
}

/* With Beta(1, 1) the evidence of s of n in one order is 1 / ((n + 1) C(n, s)),
 * by hand. */
START_TEST(days_between_two_items_of_a_share_have_the_same_mass)
{
    dm_dated_item items[] = {{.day = 2},
                             {.day = 3},
                             {.day = 7, .success = 1},
                             {.day = 9, .success = 1}};
    dm_change_series series = {.kind = DM_CHANGE_OF_SHARE,
                               .day_count = 12,
                               .count = 4,
                               .items = items};
    weigh(&series, (dm_change_prior){1, 1}, DM_SIGN_ANY);
    double none = 1 / (5 * choose(4, 2));
    double half = 1.0 / 3 * 1.0 / 3;
    double one = 0.5 / (4 * choose(3, 1));
    ck_assert_double_eq_tol(find_day_factor(1), 0, 1e-12);
    ck_assert_double_eq_tol(find_day_factor(2), 0, 1e-12);
    ck_assert_double_eq_tol(find_day_factor(3), log(one / none), 1e-12);
    for (size_t day = 4; day <= 7; day++) {
        ck_assert_double_eq_tol(find_day_factor(day), log(half / none), 1e-12);
    }
    ck_assert_double_eq_tol(find_day_factor(11), 0, 1e-12);
    ck_assert_uint_eq(dm_change_mode(&posterior), 4);
}
END_TEST

START_TEST(draws_count_by_their_evidence)
{
    double exposure[] = {0, 1, 2, 3, 4, 5, 6};
    dm_dated_item early[] = {{.day = 1}, {.day = 4}, {.day = 5}};
    dm_dated_item late[] = {{.day = 4}, {.day = 4}, {.day = 5}};
    dm_change_series series = {.kind = DM_CHANGE_OF_RATE,
                               .day_count = 6,
                               .exposure = exposure,
                               .count = 3,
                               .items = early};
    dm_change_prior prior = {1, 2};
    weigh(&series, prior, DM_SIGN_ANY);
    double one = exp(find_day_factor(4));
    series.items = late;
    weigh(&series, prior, DM_SIGN_ANY);
    double two = exp(find_day_factor(4));
    series.items = early;
    dm_change_posterior_add(&posterior, &series);
    ck_assert_double_eq_tol(exp(find_day_factor(4)), (one + two) / 2, 1e-12);
}
END_TEST

START_TEST(what_was_added_can_be_forgotten)
{
    dm_change_series coal = make_coal(1);
    weigh(&coal, (dm_change_prior){1, 1}, DM_SIGN_DOWN);
    double log_factor = find_log_factor();
    dm_change_posterior_add(&posterior, &coal);
    dm_change_posterior_reset(&posterior);
    dm_change_posterior_add(&posterior, &coal);
    ck_assert_double_eq(find_log_factor(), log_factor);
}
END_TEST

START_TEST(evidence_beyond_the_range_of_a_double_is_held)
{
    enum { DAYS = 100, ITEMS = 20000 };
    static double exposure[DAYS + 1];
    static dm_dated_item items[ITEMS];
    for (size_t day = 0; day <= DAYS; day++) {
        exposure[day] = (double)day;
    }
    for (size_t i = 0; i < ITEMS; i++) {
        items[i].day = 50 + i * 50 / ITEMS;
    }
    dm_change_series series = {.kind = DM_CHANGE_OF_RATE,
                               .day_count = DAYS,
                               .exposure = exposure,
                               .count = ITEMS,
                               .items = items};
    weigh(&series, (dm_change_prior){1, 1}, DM_SIGN_UP);
    ck_assert_uint_eq(dm_change_mode(&posterior), 50);
    ck_assert_double_gt(find_log_factor(), 10000);
    ck_assert(isfinite(find_log_factor()));
    ck_assert_double_eq_tol(find_probability(50), 1, 1e-9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("change_posterior");
    TCase *tests = tcase_create("change_posterior");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, coal_has_the_posterior_of_the_literature);
    tcase_add_test(tests,
                   the_unit_of_time_plays_no_part_under_the_default_prior);
    tcase_add_test(tests, signs_share_the_evidence_between_them);
    tcase_add_test(tests, coal_went_down);
    tcase_add_test(tests,
                   backward_in_time_the_sign_turns_and_the_days_are_mirrored);
    tcase_add_test(tests, days_between_two_items_of_a_share_have_the_same_mass);
    tcase_add_test(tests, draws_count_by_their_evidence);
    tcase_add_test(tests, what_was_added_can_be_forgotten);
    tcase_add_test(tests, evidence_beyond_the_range_of_a_double_is_held);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
