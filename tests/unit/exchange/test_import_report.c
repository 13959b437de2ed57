#include "exchange/import_report.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

START_TEST(each_reason_has_a_text_of_its_own)
{
    for (int i = 0; i < DM_ROW_REASONS; i++) {
        ck_assert_ptr_nonnull(dm_row_reason_text(i));
        for (int j = 0; j < i; j++) {
            ck_assert_str_ne(dm_row_reason_text(i), dm_row_reason_text(j));
        }
    }
}
END_TEST

START_TEST(a_reason_counts_for_its_fate)
{
    dm_import_report report = {0};
    for (int i = 0; i < DM_ROW_REASONS; i++) {
        dm_report_count(&report, i);
        ck_assert_uint_eq(report.reasons[i], 1);
    }
    ck_assert_uint_eq(report.kept, 2);
    ck_assert_uint_eq(report.merged, 3);
    ck_assert_uint_eq(report.left_out, 4);
    ck_assert_uint_eq(report.refused, 2);
}
END_TEST

START_TEST(a_row_may_turn_out_to_be_something_else)
{
    dm_import_report report = {0};
    dm_report_count(&report, DM_ROW_NEW);
    dm_report_recount(&report, DM_ROW_NEW, DM_ROW_DIFFERENT);
    ck_assert_uint_eq(report.kept, 0);
    ck_assert_uint_eq(report.reasons[DM_ROW_NEW], 0);
    ck_assert_uint_eq(report.refused, 1);
    ck_assert_uint_eq(report.reasons[DM_ROW_DIFFERENT], 1);
}
END_TEST

START_TEST(clearing_keeps_the_limit)
{
    dm_import_report report = {.problems = {.limit = 3}};
    dm_report_count(&report, DM_ROW_NEW);
    dm_problems_add(&report.problems, DM_ERROR, "f", 1, 1, "wrong");
    dm_import_report_clear(&report);
    ck_assert_uint_eq(report.kept, 0);
    ck_assert_uint_eq(report.problems.count, 0);
    ck_assert_uint_eq(report.problems.limit, 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("import_report");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, each_reason_has_a_text_of_its_own);
    tcase_add_test(tests, a_reason_counts_for_its_fate);
    tcase_add_test(tests, a_row_may_turn_out_to_be_something_else);
    tcase_add_test(tests, clearing_keeps_the_limit);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
