#include "base/heap.h"

#include <check.h>

#include <stdint.h>
#include <stdlib.h>

enum { ITEMS = 300 };

static int values[ITEMS];
static void *heap[ITEMS];

static uint64_t state = 3;

static int draw(int below)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((state >> 33) % (uint64_t)below);
}

static bool is_less(const void *a, const void *b)
{
    return *(const int *)a < *(const int *)b;
}

static int compare_values(const void *a, const void *b)
{
    return (*(const int *)a > *(const int *)b) -
           (*(const int *)a < *(const int *)b);
}

static void fill(size_t count, int below)
{
    for (size_t i = 0; i < count; i++) {
        values[i] = draw(below);
        heap[i] = &values[i];
    }
    dm_heap_build(heap, count, is_less);
}

static void check_heap(size_t count)
{
    bool is_heap = true;
    for (size_t i = 1; i < count; i++) {
        is_heap &= !is_less(heap[i], heap[(i - 1) / 2]);
    }
    ck_assert(is_heap);
}

/* Take all items out; they must come as qsort has them. */
static void check_drained(size_t count)
{
    int sorted[ITEMS];
    for (size_t i = 0; i < count; i++) {
        sorted[i] = values[i];
    }
    qsort(sorted, count, sizeof *sorted, compare_values);
    bool same = true;
    for (size_t left = count; left > 0;) {
        same &= *(int *)heap[0] == sorted[count - left];
        heap[0] = heap[--left];
        if (left > 0) {
            dm_heap_sink(heap, left, 0, is_less);
        }
    }
    ck_assert(same);
}

START_TEST(items_of_any_number_come_out_in_order)
{
    for (size_t count = 0; count <= ITEMS; count++) {
        fill(count, 1000000);
        check_heap(count);
        check_drained(count);
    }
}
END_TEST

START_TEST(items_that_are_the_same_all_come_out)
{
    for (size_t count = 0; count < 80; count++) {
        fill(count, 1 + draw(4));
        check_heap(count);
        check_drained(count);
    }
}
END_TEST

START_TEST(an_item_that_comes_later_sinks_to_its_place)
{
    fill(ITEMS, 1000);
    for (int turn = 0; turn < 2000; turn++) {
        size_t place = (size_t)draw(ITEMS);
        *(int *)heap[place] += draw(500);
        dm_heap_sink(heap, ITEMS, place, is_less);
        check_heap(ITEMS);
    }
    check_drained(ITEMS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("heap");
    TCase *cases = tcase_create("heap");
    tcase_add_test(cases, items_of_any_number_come_out_in_order);
    tcase_add_test(cases, items_that_are_the_same_all_come_out);
    tcase_add_test(cases, an_item_that_comes_later_sinks_to_its_place);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
