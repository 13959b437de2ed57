#include "base/page_place.h"

#include <check.h>

#include <stdlib.h>

static dm_buffer name;

static void begin(void)
{
    name = (dm_buffer){0};
}

static void finish(void)
{
    dm_buffer_clear(&name);
}

static void check_name(const char *expected)
{
    ck_assert_str_eq(dm_buffer_text(&name), expected);
}

START_TEST(plain_keys_stay_as_they_are)
{
    dm_page_add_contact(&name, "1939-05-09_a");
    check_name("contact-1939-05-09_a");
}
END_TEST

START_TEST(no_byte_of_a_key_is_more_than_a_name)
{
    dm_page_add_actor(&name, -1, "a.\"<~\xC3\xA9");
    check_name("actor--1.a~2E~22~3C~7E~C3~A9");
}
END_TEST

START_TEST(a_pair_has_one_name_from_either_side)
{
    dm_page_add_pair(&name, 2, "ussr", "germany");
    check_name("pair-2.germany.ussr");
}
END_TEST

START_TEST(keys_with_points_are_no_other_pair)
{
    dm_page_add_pair(&name, 2, "a.b", "c");
    check_name("pair-2.a~2Eb.c");
}
END_TEST

START_TEST(a_path_is_no_scheme_and_breaks_out_of_nothing)
{
    dm_page_add_address(&name, "javascript:alert(1)\"/a b.html");
    check_name("javascript%3Aalert%281%29%22/a%20b.html#");
}
END_TEST

START_TEST(an_address_keeps_its_scheme)
{
    dm_page_add_address(&name, "https://a.example/b.html");
    check_name("https://a.example/b.html#");
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("page_place");
    tcase_add_checked_fixture(cases, begin, finish);
    tcase_add_test(cases, plain_keys_stay_as_they_are);
    tcase_add_test(cases, no_byte_of_a_key_is_more_than_a_name);
    tcase_add_test(cases, a_pair_has_one_name_from_either_side);
    tcase_add_test(cases, keys_with_points_are_no_other_pair);
    tcase_add_test(cases, a_path_is_no_scheme_and_breaks_out_of_nothing);
    tcase_add_test(cases, an_address_keeps_its_scheme);
    Suite *suite = suite_create("page_place");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
