#include "exchange/unfit_text.h"

#include "unit/exchange/export_fixture.h"

static void expect_unfit(const char *text, const char *description)
{
    char unfit[DM_UNFIT_TEXT_SIZE] = "";
    ck_assert(dm_unfit_text_find(unfit, text) == (*description != '\0'));
    ck_assert_str_eq(unfit, description);
}

START_TEST(text_of_any_writing_is_fit)
{
    expect_unfit("", "");
    expect_unfit("a\tb\nc\r\n", "");
    expect_unfit("\xC2\xA0 e\xCC\x81 \xD7\xA8 \xF0\x9F\x95\x8A \xEF\xBF\xBD",
                 "");
}
END_TEST

START_TEST(the_first_that_is_unfit_is_described)
{
    expect_unfit("ab\x03\x04", "control character U+0003 at offset 2");
    expect_unfit("\xC3\xA4\x7F", "control character U+007F at offset 2");
    expect_unfit("\xC2\x9F", "control character U+009F at offset 0");
    expect_unfit("x\xEF\xBF\xBF", "noncharacter U+FFFF at offset 1");
    expect_unfit("a\xED\xA0\x80", "broken UTF-8, byte 0xED at offset 1");
    expect_unfit("a\x01\xFF", "control character U+0001 at offset 1");
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {text_of_any_writing_is_fit,
                                  the_first_that_is_unfit_is_described};
    return run_tests("unfit_text", tests, sizeof tests / sizeof *tests);
}
