#include "analysis/leading_eigenvector.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

#define SIZE 500

static double found[SIZE];
static double again[SIZE];

static void find(double *out, size_t size, const dm_arc *pairs, size_t count)
{
    ck_assert_int_eq(dm_find_leading_eigenvector(out, size, pairs, count, NULL),
                     DM_OK);
}

/* sin(k pi / (n + 1)) is the path's, 2 cos(pi / (n + 1)) its eigenvalue. The
 * next one is very near, which is what makes this one hard. */
START_TEST(a_long_path_has_a_half_wave)
{
    static dm_arc pairs[SIZE];
    for (uint32_t i = 0; i + 1 < SIZE; i++) {
        pairs[i] = (dm_arc){i, i + 1, 1};
    }
    find(found, SIZE, pairs, SIZE - 1);
    double step = acos(-1) / (SIZE + 1);
    double highest = sin(SIZE / 2 * step);
    for (int i = 0; i < SIZE; i++) {
        ck_assert_double_eq_tol(found[i], sin((i + 1) * step) / highest, 1e-9);
    }
}
END_TEST

/* A pair, a star of 100 arms (1 / sqrt(100) outside), a circle. */
START_TEST(simple_shapes_have_known_vectors)
{
    static const dm_arc pair[] = {{0, 1, 3}};
    find(found, 2, pair, 1);
    ck_assert_double_eq_tol(found[0], 1, 1e-14);
    ck_assert_double_eq_tol(found[1], 1, 1e-14);

    dm_arc pairs[100];
    for (uint32_t i = 0; i < 100; i++) {
        pairs[i] = (dm_arc){0, i + 1, 1};
    }
    find(found, 101, pairs, 100);
    ck_assert_double_eq(found[0], 1);
    ck_assert_double_eq_tol(found[100], 0.1, 1e-12);

    for (uint32_t i = 0; i < 100; i++) {
        pairs[i] = (dm_arc){i, (i + 1) % 100, 2};
    }
    find(found, 100, pairs, 100);
    ck_assert_double_eq_tol(found[57], 1, 1e-12);
}
END_TEST

static size_t make_random_pairs(dm_arc *pairs)
{
    size_t count = 0;
    unsigned state = 23;
    for (uint32_t i = 1; i < SIZE; i++) {
        for (int k = 0; k < 3; k++) {
            state = state * 1664525u + 1013904223u;
            pairs[count++] = (dm_arc){(state >> 8) % i, i, 1 + state % 4};
        }
    }
    return count;
}

START_TEST(a_random_matrix_stretches_its_vector)
{
    static dm_arc pairs[3 * SIZE];
    static double stretched[SIZE];
    size_t count = make_random_pairs(pairs);
    find(found, SIZE, pairs, count);
    for (size_t i = 0; i < count; i++) {
        stretched[pairs[i].from] += pairs[i].value * found[pairs[i].to];
        stretched[pairs[i].to] += pairs[i].value * found[pairs[i].from];
    }
    double eigenvalue = stretched[0] / found[0];
    for (int i = 0; i < SIZE; i++) {
        ck_assert_double_gt(found[i], 0);
        ck_assert_double_eq_tol(stretched[i], eigenvalue * found[i], 1e-10);
    }
}
END_TEST

START_TEST(the_same_matrix_gives_the_same_bits)
{
    static dm_arc pairs[3 * SIZE];
    size_t count = make_random_pairs(pairs);
    find(found, SIZE, pairs, count);
    for (int i = 0; i < 3; i++) {
        find(again, SIZE, pairs, count);
        ck_assert_mem_eq(found, again, sizeof found);
    }
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("leading_eigenvector");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, a_long_path_has_a_half_wave);
    tcase_add_test(cases, simple_shapes_have_known_vectors);
    tcase_add_test(cases, a_random_matrix_stretches_its_vector);
    tcase_add_test(cases, the_same_matrix_gives_the_same_bits);
    Suite *suite = suite_create("leading_eigenvector");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
