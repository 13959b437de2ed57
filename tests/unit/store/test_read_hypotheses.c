#include "demarche/store.h"

#include "case_fixture.h"

static dm_hypotheses hypotheses;

static void teardown(void)
{
    dm_hypotheses_clear(&hypotheses);
    close_store();
}

START_TEST(claims_come_by_their_windows)
{
    add("INSERT INTO hypothesis (key, label, holder, turning, toward, t_start, "
        "t_end) VALUES ('late', NULL, NULL, NULL, NULL, %lld, %lld), "
        "('z-early', 'An early turn', 'Tucker;Kolasky', 1, 2, %lld, %lld), "
        "('a-early', NULL, NULL, 1, 2, %lld, %lld)",
        (long long)DAY(200), (long long)DAY(220), INT64_MIN, (long long)DAY(9),
        INT64_MIN, (long long)DAY(9));
    assert_ok(dm_store_read_hypotheses(&hypotheses, store, &error));
    ck_assert_uint_eq(hypotheses.count, 3);
    ck_assert_str_eq(hypotheses.items[0].key, "a-early");
    const dm_hypothesis *second = &hypotheses.items[1];
    ck_assert_str_eq(second->key, "z-early");
    ck_assert_str_eq(second->label, "An early turn");
    ck_assert_str_eq(second->holder, "Tucker;Kolasky");
    ck_assert_str_eq(second->about, "ussr");
    ck_assert_str_eq(second->toward, "germany");
    ck_assert_int_eq(second->window.start, DM_TIME_MIN);
    ck_assert_int_eq(second->window.end, DAY(9));
    ck_assert_ptr_null(hypotheses.items[2].about);
}
END_TEST

START_TEST(a_store_without_claims_gives_none)
{
    assert_ok(dm_store_read_hypotheses(&hypotheses, store, &error));
    ck_assert_uint_eq(hypotheses.count, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("read_hypotheses");
    TCase *tests = tcase_create("read_hypotheses");
    tcase_add_checked_fixture(tests, open_case, teardown);
    tcase_add_test(tests, claims_come_by_their_windows);
    tcase_add_test(tests, a_store_without_claims_gives_none);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
