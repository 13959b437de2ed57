#include "print/visible_text.h"

#include "printed_table.h"

static void assert_shown(const char *text, const char *wanted)
{
    dm_buffer shown = {0};
    dm_visible_text_add(&shown, text);
    ck_assert_str_eq(dm_buffer_text(&shown), wanted);
    dm_buffer_clear(&shown);
}

START_TEST(ordinary_text_is_shown_as_it_is)
{
    assert_shown("", "");
    assert_shown("Weizs\xC3\xA4"
                 "cker \xE2\x80\xA6 \xF0\x9F\x98\x80",
                 "Weizs\xC3\xA4"
                 "cker \xE2\x80\xA6 \xF0\x9F\x98\x80");
}
END_TEST

START_TEST(line_ends_and_tabs_are_blanks)
{
    assert_shown("a\tb\nc\rd\xE2\x80\xA8"
                 "e",
                 "a b c d e");
}
END_TEST

START_TEST(controls_are_pictures)
{
    assert_shown("\x1B[2J", "\xE2\x90\x9B[2J");
    assert_shown("\x7F", "\xE2\x90\xA1");
    assert_shown("\x01", "\xE2\x90\x81");
    assert_shown("\xC2\x9B"
                 "2J",
                 DM_REPLACEMENT "2J");
}
END_TEST

START_TEST(reversed_writing_is_not_let_through)
{
    assert_shown("a\xE2\x80\xAE"
                 "b",
                 "a" DM_REPLACEMENT "b");
    assert_shown("a\xE2\x81\xA6"
                 "b",
                 "a" DM_REPLACEMENT "b");
    assert_shown("\xD7\xA9\xD7\x9C", "\xD7\xA9\xD7\x9C");
}
END_TEST

START_TEST(broken_bytes_are_replaced)
{
    assert_shown("a\xFFz", "a" DM_REPLACEMENT "z");
    assert_shown("\xE2\x80", DM_REPLACEMENT DM_REPLACEMENT);
    assert_shown("\xC2", DM_REPLACEMENT);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        ordinary_text_is_shown_as_it_is, line_ends_and_tabs_are_blanks,
        controls_are_pictures,           reversed_writing_is_not_let_through,
        broken_bytes_are_replaced,
    };
    return run_tests("visible_text", tests, sizeof tests / sizeof *tests);
}
