#include "base/work_progress.h"

#include "base/parallel_work.h"

#include <check.h>

#include <stdbool.h>
#include <stdlib.h>

typedef struct heard {
    size_t count;
    size_t over;
    dm_progress last;
    const char *stage;
    bool forwards;
} heard;

static void hear(void *context, const dm_progress *progress)
{
    heard *all = context;
    if (!progress->stage && progress->total == 0) {
        all->over++;
        return;
    }
    all->forwards &= progress->stage || progress->done >= all->last.done;
    all->stage = progress->stage ? progress->stage : all->stage;
    all->last = *progress;
    all->count++;
}

static void stop_listening(void)
{
    dm_progress_listen(NULL, NULL);
}

static void work(const char *stage, size_t total)
{
    dm_work_begin(stage);
    for (size_t i = 0; i < total; i++) {
        dm_work_tell(i + 1, total);
    }
    dm_work_end();
}

START_TEST(few_of_many_words_are_told)
{
    heard all = {.forwards = true};
    dm_progress_listen(hear, &all);
    work("drawing", 1000000);
    ck_assert_str_eq(all.stage, "drawing");
    ck_assert_uint_gt(all.count, 1000000 / 300);
    ck_assert_uint_lt(all.count, 1000000 / 200);
    ck_assert(all.forwards);
    ck_assert_uint_eq(all.last.total, 1000000);
    ck_assert_uint_gt(all.last.done, 990000);
}
END_TEST

START_TEST(each_of_few_words_is_told)
{
    heard all = {.forwards = true};
    dm_progress_listen(hear, &all);
    work("drawing", 3);
    ck_assert_uint_eq(all.count, 1 + 3);
    ck_assert_uint_eq(all.last.done, 3);
    work("counting", 3);
    ck_assert_str_eq(all.stage, "counting");
    ck_assert_uint_eq(all.count, 8);
    ck_assert_uint_eq(all.over, 2);
}
END_TEST

START_TEST(work_within_work_is_not_told)
{
    heard all = {.forwards = true};
    dm_progress_listen(hear, &all);
    dm_work_begin("outer");
    dm_work_tell(1, 2);
    work("inner", 10);
    ck_assert_uint_eq(all.count, 2);
    ck_assert_uint_eq(all.over, 0);
    dm_work_tell(2, 2);
    dm_work_end();
    ck_assert_uint_eq(all.over, 1);
    ck_assert_str_eq(all.stage, "outer");
    ck_assert_uint_eq(all.last.done, 2);
}
END_TEST

START_TEST(without_a_listener_nothing_is_told)
{
    heard all = {.forwards = true};
    dm_progress_listen(hear, &all);
    stop_listening();
    work("drawing", 3);
    ck_assert_uint_eq(all.count, 0);
}
END_TEST

static dm_status do_nothing(void *context, size_t piece)
{
    (void)context;
    (void)piece;
    return DM_OK;
}

START_TEST(work_in_parallel_tells_its_pieces_where_somebody_listens)
{
    heard all = {.forwards = true};
    dm_progress_listen(hear, &all);
    ck_assert_int_eq(dm_work_in_parallel(do_nothing, NULL, 16, 3), DM_OK);
    ck_assert_uint_eq(all.count, 6);
    ck_assert(all.forwards);
    ck_assert_uint_eq(all.last.done, 16);
    ck_assert_uint_eq(all.last.total, 16);
    ck_assert_int_eq(dm_work_in_parallel(do_nothing, NULL, 4, 4), DM_OK);
    ck_assert_uint_eq(all.count, 6);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("work_progress");
    TCase *cases = tcase_create("work_progress");
    tcase_add_checked_fixture(cases, NULL, stop_listening);
    tcase_add_test(cases, few_of_many_words_are_told);
    tcase_add_test(cases, each_of_few_words_is_told);
    tcase_add_test(cases, work_within_work_is_not_told);
    tcase_add_test(cases, without_a_listener_nothing_is_told);
    tcase_add_test(cases,
                   work_in_parallel_tells_its_pieces_where_somebody_listens);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
