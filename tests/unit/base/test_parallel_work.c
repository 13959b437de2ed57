#include "base/parallel_work.h"

#include <check.h>

#include <stdlib.h>

enum { PIECE_COUNT = 100 };

typedef struct pieces {
    int done[PIECE_COUNT];
    size_t failing; /* this piece and those after it */
} pieces;

static dm_status do_piece(void *context, size_t piece)
{
    pieces *all = context;
    all->done[piece]++;
    if (piece < all->failing) {
        return DM_OK;
    }
    return piece == all->failing ? DM_REFUSED : DM_SYSTEM;
}

START_TEST(each_piece_is_done_once_by_any_number_of_threads)
{
    static const size_t threads[] = {1, 2, 3, 64, 1000};
    for (size_t i = 0; i < sizeof threads / sizeof *threads; i++) {
        pieces all = {.failing = PIECE_COUNT};
        ck_assert_int_eq(
            dm_work_in_parallel(do_piece, &all, PIECE_COUNT, threads[i]),
            DM_OK);
        for (size_t j = 0; j < PIECE_COUNT; j++) {
            ck_assert_int_eq(all.done[j], 1);
        }
    }
}
END_TEST

START_TEST(the_first_piece_that_fails_tells_how_it_ended)
{
    for (size_t threads = 1; threads < 5; threads++) {
        pieces all = {.failing = 7};
        ck_assert_int_eq(
            dm_work_in_parallel(do_piece, &all, PIECE_COUNT, threads),
            DM_REFUSED);
    }
}
END_TEST

START_TEST(no_work_is_done_at_once)
{
    pieces all = {.failing = 0};
    ck_assert_int_eq(dm_work_in_parallel(do_piece, &all, 0, 2), DM_OK);
    ck_assert_uint_ge(dm_count_processors(), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("parallel_work");
    TCase *cases = tcase_create("parallel_work");
    tcase_add_test(cases, each_piece_is_done_once_by_any_number_of_threads);
    tcase_add_test(cases, the_first_piece_that_fails_tells_how_it_ended);
    tcase_add_test(cases, no_work_is_done_at_once);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
