#include "demarche/store.h"

#include "case_fixture.h"

static void assert_found(const char *name, const char *expected, bool state)
{
    char *key;
    bool is_state;
    assert_ok(dm_store_find_actor(&key, &is_state, store, name, &error));
    ck_assert_str_eq(key, expected);
    ck_assert_int_eq(is_state, state);
    free(key);
}

START_TEST(actors_go_by_key_label_and_alias)
{
    assert_found("ussr", "ussr", true);
    assert_found("soviet union", "ussr", true);
    assert_found("Astachow", "astakhov", false);
}
END_TEST

START_TEST(an_unknown_name_is_refused_with_the_nearest)
{
    char *key;
    bool is_state;
    ck_assert_int_eq(
        dm_store_find_actor(&key, &is_state, store, "germani", &error),
        DM_USAGE);
    ck_assert_ptr_null(key);
    ck_assert_ptr_nonnull(strstr(error.message, "germany"));
}
END_TEST

START_TEST(an_alias_of_two_is_refused_with_both)
{
    char *key;
    bool is_state;
    ck_assert_int_eq(
        dm_store_find_actor(&key, &is_state, store, "counsellor", &error),
        DM_USAGE);
    ck_assert_ptr_nonnull(strstr(error.message, "'schnurre', 'weizsaecker'"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("find_actor");
    TCase *tests = tcase_create("find_actor");
    tcase_add_checked_fixture(tests, open_case, close_store);
    tcase_add_test(tests, actors_go_by_key_label_and_alias);
    tcase_add_test(tests, an_unknown_name_is_refused_with_the_nearest);
    tcase_add_test(tests, an_alias_of_two_is_refused_with_both);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
