#include "demarche/store.h"

#include "case_fixture.h"

#include <string.h>

static dm_contacts *contacts;

static void setup(void)
{
    dm_reading reading = {0};
    open_case();
    assert_ok(dm_store_read_contacts(&contacts, store, &reading, &error));
}

static void teardown(void)
{
    dm_contacts_free(contacts);
    close_store();
}

START_TEST(an_actor_is_found_by_key_label_and_alias)
{
    static const char *const names[] = {"astakhov", "Georgi Astakhov",
                                        "ASTACHOW"};
    uint32_t actor;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_ok(
            dm_store_find_actor(&actor, store, contacts, names[i], &error));
        ck_assert_str_eq(contacts->actors[actor].key, "astakhov");
    }
}
END_TEST

START_TEST(an_unknown_name_is_refused_with_the_nearest)
{
    uint32_t actor;
    ck_assert_int_eq(
        dm_store_find_actor(&actor, store, contacts, "astakov", &error),
        DM_USAGE);
    ck_assert_uint_eq(actor, DM_NO_ACTOR);
    ck_assert_ptr_nonnull(strstr(error.message, "'astakhov'"));
}
END_TEST

START_TEST(an_alias_of_two_is_refused_with_both)
{
    uint32_t actor;
    ck_assert_int_eq(
        dm_store_find_actor(&actor, store, contacts, "counsellor", &error),
        DM_USAGE);
    ck_assert_ptr_nonnull(strstr(error.message, "'schnurre', 'weizsaecker'"));
}
END_TEST

START_TEST(an_actor_that_came_after_the_reading_is_refused)
{
    uint32_t actor;
    add("INSERT INTO actor (id, key, kind, label) VALUES "
        "(9, 'drax', 'person', 'Reginald Drax')");
    ck_assert_int_eq(
        dm_store_find_actor(&actor, store, contacts, "drax", &error),
        DM_REFUSED);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("find_actor");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, an_actor_is_found_by_key_label_and_alias);
    tcase_add_test(cases, an_unknown_name_is_refused_with_the_nearest);
    tcase_add_test(cases, an_alias_of_two_is_refused_with_both);
    tcase_add_test(cases, an_actor_that_came_after_the_reading_is_refused);
    Suite *suite = suite_create("find_actor");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
