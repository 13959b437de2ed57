#include "store/merge_log.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

START_TEST(fields_come_back_as_they_were)
{
    static const char *const fields[] = {"",     "a|b",  "a\nb", "\\",
                                         "\\N",  "\\p",  "|",    "\n",
                                         "\\\\", "a\\n", NULL,   "ä"};
    enum { FIELDS = sizeof fields / sizeof *fields };
    dm_buffer log = {0};
    for (size_t i = 0; i < FIELDS; i++) {
        dm_merge_log_add(&log, fields[i]);
    }
    dm_merge_log_end_line(&log);
    dm_merge_log_add_number(&log, INT64_MIN);
    dm_merge_log_end_line(&log);
    char *text = dm_buffer_take(&log);
    dm_merge_lines lines = {.rest = text};
    ck_assert(dm_merge_lines_next(&lines));
    ck_assert_uint_eq(lines.count, FIELDS);
    for (size_t i = 0; i < FIELDS; i++) {
        ck_assert(!lines.fields[i] == !fields[i]);
        ck_assert(!fields[i] || strcmp(lines.fields[i], fields[i]) == 0);
    }
    ck_assert(dm_merge_lines_next(&lines));
    ck_assert_str_eq(lines.fields[0], "-9223372036854775808");
    ck_assert(!dm_merge_lines_next(&lines));
    dm_merge_lines_clear(&lines);
    free(text);
}
END_TEST

START_TEST(what_has_no_end_is_no_line)
{
    char text[] = "a|b";
    dm_merge_lines lines = {.rest = text};
    ck_assert(!dm_merge_lines_next(&lines));
    dm_merge_lines_clear(&lines);
    char bare[] = "a|b\n|c\\\n";
    lines = (dm_merge_lines){.rest = bare};
    ck_assert(dm_merge_lines_next(&lines));
    ck_assert_uint_eq(lines.count, 1);
    ck_assert(dm_merge_lines_next(&lines));
    ck_assert_str_eq(lines.fields[0], "");
    dm_merge_lines_clear(&lines);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("merge_log");
    TCase *tests = tcase_create("merge_log");
    tcase_add_test(tests, fields_come_back_as_they_were);
    tcase_add_test(tests, what_has_no_end_is_no_line);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
