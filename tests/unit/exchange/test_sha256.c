#include "exchange/sha256.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

/* The vectors of FIPS 180-4 and its CAVS files. */
static void check_digest(const char *text, const char *expected)
{
    char digest[DM_SHA256_TEXT_SIZE];
    ck_assert_int_eq(dm_sha256(digest, text, strlen(text), NULL), DM_OK);
    ck_assert_str_eq(digest, expected);
}

START_TEST(the_published_vectors_come_out)
{
    check_digest("", "e3b0c44298fc1c149afbf4c8996fb924"
                     "27ae41e4649b934ca495991b7852b855");
    check_digest("abc", "ba7816bf8f01cfea414140de5dae2223"
                        "b00361a396177a9cb410ff61f20015ad");
    check_digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                 "248d6a61d20638b8e5c026930c3e6039"
                 "a33ce45964ff2167f6ecedd419db06c1");
}
END_TEST

START_TEST(a_million_letters_have_the_published_digest)
{
    char *text = malloc(1000000);
    ck_assert_ptr_nonnull(text);
    memset(text, 'a', 1000000);
    char digest[DM_SHA256_TEXT_SIZE];
    ck_assert_int_eq(dm_sha256(digest, text, 1000000, NULL), DM_OK);
    ck_assert_str_eq(digest, "cdc76e5c9914fb9281a1c7e284d73e67"
                             "f1809a48a497200e046d39ccc7112cd0");
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sha256");
    TCase *tests = tcase_create("digests");
    tcase_add_test(tests, the_published_vectors_come_out);
    tcase_add_test(tests, a_million_letters_have_the_published_digest);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
