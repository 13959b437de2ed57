#include "exchange/unpack_text.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

/* "key,date" and a line end, as gzip packs it. */
static const unsigned char packed[] = {
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03,
    0xcb, 0x4e, 0xad, 0xd4, 0x49, 0x49, 0x2c, 0x49, 0xe5, 0x02,
    0x00, 0x26, 0x02, 0x25, 0xed, 0x09, 0x00, 0x00, 0x00,
};

/* Nothing, packed. */
static const unsigned char nothing[] = {
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03,
    0x03, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
};

static dm_buffer text;
static dm_problems problems;

static bool unpack(const unsigned char *bytes, size_t size)
{
    bool unpacked;
    dm_buffer_clear(&text);
    dm_problems_clear(&problems);
    dm_buffer_add_bytes(&text, (const char *)bytes, size);
    ck_assert_int_eq(dm_text_unpack(&unpacked, &text, "f", &problems, NULL),
                     DM_OK);
    return unpacked;
}

static void clean_up(void)
{
    dm_buffer_clear(&text);
    dm_problems_clear(&problems);
}

START_TEST(what_gzip_packed_is_known_by_its_first_bytes)
{
    ck_assert(dm_text_is_packed((const char *)packed, sizeof packed));
    ck_assert(!dm_text_is_packed("\x1f", 1));
    ck_assert(!dm_text_is_packed("key", 3));
    ck_assert(!dm_text_is_packed(NULL, 0));
}
END_TEST

START_TEST(a_packed_text_is_unpacked)
{
    ck_assert(unpack(packed, sizeof packed));
    ck_assert_str_eq(text.text, "key,date\n");
    ck_assert_uint_eq(text.size, 9);
    clean_up();
}
END_TEST

START_TEST(a_packed_nothing_is_empty)
{
    ck_assert(unpack(nothing, sizeof nothing));
    ck_assert_uint_eq(text.size, 0);
    clean_up();
}
END_TEST

START_TEST(an_archive_that_is_cut_off_is_told)
{
    for (size_t size = 2; size < sizeof packed; size++) {
        ck_assert_msg(!unpack(packed, size), "%zu bytes", size);
        ck_assert_uint_eq(problems.errors, 1);
    }
    clean_up();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("unpack_text");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, what_gzip_packed_is_known_by_its_first_bytes);
    tcase_add_test(tests, a_packed_text_is_unpacked);
    tcase_add_test(tests, a_packed_nothing_is_empty);
    tcase_add_test(tests, an_archive_that_is_cut_off_is_told);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
