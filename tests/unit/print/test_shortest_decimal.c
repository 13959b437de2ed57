#include "print/shortest_decimal.h"

#include <check.h>

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 1;

static uint64_t draw(void)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    uint64_t high = state >> 32;
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return high << 32 | state >> 32;
}

/* The first of 15, 16 and 17 digits of printf that strtod reads back. */
static void check_digits(double value)
{
    dm_decimal found;
    if (!dm_decimal_shorten(&found, value)) {
        return; /* left to printf */
    }
    char text[64];
    int digits = DM_SURE_DIGITS - 1;
    do {
        snprintf(text, sizeof text, "%.*e", digits, value);
        digits++;
    } while (strtod(text, NULL) != value && digits < DM_EXACT_DIGITS);
    char expected[32] = {text[0]};
    char *end = strchr(text, 'e');
    memcpy(expected + 1, text + 2, (size_t)(end - text - 2));
    size_t size = strlen(expected);
    while (size > 1 && expected[size - 1] == '0') {
        expected[--size] = '\0';
    }
    ck_assert_msg(strcmp(found.digits, expected) == 0 &&
                      found.exponent == atoi(end + 1) &&
                      found.count == (int)size,
                  "%.17g: %s e%d, expected %s %s", value, found.digits,
                  found.exponent, expected, end);
}

START_TEST(rates_and_shares_have_the_digits_of_printf)
{
    for (int i = 0; i < 100000; i++) {
        double days = (double)(1 + draw() % 4000);
        check_digits((double)(draw() % 5000) / days * 30);
        check_digits((double)(draw() % 1000) / (double)(1 + draw() % 1000));
        check_digits((double)(draw() % 1000000) / 1000);
        check_digits((double)(draw() >> 11) / 9007199254740992.0);
    }
}
END_TEST

START_TEST(any_bits_have_the_digits_of_printf)
{
    for (int i = 0; i < 200000; i++) {
        uint64_t bits = draw() & INT64_MAX;
        double value;
        memcpy(&value, &bits, sizeof value);
        if (isfinite(value)) {
            check_digits(value);
        }
    }
}
END_TEST

START_TEST(powers_and_their_neighbours_have_the_digits_of_printf)
{
    for (int power = -60; power <= 60; power++) {
        double value = ldexp(1, power);
        check_digits(value);
        check_digits(nextafter(value, 0));
        check_digits(nextafter(value, INFINITY));
        value = pow(10, power / 4.0);
        check_digits(value);
        check_digits(nextafter(value, 0));
        check_digits(nextafter(value, INFINITY));
    }
}
END_TEST

START_TEST(most_numbers_of_a_table_are_not_left_to_printf)
{
    dm_decimal found;
    ck_assert(dm_decimal_shorten(&found, 0));
    ck_assert_str_eq(found.digits, "0");
    ck_assert(dm_decimal_shorten(&found, 1.0 / 3));
    ck_assert(dm_decimal_shorten(&found, 123456.789));
    ck_assert(dm_decimal_shorten(&found, 1e-4));
    ck_assert(!dm_decimal_shorten(&found, 5e-324));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shortest_decimal");
    TCase *tests = tcase_create("digits");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, rates_and_shares_have_the_digits_of_printf);
    tcase_add_test(tests, any_bits_have_the_digits_of_printf);
    tcase_add_test(tests,
                   powers_and_their_neighbours_have_the_digits_of_printf);
    tcase_add_test(tests, most_numbers_of_a_table_are_not_left_to_printf);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
