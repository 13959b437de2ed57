#include "base/arena.h"

#include <check.h>

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

START_TEST(pieces_stay_where_they_are)
{
    enum { COUNT = 5000 };
    dm_arena arena = {0};
    char **texts = calloc(COUNT, sizeof *texts);
    for (int i = 0; i < COUNT; i++) {
        char text[32];
        snprintf(text, sizeof text, "contact %d", i);
        texts[i] = dm_arena_copy_text(&arena, text);
    }
    bool same = true;
    for (int i = 0; i < COUNT; i++) {
        char text[32];
        snprintf(text, sizeof text, "contact %d", i);
        same = same && strcmp(texts[i], text) == 0;
    }
    ck_assert(same);
    free(texts);
    dm_arena_clear(&arena);
}
END_TEST

START_TEST(pieces_are_aligned_and_apart)
{
    dm_arena arena = {0};
    char *before = NULL;
    for (size_t size = 1; size < 100; size++) {
        char *piece = dm_arena_take(&arena, size);
        ck_assert_uint_eq((uintptr_t)piece % alignof(max_align_t), 0);
        ck_assert_ptr_ne(piece, before);
        memset(piece, 'x', size);
        before = piece;
    }
    dm_arena_clear(&arena);
}
END_TEST

START_TEST(a_piece_may_be_larger_than_a_block)
{
    dm_arena arena = {0};
    char *small = dm_arena_copy_text(&arena, "small");
    char *large = dm_arena_take(&arena, 1000000);
    ck_assert_ptr_nonnull(large);
    memset(large, 'x', 1000000);
    ck_assert_str_eq(small, "small");
    ck_assert_ptr_null(dm_arena_take(&arena, SIZE_MAX));
    dm_arena_clear(&arena);
}
END_TEST

START_TEST(a_cleared_arena_is_empty_and_usable)
{
    dm_arena arena = {0};
    dm_arena_clear(&arena);
    ck_assert_str_eq(dm_arena_copy_text(&arena, "once"), "once");
    dm_arena_clear(&arena);
    ck_assert_ptr_null(arena.last);
    ck_assert_str_eq(dm_arena_copy_text(&arena, "again"), "again");
    dm_arena_clear(&arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arena");
    TCase *cases = tcase_create("arena");
    tcase_add_test(cases, pieces_stay_where_they_are);
    tcase_add_test(cases, pieces_are_aligned_and_apart);
    tcase_add_test(cases, a_piece_may_be_larger_than_a_block);
    tcase_add_test(cases, a_cleared_arena_is_empty_and_usable);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
