#include "drawing/wrapped_text.h"

#include "sample_contacts.h"

static void expect(const char *text, dm_wrapping wrapping, size_t lines,
                   const char *label)
{
    dm_buffer out = {0};
    ck_assert_uint_eq(dm_wrapped_text_add(&out, text, &wrapping), lines);
    ck_assert_str_eq(dm_buffer_text(&out), label);
    dm_buffer_clear(&out);
}

START_TEST(lines_are_broken_at_blanks)
{
    dm_wrapping wrapping = {12, 9, DM_LINE_LEFT};
    expect("after Munich to 10 March 1939", wrapping, 3,
           "after Munich\\lto 10 March\\l1939");
    expect("", wrapping, 0, "");
    expect("one", wrapping, 1, "one");
}
END_TEST

START_TEST(the_last_line_takes_the_rest_cut)
{
    dm_wrapping wrapping = {12, 2, DM_LINE_MIDDLE};
    expect("after Munich to 10 March 1939", wrapping, 2,
           "after Munich\\nto 10 March\xE2\x80\xA6");
}
END_TEST

START_TEST(a_long_word_is_cut_and_all_is_escaped)
{
    expect("Nichtangriffspakt a\\b & c", (dm_wrapping){8, 3, DM_LINE_LEFT}, 2,
           "Nichtan\xE2\x80\xA6\\la\\\\b &amp; c");
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        lines_are_broken_at_blanks,
        the_last_line_takes_the_rest_cut,
        a_long_word_is_cut_and_all_is_escaped,
    };
    return run_tests("wrapped_text", tests, sizeof tests / sizeof *tests);
}
