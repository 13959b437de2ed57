#include "model/arrow_kind.h"

#include "demarche/contacts.h"

#include <check.h>

#include <stdlib.h>

START_TEST(an_arrow_without_a_flag_is_an_initiative)
{
    ck_assert_int_eq(dm_arrow_kind_of(0), DM_KIND_INITIATIVE);
    ck_assert_int_eq(dm_arrow_kind_of(DM_CONTACT_CONTESTED | DM_CONTACT_SINGLE |
                                      DM_CONTACT_INTERNAL),
                     DM_KIND_INITIATIVE);
}
END_TEST

START_TEST(an_answer_is_a_reply_of_who_is_told_to_have_given_it)
{
    ck_assert_int_eq(dm_arrow_kind_of(DM_CONTACT_REPLY), DM_KIND_REPLY);
    ck_assert_int_eq(dm_arrow_kind_of(DM_CONTACT_REPLY | DM_CONTACT_SYMMETRIC),
                     DM_KIND_SYMMETRIC);
    ck_assert_int_eq(dm_arrow_kind_of(DM_CONTACT_REPLY | DM_CONTACT_UNKNOWN),
                     DM_KIND_UNKNOWN);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("arrow_kind");
    tcase_add_test(tests, an_arrow_without_a_flag_is_an_initiative);
    tcase_add_test(tests, an_answer_is_a_reply_of_who_is_told_to_have_given_it);
    Suite *suite = suite_create("arrow_kind");
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
