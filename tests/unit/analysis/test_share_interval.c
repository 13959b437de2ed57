#include "analysis/share_interval.h"

#include "unit/analysis/contacts_fixture.h"

/* R 4.2: prop.test(x, n, correct = FALSE) and binom.test(x, n). */
static const struct {
    dm_share_interval kind;
    double count, total, low, high;
} known[] = {
    {DM_WILSON, 0, 10, 0, .2775327999},
    {DM_WILSON, 3, 10, .1077912674, .6032218525},
    {DM_WILSON, 8, 10, .4901624715, .9433178485},
    {DM_WILSON, 45, 60, .6276792992, .8422347747},
    {DM_WILSON, 14, 17, .5897054144, .9380887336},
    {DM_WILSON, 2, 9, .0632251071, .5474110309},
    {DM_WILSON, 0, 5, 0, .4344824648},
    {DM_CLOPPER_PEARSON, 3, 10, .06673951118, .6524528501},
    {DM_CLOPPER_PEARSON, 0, 10, 0, .3084971078},
};

START_TEST(known_shares_have_the_intervals_of_r)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        dm_bounds bounds =
            dm_share_interval_of(known[i].count, known[i].total, known[i].kind);
        ck_assert_double_eq_tol(bounds.low, known[i].low, 2e-10);
        ck_assert_double_eq_tol(bounds.high, known[i].high, 2e-10);
    }
}
END_TEST

START_TEST(the_other_side_has_the_mirror_image)
{
    for (int kind = DM_CLOPPER_PEARSON; kind <= DM_WILSON; kind++) {
        for (int count = 0; count <= 30; count++) {
            dm_bounds one = dm_share_interval_of(count, 30, kind);
            dm_bounds other = dm_share_interval_of(30 - count, 30, kind);
            ck_assert_double_eq_tol(one.low, 1 - other.high, 1e-15);
            ck_assert_double_eq_tol(one.high, 1 - other.low, 1e-15);
        }
    }
}
END_TEST

START_TEST(bounds_stay_between_0_and_1_and_hold_the_share)
{
    for (int kind = DM_CLOPPER_PEARSON; kind <= DM_WILSON; kind++) {
        for (int total = 1; total < 400; total += 9) {
            for (int count = 0; count <= total; count++) {
                dm_bounds bounds = dm_share_interval_of(count, total, kind);
                double share = (double)count / total;
                ck_assert(0 <= bounds.low && bounds.low <= share);
                ck_assert(share <= bounds.high && bounds.high <= 1);
            }
        }
    }
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("share_interval");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, known_shares_have_the_intervals_of_r);
    tcase_add_test(cases, the_other_side_has_the_mirror_image);
    tcase_add_test(cases, bounds_stay_between_0_and_1_and_hold_the_share);
    Suite *suite = suite_create("share_interval");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
