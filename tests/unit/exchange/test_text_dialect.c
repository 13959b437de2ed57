#include "exchange/text_dialect.h"

#include <check.h>

#include <stdlib.h>

START_TEST(the_delimiter_is_what_the_first_line_has_most_of)
{
    ck_assert_int_eq(dm_text_recognise_delimiter("a,b,c;d\n;;;;;;"), ',');
    ck_assert_int_eq(dm_text_recognise_delimiter("a;b;c,d\r"), ';');
    ck_assert_int_eq(dm_text_recognise_delimiter("a\tb"), '\t');
    ck_assert_int_eq(dm_text_recognise_delimiter("a"), ',');
    ck_assert_int_eq(dm_text_recognise_delimiter(""), ',');
}
END_TEST

START_TEST(delimiters_in_quotes_do_not_count)
{
    ck_assert_int_eq(dm_text_recognise_delimiter("\"a,b,\nc,\";d"), ';');
}
END_TEST

START_TEST(a_column_is_found_by_its_whole_name)
{
    const char *header = "key;\"initiator\";recipient\r\nlater;x";
    ck_assert(dm_text_has_column(header, ';', "key"));
    ck_assert(dm_text_has_column(header, ';', "initiator"));
    ck_assert(dm_text_has_column(header, ';', "recipient"));
    ck_assert(!dm_text_has_column(header, ';', "recip"));
    ck_assert(!dm_text_has_column(header, ';', "later"));
    ck_assert(!dm_text_has_column(header, ',', "key"));
    ck_assert(!dm_text_has_column("", ',', "key"));
}
END_TEST

START_TEST(three_fields_with_a_number_are_an_edge_list)
{
    ck_assert(dm_text_is_edge_list("1 2 1082040961\n"));
    ck_assert(dm_text_is_edge_list("# one\r\n% two\n\n1\t2\t-1.5"));
    ck_assert(dm_text_is_edge_list(" a  b 12 \n"));
    ck_assert(!dm_text_is_edge_list("a b c\n"));
    ck_assert(!dm_text_is_edge_list("1 2\n3 4 5\n"));
    ck_assert(!dm_text_is_edge_list("1 2 3 4\n"));
    ck_assert(!dm_text_is_edge_list("key,date of it 1939\n"));
    ck_assert(!dm_text_is_edge_list("# nothing else"));
    ck_assert(!dm_text_is_edge_list(""));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_dialect");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, the_delimiter_is_what_the_first_line_has_most_of);
    tcase_add_test(tests, delimiters_in_quotes_do_not_count);
    tcase_add_test(tests, a_column_is_found_by_its_whole_name);
    tcase_add_test(tests, three_fields_with_a_number_are_an_edge_list);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
