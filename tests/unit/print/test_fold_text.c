#include "printed_table.h"

#include "print/fold_text.h"

/* The lines of `text`, folded and divided by `|`. */
static const char *fold(const char *text, size_t columns)
{
    static char lines[256];
    size_t at = 0;
    size_t size = strlen(text);
    while (size > 0) {
        size_t next;
        size_t line = dm_fold_text(text, size, columns, &next);
        ck_assert_uint_gt(next, 0);
        ck_assert_uint_le(line, next);
        memcpy(lines + at, text, line);
        at += line;
        lines[at++] = '|';
        text += next;
        size -= next;
    }
    lines[at] = '\0';
    return lines;
}

START_TEST(a_line_ends_at_the_last_blank_that_fits)
{
    ck_assert_str_eq(fold("on the consulate", 16), "on the consulate|");
    ck_assert_str_eq(fold("on the consulate", 15), "on the|consulate|");
    ck_assert_str_eq(fold("on the consulate", 6), "on the|consul|ate|");
    ck_assert_str_eq(fold("on   the", 5), "on|the|");
}
END_TEST

START_TEST(a_word_without_room_is_broken)
{
    ck_assert_str_eq(fold("Aussenhandel", 8), "Aussenha|ndel|");
    ck_assert_str_eq(fold("  Aussenhandel", 8), "  Aussen|handel|");
}
END_TEST

START_TEST(characters_stay_whole_even_where_none_fits)
{
    ck_assert_str_eq(fold("\xE6\x9D\xBE\xE5\xB2\xA1", 1),
                     "\xE6\x9D\xBE|\xE5\xB2\xA1|");
    ck_assert_str_eq(fold("Go\xCC\x88ring", 2), "Go\xCC\x88|ri|ng|");
    ck_assert_str_eq(fold("ab", 0), "a|b|");
}
END_TEST

START_TEST(an_empty_text_has_no_second_line)
{
    size_t next = 1;
    ck_assert_uint_eq(dm_fold_text("", 0, 8, &next), 0);
    ck_assert_uint_eq(next, 0);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_line_ends_at_the_last_blank_that_fits,
        a_word_without_room_is_broken,
        characters_stay_whole_even_where_none_fits,
        an_empty_text_has_no_second_line,
    };
    return run_tests("fold_text", tests, sizeof tests / sizeof *tests);
}
