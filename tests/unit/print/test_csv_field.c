#include "print/csv_field.h"

#include "printed_table.h"

static void assert_field(const char *text, const char *wanted)
{
    dm_buffer field = {0};
    dm_csv_field_add(&field, text);
    ck_assert_str_eq(dm_buffer_text(&field), wanted);
    dm_buffer_clear(&field);
}

START_TEST(a_plain_text_is_not_quoted)
{
    assert_field("GK 494; GK 503", "GK 494; GK 503");
    assert_field("", "");
    assert_field("Weizs\xC3\xA4"
                 "cker",
                 "Weizs\xC3\xA4"
                 "cker");
    assert_field("it's 5 o'clock", "it's 5 o'clock");
}
END_TEST

START_TEST(commas_quotes_and_line_ends_are_quoted)
{
    assert_field("a,b", "\"a,b\"");
    assert_field("\"", "\"\"\"\"");
    assert_field("Molotov \"V. M.\"", "\"Molotov \"\"V. M.\"\"\"");
    assert_field("a\nb", "\"a\nb\"");
    assert_field("a\r", "\"a\r\"");
}
END_TEST

START_TEST(blanks_at_an_end_are_quoted)
{
    assert_field(" a", "\" a\"");
    assert_field("a\t", "\"a\t\"");
    assert_field(" ", "\" \"");
    assert_field("a b", "a b");
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_plain_text_is_not_quoted,
        commas_quotes_and_line_ends_are_quoted,
        blanks_at_an_end_are_quoted,
    };
    return run_tests("csv_field", tests, sizeof tests / sizeof *tests);
}
