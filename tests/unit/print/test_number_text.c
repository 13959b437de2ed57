#include "print/number_text.h"

#include "printed_table.h"

#include <float.h>
#include <locale.h>
#include <string.h>

static void assert_exact(double value, const char *wanted)
{
    dm_buffer text = {0};
    dm_number_add_exact(&text, value);
    ck_assert_str_eq(dm_buffer_text(&text), wanted);
    dm_buffer_clear(&text);
}

static void assert_rounded(double value, const char *wanted)
{
    dm_buffer text = {0};
    dm_number_add_rounded(&text, value);
    ck_assert_str_eq(dm_buffer_text(&text), wanted);
    dm_buffer_clear(&text);
}

START_TEST(exact_numbers_are_as_short_as_they_can_be)
{
    assert_exact(0.1, "0.1");
    assert_exact(0.1 + 0.2, "0.30000000000000004");
    assert_exact(1.0 / 3, "0.3333333333333333");
    assert_exact(2, "2");
    assert_exact(-12.5, "-12.5");
    assert_exact(100, "100");
    assert_exact(0.00012, "0.00012");
    assert_exact(9007199254740993.0, "9007199254740992");
    assert_exact(123456789.25, "123456789.25");
}
END_TEST

START_TEST(only_extreme_numbers_have_an_exponent)
{
    assert_exact(1e15, "1000000000000000");
    assert_exact(1e16, "1e+16");
    assert_exact(0.00001, "0.00001");
    assert_exact(0.000001, "1e-06");
    assert_exact(-1.5e-300, "-1.5e-300");
    assert_exact(DBL_MAX, "1.7976931348623157e+308");
}
END_TEST

START_TEST(zero_has_no_sign)
{
    assert_exact(-0.0, "0");
    assert_rounded(-0.0, "0");
}
END_TEST

START_TEST(people_read_six_digits)
{
    assert_rounded(1.0 / 3, "0.333333");
    assert_rounded(2.0 / 3, "0.666667");
    assert_rounded(12.3456789, "12.3457");
    assert_rounded(2.5, "2.5");
    assert_rounded(7, "7");
    assert_rounded(0.99999999, "1");
    assert_rounded(1e-9, "1e-09");
    assert_rounded(999999.7, "999999.7");
}
END_TEST

START_TEST(digits_before_the_point_are_never_rounded_away)
{
    assert_rounded(1234567, "1234567");
    assert_rounded(1234567.8, "1234568");
}
END_TEST

START_TEST(every_number_reads_back_as_itself)
{
    unsigned long long seed = 1;
    for (int i = 0; i < 20000; i++) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        double value;
        memcpy(&value, &seed, sizeof value);
        if (!isfinite(value)) {
            continue;
        }
        dm_buffer text = {0};
        dm_number_add_exact(&text, value);
        ck_assert(strtod(dm_buffer_text(&text), NULL) == value);
        dm_buffer_clear(&text);
    }
}
END_TEST

START_TEST(a_locale_with_a_comma_changes_nothing)
{
    static const char *const names[] = {"de_DE.UTF-8", "de_DE.utf8", "de_DE",
                                        "fr_FR.UTF-8"};
    const char *found = NULL;
    for (size_t i = 0; !found && i < sizeof names / sizeof *names; i++) {
        found = setlocale(LC_ALL, names[i]);
    }
    if (!found) {
        fputs("skipped: no locale with a decimal comma is installed\n", stderr);
        return;
    }
    assert_exact(0.1, "0.1");
    assert_exact(1.0 / 3, "0.3333333333333333");
    assert_rounded(12.3456789, "12.3457");
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        exact_numbers_are_as_short_as_they_can_be,
        only_extreme_numbers_have_an_exponent,
        zero_has_no_sign,
        people_read_six_digits,
        digits_before_the_point_are_never_rounded_away,
        every_number_reads_back_as_itself,
        a_locale_with_a_comma_changes_nothing,
    };
    return run_tests("number_text", tests, sizeof tests / sizeof *tests);
}
