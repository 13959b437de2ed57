#include "print/json_text.h"

#include <check.h>

#include <stdlib.h>

static void expect_json(const char *text, const char *json)
{
    dm_buffer buffer = {0};
    dm_json_text_add(&buffer, text);
    ck_assert_str_eq(dm_buffer_text(&buffer), json);
    dm_buffer_clear(&buffer);
}

START_TEST(quotes_and_backslashes_are_escaped)
{
    expect_json("a \"b\" \\n", "\"a \\\"b\\\" \\\\n\"");
    expect_json("", "\"\"");
    expect_json("line\nend\t\r", "\"line\\nend\\t\\r\"");
    expect_json("<b> &amp; \xC2\xA0", "\"<b> &amp; \xC2\xA0\"");
}
END_TEST

START_TEST(broken_utf_8_is_replaced)
{
    expect_json("a\xFF", "\"a\xEF\xBF\xBD\"");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("json_text");
    TCase *tests = tcase_create("json_text");
    tcase_add_test(tests, quotes_and_backslashes_are_escaped);
    tcase_add_test(tests, broken_utf_8_is_replaced);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
