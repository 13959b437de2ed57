#include "drawing/dot_text.h"

#include "sample_contacts.h"

#include <math.h>

static void assert_text(const char *text, const char *wanted)
{
    dm_buffer out = {0};
    dm_dot_text_add(&out, text);
    ck_assert_str_eq(dm_buffer_text(&out), wanted);
    dm_buffer_clear(&out);
}

static void assert_number(double value, const char *wanted)
{
    dm_buffer out = {0};
    dm_dot_number_add(&out, value);
    ck_assert_str_eq(dm_buffer_text(&out), wanted);
    dm_buffer_clear(&out);
}

START_TEST(backslashes_are_doubled_and_ampersands_named)
{
    assert_text("a\\n\\", "a\\\\n\\\\");
    assert_text("R&D &amp;", "R&amp;D &amp;amp;");
    assert_text("<b>\"x\"</b>", "<b>\"x\"</b>");
}
END_TEST

START_TEST(controls_are_blanks_and_broken_bytes_question_marks)
{
    assert_text("a\nb\x03", "a b ");
    assert_text("a\xFFz", "a?z");
}
END_TEST

START_TEST(long_text_is_cut_at_a_character)
{
    dm_buffer out = {0};
    dm_dot_text_add_cut(&out,
                        "Weizs\xC3\xA4"
                        "cker",
                        7);
    ck_assert_str_eq(dm_buffer_text(&out), "Weizs\xC3\xA4\xE2\x80\xA6");
    dm_buffer_clear(&out);
}
END_TEST

START_TEST(numbers_have_three_decimals_and_an_end)
{
    assert_number(0, "0.000");
    assert_number(-0.0005, "-0.001");
    assert_number(-12.25, "-12.250");
    assert_number(2e20, "1000000.000");
    assert_number(-INFINITY, "-1000000.000");
    assert_number(NAN, "0.000");
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        backslashes_are_doubled_and_ampersands_named,
        controls_are_blanks_and_broken_bytes_question_marks,
        long_text_is_cut_at_a_character,
        numbers_have_three_decimals_and_an_end,
    };
    return run_tests("dot_text", tests, sizeof tests / sizeof *tests);
}
