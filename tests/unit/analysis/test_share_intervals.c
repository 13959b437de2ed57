#include "analysis/share_intervals.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>

enum { SHARES = 3000 };

/* Many that come again, some fractions, and some of nothing. */
START_TEST(intervals_are_those_of_each_share)
{
    static dm_share shares[SHARES];
    static dm_bounds found[SHARES];
    for (size_t i = 0; i < SHARES; i++) {
        double total = (double)(i % 41) / (i % 7 ? 1 : 4);
        shares[i] = (dm_share){total * (double)(i % 5) / 4, total};
    }
    for (int kind = DM_CLOPPER_PEARSON; kind <= DM_WILSON; kind++) {
        ck_assert_int_eq(dm_share_intervals(found, shares, SHARES,
                                            (dm_share_interval)kind, NULL),
                         DM_OK);
        for (size_t i = 0; i < SHARES; i++) {
            if (shares[i].total == 0) {
                ck_assert(isnan(found[i].low) && isnan(found[i].high));
                continue;
            }
            dm_bounds wanted = dm_share_interval_of(
                shares[i].count, shares[i].total, (dm_share_interval)kind);
            ck_assert_double_eq(found[i].low, wanted.low);
            ck_assert_double_eq(found[i].high, wanted.high);
        }
    }
}
END_TEST

START_TEST(there_may_be_none)
{
    ck_assert_int_eq(dm_share_intervals(NULL, NULL, 0, DM_WILSON, NULL), DM_OK);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("share_intervals");
    TCase *tests = tcase_create("share_intervals");
    tcase_add_test(tests, intervals_are_those_of_each_share);
    tcase_add_test(tests, there_may_be_none);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
