#include "exchange/text_encoding.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static dm_buffer text;
static dm_problems problems;

static void prepare(const char *bytes, size_t size)
{
    dm_buffer_clear(&text);
    dm_problems_clear(&problems);
    dm_buffer_add_bytes(&text, bytes, size);
}

static void clean_up(void)
{
    dm_buffer_clear(&text);
    dm_problems_clear(&problems);
}

static bool decode(const char *encoding)
{
    bool decoded;
    dm_error error = {0};
    dm_status status =
        dm_text_decode(&decoded, &text, encoding, "f", &problems, &error);
    ck_assert_msg(status == DM_OK, "%s", error.message);
    return decoded;
}

START_TEST(an_encoding_is_recognised_by_its_bytes)
{
    ck_assert_str_eq(dm_text_recognise_encoding("plain", 5), "UTF-8");
    ck_assert_str_eq(dm_text_recognise_encoding("\xc3\xa9", 2), "UTF-8");
    ck_assert_str_eq(dm_text_recognise_encoding("\xe9t", 2), "WINDOWS-1252");
    ck_assert_str_eq(dm_text_recognise_encoding("\xff\xfe"
                                                "a",
                                                3),
                     "UTF-16");
    ck_assert_str_eq(dm_text_recognise_encoding("", 0), "UTF-8");
}
END_TEST

START_TEST(text_becomes_utf_8)
{
    prepare("Ab\xe9lard \x96", 9);
    ck_assert(decode("WINDOWS-1252"));
    ck_assert_str_eq(text.text, "Ab\xc3\xa9lard \xe2\x80\x93");
    prepare("\xff\xfe"
            "a\0\xe9\0",
            6);
    ck_assert(decode("UTF-16"));
    ck_assert_str_eq(text.text, "a\xc3\xa9");
    clean_up();
}
END_TEST

START_TEST(a_byte_order_mark_goes)
{
    prepare("\xef\xbb\xbfkey", 6);
    ck_assert(decode("UTF-8"));
    ck_assert_str_eq(text.text, "key");
    ck_assert_uint_eq(text.size, 3);
    clean_up();
}
END_TEST

START_TEST(more_than_a_piece_is_decoded)
{
    dm_buffer_clear(&text);
    for (int i = 0; i < 10000; i++) {
        dm_buffer_add_char(&text, (char)0xe9);
    }
    ck_assert(decode("LATIN1"));
    ck_assert_uint_eq(text.size, 20000);
    clean_up();
}
END_TEST

START_TEST(a_byte_without_a_character_is_told_with_its_place)
{
    prepare("a\r\nbc\x81", 6);
    ck_assert(!decode("WINDOWS-1252"));
    ck_assert_uint_eq(problems.count, 1);
    ck_assert_uint_eq(problems.items[0].line, 2);
    ck_assert_uint_eq(problems.items[0].column, 3);
    ck_assert_ptr_nonnull(strstr(problems.items[0].message, "0x81"));
    clean_up();
}
END_TEST

START_TEST(an_unknown_encoding_is_a_usage_error)
{
    prepare("a", 1);
    bool decoded;
    ck_assert_int_eq(
        dm_text_decode(&decoded, &text, "KLINGON", "f", &problems, NULL),
        DM_USAGE);
    clean_up();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_encoding");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, an_encoding_is_recognised_by_its_bytes);
    tcase_add_test(tests, text_becomes_utf_8);
    tcase_add_test(tests, a_byte_order_mark_goes);
    tcase_add_test(tests, more_than_a_piece_is_decoded);
    tcase_add_test(tests, a_byte_without_a_character_is_told_with_its_place);
    tcase_add_test(tests, an_unknown_encoding_is_a_usage_error);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
