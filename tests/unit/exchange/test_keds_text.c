#include "exchange/keds_text.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static void check_parted(const char *text, const char *expected)
{
    char copy[256];
    ck_assert_uint_lt(strlen(text), sizeof copy);
    strcpy(copy, text);
    dm_keds_part_fields(copy);
    ck_assert_str_eq(copy, expected);
}

START_TEST(a_raw_file_is_told_by_its_first_line)
{
    ck_assert(dm_text_is_keds("790415\tMOS\tEGYGOV\t223\t(MIL ENGAGEMENT)\n"));
    ck_assert(dm_text_is_keds("790415  USA     SAU     042     ENDORSE\r\n"));
    ck_assert(dm_text_is_keds("79O415 USA SAU 042"));
    ck_assert(dm_text_is_keds("19790415 USA SAU 04"));
    ck_assert(!dm_text_is_keds(""));
    ck_assert(!dm_text_is_keds("790415"));
    ck_assert(!dm_text_is_keds("1 2 1082040961"));
    ck_assert(!dm_text_is_keds("7904155 USA SAU 042"));
    ck_assert(!dm_text_is_keds("790415 USA SAU meets"));
    ck_assert(!dm_text_is_keds("790415,USA,SAU,042"));
}
END_TEST

START_TEST(what_follows_the_label_goes)
{
    check_parted("790415\tA\tB\t032\t(VISIT)\tWENT\tTO\r\n790416\tA\tB\t031\n",
                 "790415\tA\tB\t032\t(VISIT)        \r\n790416\tA\tB\t031\n");
}
END_TEST

START_TEST(columns_of_eight_keep_an_actor_that_is_missing)
{
    check_parted("910412          SWZ     031     MEET\r\n",
                 "910412 \t       \tSWZ    \t031    \tMEET\r\n");
}
END_TEST

START_TEST(other_blanks_part_by_their_runs)
{
    check_parted("790415 USA  SAU 042 MAKE AGREEMENT\r790416 A B 031\r",
                 "790415\tUSA \tSAU\t042\tMAKE AGREEMENT\r790416\tA\tB\t031\r");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("keds_text");
    TCase *tests = tcase_create("lines");
    tcase_add_test(tests, a_raw_file_is_told_by_its_first_line);
    tcase_add_test(tests, what_follows_the_label_goes);
    tcase_add_test(tests, columns_of_eight_keep_an_actor_that_is_missing);
    tcase_add_test(tests, other_blanks_part_by_their_runs);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
