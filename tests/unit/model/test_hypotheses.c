#include "demarche/hypotheses.h"

#include <check.h>

#include <stdlib.h>

START_TEST(what_is_added_is_copied)
{
    char key[] = "early";
    dm_hypotheses hypotheses = {0};
    dm_hypothesis added = {.key = key, .window = {1, 2}};
    ck_assert_int_eq(dm_hypotheses_add(&hypotheses, &added, NULL), DM_OK);
    key[0] = 'x';
    added = (dm_hypothesis){
        .key = key, .holder = "Watt", .about = "a", .toward = "b"};
    ck_assert_int_eq(dm_hypotheses_add(&hypotheses, &added, NULL), DM_OK);
    ck_assert_uint_eq(hypotheses.count, 2);
    ck_assert_str_eq(hypotheses.items[0].key, "early");
    ck_assert_ptr_null(hypotheses.items[0].holder);
    ck_assert_int_eq(hypotheses.items[0].window.end, 2);
    ck_assert_str_eq(hypotheses.items[1].holder, "Watt");
    dm_hypotheses_clear(&hypotheses);
    ck_assert_uint_eq(hypotheses.count, 0);
}
END_TEST

START_TEST(the_empty_value_can_be_cleared)
{
    dm_hypotheses hypotheses = {0};
    dm_hypotheses_clear(&hypotheses);
    ck_assert_ptr_null(hypotheses.items);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hypotheses");
    TCase *tests = tcase_create("hypotheses");
    tcase_add_test(tests, what_is_added_is_copied);
    tcase_add_test(tests, the_empty_value_can_be_cleared);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
