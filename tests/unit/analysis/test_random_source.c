#include "analysis/random_source.h"

#include "unit/analysis/contacts_fixture.h"

/* The demonstration of O'Neill's pcg32, seed 42, stream 54. */
START_TEST(the_stream_is_that_of_pcg32)
{
    static const uint32_t expected[] = {0xa15c02b7, 0x7b47f409, 0xba1d3330,
                                        0x83d2f293, 0xbfa4784b, 0xcbed606e};
    dm_random_source source = dm_random_seed(42, 54);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        ck_assert_uint_eq(dm_random_bits(&source), expected[i]);
    }
}
END_TEST

START_TEST(numbers_below_a_limit_are_all_alike)
{
    dm_random_source source = dm_random_seed(1, 1);
    size_t counts[7] = {0};
    for (size_t i = 0; i < 70000; i++) {
        uint64_t number = dm_random_below(&source, 7);
        ck_assert_uint_lt(number, 7);
        counts[number]++;
    }
    for (size_t i = 0; i < 7; i++) {
        /* five standard deviations */
        ck_assert_double_eq_tol((double)counts[i], 10000, 465);
    }
}
END_TEST

START_TEST(below_one_and_below_nothing_is_nothing)
{
    dm_random_source source = dm_random_seed(1, 1);
    ck_assert_uint_eq(dm_random_below(&source, 0), 0);
    ck_assert_uint_eq(dm_random_below(&source, 1), 0);
}
END_TEST

START_TEST(fractions_lie_between_nothing_and_one)
{
    dm_random_source source = dm_random_seed(3, 9);
    double sum = 0;
    for (size_t i = 0; i < 10000; i++) {
        double fraction = dm_random_fraction(&source);
        ck_assert(fraction >= 0 && fraction < 1);
        sum += fraction;
    }
    ck_assert_double_eq_tol(sum / 10000, 0.5, 0.0145);
}
END_TEST

START_TEST(what_is_skipped_is_what_would_have_come)
{
    for (uint64_t count = 0; count < 300; count++) {
        dm_random_source drawn = dm_random_seed(7, 3);
        dm_random_source skipped = drawn;
        for (uint64_t i = 0; i < count; i++) {
            dm_random_bits(&drawn);
        }
        dm_random_skip(&skipped, count);
        ck_assert_uint_eq(dm_random_bits(&skipped), dm_random_bits(&drawn));
    }
}
END_TEST

START_TEST(streams_of_a_seed_differ_and_the_same_repeats)
{
    dm_random_source one = dm_random_seed(5, 1);
    dm_random_source same = dm_random_seed(5, 1);
    dm_random_source other = dm_random_seed(5, 2);
    size_t equal = 0;
    for (size_t i = 0; i < 100; i++) {
        uint32_t bits = dm_random_bits(&one);
        ck_assert_uint_eq(bits, dm_random_bits(&same));
        equal += bits == dm_random_bits(&other);
    }
    ck_assert_uint_lt(equal, 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random_source");
    TCase *tests = tcase_create("random_source");
    tcase_add_test(tests, the_stream_is_that_of_pcg32);
    tcase_add_test(tests, numbers_below_a_limit_are_all_alike);
    tcase_add_test(tests, below_one_and_below_nothing_is_nothing);
    tcase_add_test(tests, fractions_lie_between_nothing_and_one);
    tcase_add_test(tests, what_is_skipped_is_what_would_have_come);
    tcase_add_test(tests, streams_of_a_seed_differ_and_the_same_repeats);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
