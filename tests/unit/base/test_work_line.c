#include "base/work_line.h"

#include <check.h>

#include <stdbool.h>
#include <stdlib.h>

enum { PIECES = 500, SLOTS = 3, THREADS = 4 };

/* Each slot holds the number of the piece that was brought into it. */
typedef struct record {
    size_t slots[SLOTS];
    size_t brought;
    unsigned done[PIECES];
    size_t done_by[THREADS]; /* a count for each thread, so that none share */
    size_t fails_to_bring;
    size_t fails_to_work;
    bool brought_wrong;
    bool done_wrong[THREADS];
} record;

static dm_status bring(void *context, size_t piece)
{
    record *told = context;
    told->brought_wrong |= told->brought != piece;
    told->brought_wrong |= piece >= SLOTS && !told->done[piece - SLOTS];
    told->brought++;
    told->slots[piece % SLOTS] = piece;
    return piece == told->fails_to_bring ? DM_SYSTEM : DM_OK;
}

static dm_status work(void *context, size_t piece, size_t thread)
{
    record *told = context;
    told->done_wrong[thread] |= told->slots[piece % SLOTS] != piece;
    told->done[piece]++;
    told->done_by[thread]++;
    return piece == told->fails_to_work ? DM_NO_MEMORY : DM_OK;
}

static dm_status run_line(record *told, size_t threads)
{
    const dm_work_line line = {
        .bring = bring, .work = work, .context = told, .slots = SLOTS};
    return dm_work_in_line(&line, PIECES, threads);
}

static void check_order(const record *told)
{
    ck_assert(!told->brought_wrong);
    for (size_t i = 0; i < THREADS; i++) {
        ck_assert(!told->done_wrong[i]);
    }
}

START_TEST(every_piece_is_brought_and_done_once)
{
    for (size_t threads = 1; threads <= THREADS; threads++) {
        record told = {.fails_to_bring = PIECES, .fails_to_work = PIECES};
        ck_assert_int_eq(run_line(&told, threads), DM_OK);
        size_t done = 0;
        for (size_t i = 0; i < PIECES; i++) {
            ck_assert_uint_eq(told.done[i], 1);
        }
        for (size_t i = 0; i < THREADS; i++) {
            ck_assert(i < threads || told.done_by[i] == 0);
            done += told.done_by[i];
        }
        ck_assert_uint_eq(done, PIECES);
        check_order(&told);
    }
}
END_TEST

START_TEST(what_cannot_be_brought_ends_it)
{
    for (size_t threads = 1; threads <= THREADS; threads++) {
        record told = {.fails_to_bring = 77, .fails_to_work = PIECES};
        ck_assert_int_eq(run_line(&told, threads), DM_SYSTEM);
        ck_assert_uint_eq(told.brought, 78);
        ck_assert_uint_eq(told.done[77], 0);
        check_order(&told);
    }
}
END_TEST

START_TEST(what_cannot_be_done_ends_it)
{
    for (size_t threads = 1; threads <= THREADS; threads++) {
        record told = {.fails_to_bring = PIECES, .fails_to_work = 77};
        ck_assert_int_eq(run_line(&told, threads), DM_NO_MEMORY);
        ck_assert_uint_eq(told.done[77], 1);
        ck_assert_uint_le(told.brought, 77 + SLOTS + 1);
        check_order(&told);
    }
}
END_TEST

START_TEST(there_may_be_no_pieces)
{
    const dm_work_line line = {.bring = bring, .work = work, .slots = 1};
    ck_assert_int_eq(dm_work_in_line(&line, 0, 2), DM_OK);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("work_line");
    TCase *tests = tcase_create("work_line");
    tcase_add_test(tests, every_piece_is_brought_and_done_once);
    tcase_add_test(tests, what_cannot_be_brought_ends_it);
    tcase_add_test(tests, what_cannot_be_done_ends_it);
    tcase_add_test(tests, there_may_be_no_pieces);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
