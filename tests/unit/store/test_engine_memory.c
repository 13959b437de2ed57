#include "store/engine_memory.h"

#include <check.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE_COUNT = 4000 };

static const sqlite3_mem_methods *const memory = &dm_engine_memory;

static void *take(int size)
{
    void *piece = memory->xMalloc(memory->xRoundup(size));
    ck_assert_ptr_nonnull(piece);
    ck_assert_int_eq(memory->xSize(piece), memory->xRoundup(size));
    ck_assert_uint_eq((uintptr_t)piece % sizeof(int64_t), 0);
    return piece;
}

static int choose_size(int i)
{
    return 1 + i * 37 % 1500;
}

static bool holds(const void *piece, int byte, int size)
{
    const unsigned char *bytes = piece;
    for (int i = 0; i < size; i++) {
        if (bytes[i] != (unsigned char)byte) {
            return false;
        }
    }
    return true;
}

START_TEST(no_two_pieces_overlap)
{
    static void *pieces[PIECE_COUNT];
    for (int i = 0; i < PIECE_COUNT; i++) {
        pieces[i] = take(choose_size(i));
        memset(pieces[i], i, (size_t)memory->xSize(pieces[i]));
    }
    for (int i = 0; i < PIECE_COUNT; i++) {
        ck_assert(holds(pieces[i], i, memory->xSize(pieces[i])));
        memory->xFree(pieces[i]);
    }
}
END_TEST

START_TEST(a_piece_that_was_freed_is_given_again)
{
    void *first = take(100);
    void *second = take(100);
    memory->xFree(first);
    memory->xFree(second);
    ck_assert_ptr_eq(take(100), second);
    ck_assert_ptr_eq(take(100), first);
    ck_assert_ptr_ne(take(200), first);
}
END_TEST

START_TEST(what_is_resized_keeps_its_content)
{
    static const int sizes[] = {10,   16,     17,   900,  1024, 1025,
                                5000, 100000, 3000, 1000, 8,    200000};
    void *piece = take(1);
    memset(piece, 7, 1);
    int kept = 1;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        piece = memory->xRealloc(piece, memory->xRoundup(sizes[i]));
        ck_assert_ptr_nonnull(piece);
        ck_assert_int_ge(memory->xSize(piece), sizes[i]);
        ck_assert(holds(piece, 7, kept < sizes[i] ? kept : sizes[i]));
        kept = sizes[i];
        memset(piece, 7, (size_t)kept);
    }
    memory->xFree(piece);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("engine_memory");
    TCase *cases = tcase_create("engine_memory");
    tcase_add_test(cases, no_two_pieces_overlap);
    tcase_add_test(cases, a_piece_that_was_freed_is_given_again);
    tcase_add_test(cases, what_is_resized_keeps_its_content);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
