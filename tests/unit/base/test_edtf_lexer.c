#include "base/edtf.h"

#include <check.h>

#include <stdlib.h>

START_TEST(digits_know_the_least_and_greatest_they_may_mean)
{
    dm_edtf_reader reader = {.at = "1X9X-"};
    dm_edtf_digits digits;
    ck_assert(dm_edtf_take_digits(&reader, 4, &digits, "a year"));
    ck_assert(digits.vague);
    ck_assert_int_eq(digits.least, 1090);
    ck_assert_int_eq(digits.greatest, 1999);
    ck_assert(dm_edtf_digits_match(&digits, 1593));
    ck_assert(!dm_edtf_digits_match(&digits, 1583));
    ck_assert(!dm_edtf_digits_match(&digits, 11593));
    ck_assert_int_eq(*reader.at, '-');
}
END_TEST

START_TEST(the_first_refusal_is_kept)
{
    dm_edtf_reader reader = {.at = "1a"};
    dm_edtf_digits digits;
    ck_assert(!dm_edtf_take_digits(&reader, 2, &digits, "two digits"));
    ck_assert(!dm_edtf_require(&reader, 'b', "a b"));
    ck_assert_str_eq(reader.wish, "two digits");
    ck_assert_str_eq(reader.at, "a");
    ck_assert(!dm_edtf_take(&reader, 'a'));
}
END_TEST

START_TEST(a_number_is_refused_where_it_begins)
{
    dm_edtf_reader reader = {.at = "61"};
    int number;
    ck_assert(!dm_edtf_take_number(&reader, 60, &number, "seconds"));
    ck_assert_str_eq(reader.at, "61");
}
END_TEST

START_TEST(the_qualifier_of_the_drafts_is_both_in_one)
{
    dm_edtf_reader reader = {.at = "?~?"};
    dm_edtf_qualifiers both = dm_edtf_take_qualifier(&reader);
    ck_assert(both.uncertain && both.approximate && reader.draft);
    dm_edtf_qualifiers one = dm_edtf_take_qualifier(&reader);
    ck_assert(one.uncertain && !one.approximate);
    dm_edtf_qualifiers none = dm_edtf_take_qualifier(&reader);
    ck_assert(!none.uncertain && !none.approximate);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edtf_lexer");
    TCase *cases = tcase_create("edtf_lexer");
    tcase_add_test(cases, digits_know_the_least_and_greatest_they_may_mean);
    tcase_add_test(cases, the_first_refusal_is_kept);
    tcase_add_test(cases, a_number_is_refused_where_it_begins);
    tcase_add_test(cases, the_qualifier_of_the_drafts_is_both_in_one);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
