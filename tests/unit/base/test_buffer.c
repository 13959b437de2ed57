#include "base/buffer.h"

#include <check.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

START_TEST(an_empty_buffer_is_an_empty_text)
{
    dm_buffer buffer = {0};
    ck_assert_str_eq(dm_buffer_text(&buffer), "");
    char *text = dm_buffer_take(&buffer);
    ck_assert_str_eq(text, "");
    free(text);
    dm_buffer_clear(&buffer);
}
END_TEST

START_TEST(additions_follow_each_other)
{
    dm_buffer buffer = {0};
    dm_buffer_add(&buffer, "phase");
    dm_buffer_add_char(&buffer, ' ');
    dm_buffer_add_format(&buffer, "%d of %s", 2, "3");
    dm_buffer_add_bytes(&buffer, ", etc", 2);
    ck_assert_str_eq(dm_buffer_text(&buffer), "phase 2 of 3, ");
    ck_assert_uint_eq(buffer.size, 14);
    dm_buffer_clear(&buffer);
}
END_TEST

START_TEST(a_buffer_grows_past_any_block)
{
    dm_buffer buffer = {0};
    for (int i = 0; i < 10000; i++) {
        dm_buffer_add_format(&buffer, "%04d", i);
    }
    ck_assert_uint_eq(buffer.size, 40000);
    ck_assert_uint_eq(strlen(dm_buffer_text(&buffer)), 40000);
    ck_assert_int_eq(memcmp(dm_buffer_text(&buffer) + 39996, "9999", 4), 0);
    dm_buffer_clear(&buffer);
}
END_TEST

START_TEST(a_reset_buffer_keeps_its_memory)
{
    dm_buffer buffer = {0};
    dm_buffer_reset(&buffer);
    dm_buffer_add(&buffer, "text");
    size_t capacity = buffer.capacity;
    dm_buffer_reset(&buffer);
    ck_assert_str_eq(dm_buffer_text(&buffer), "");
    ck_assert_uint_eq(buffer.capacity, capacity);
    dm_buffer_clear(&buffer);
}
END_TEST

START_TEST(a_failure_sticks_and_taking_gives_nothing)
{
    dm_buffer buffer = {0};
    dm_buffer_add(&buffer, "before");
    buffer.failed = true;
    dm_buffer_add(&buffer, "after");
    ck_assert_str_eq(dm_buffer_text(&buffer), "before");
    ck_assert_ptr_null(dm_buffer_take(&buffer));
    ck_assert(!buffer.failed);
    ck_assert_uint_eq(buffer.size, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("buffer");
    TCase *cases = tcase_create("buffer");
    tcase_add_test(cases, an_empty_buffer_is_an_empty_text);
    tcase_add_test(cases, additions_follow_each_other);
    tcase_add_test(cases, a_buffer_grows_past_any_block);
    tcase_add_test(cases, a_reset_buffer_keeps_its_memory);
    tcase_add_test(cases, a_failure_sticks_and_taking_gives_nothing);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
