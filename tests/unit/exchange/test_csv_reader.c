#include "exchange/csv_reader.h"

#include "base/buffer.h"

#include <check.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Reads all of `text` and writes what it holds as [field|field]..., problems
 * as <line:column>. */
static char *describe(const char *text, char delimiter, bool quotes)
{
    char *copy = strdup(text);
    dm_problems problems = {0};
    dm_csv_reader reader;
    dm_csv_reader_init(&reader, copy, strlen(copy), "t.csv", &problems);
    reader.delimiter = delimiter;
    reader.quotes = quotes;
    dm_buffer out = {0};
    const dm_csv_row *row;
    while (dm_csv_reader_next(&reader, &row, NULL) == DM_OK && row) {
        dm_buffer_add(&out, row->broken ? "![" : "[");
        for (size_t i = 0; i < row->count; i++) {
            dm_buffer_add(&out, i ? "|" : "");
            dm_buffer_add(&out, row->fields[i].text);
        }
        dm_buffer_add(&out, "]");
    }
    for (size_t i = 0; i < problems.count; i++) {
        dm_buffer_add_format(&out, "<%zu:%zu>", problems.items[i].line,
                             problems.items[i].column);
    }
    dm_csv_reader_clear(&reader);
    dm_problems_clear(&problems);
    free(copy);
    return dm_buffer_take(&out);
}

static void check_text(const char *text, const char *expected)
{
    char *found = describe(text, ',', true);
    ck_assert_str_eq(found ? found : "", expected);
    free(found);
}

static void check_dialect(const char *text, char delimiter, bool quotes,
                          const char *expected)
{
    char *found = describe(text, delimiter, quotes);
    ck_assert_str_eq(found ? found : "", expected);
    free(found);
}

START_TEST(another_delimiter_parts_fields)
{
    check_dialect("a;b,c\n\"1;2\";3\n", ';', true, "[a|b,c][1;2|3]");
    check_dialect("a\tb\n1\t\n", '\t', true, "[a|b][1|]");
}
END_TEST

START_TEST(quotes_may_be_data)
{
    check_dialect("\"a\tb\"\nx \"y\"\t2\n", '\t', false,
                  "[\"a|b\"][x \"y\"|2]");
}
END_TEST

START_TEST(runs_of_blanks_part_fields)
{
    check_dialect("  a \t b\n1 2  \n\t\n3\t4", DM_CSV_BLANKS, false,
                  "[a|b][1|2][3|4]");
}
END_TEST

START_TEST(lines_between_blanks_may_be_comments)
{
    check_dialect("# one\n%\n a b\n # x\n#\r\n1 #2\n#", DM_CSV_BLANKS, false,
                  "[a|b][1|#2]");
}
END_TEST

START_TEST(a_row_knows_its_text_and_its_fault)
{
    char text[] = "a,b\r\n1,2,3\n";
    dm_problems problems = {0};
    dm_csv_reader reader;
    const dm_csv_row *row;
    dm_csv_reader_init(&reader, text, strlen(text), "t.csv", &problems);
    ck_assert_int_eq(dm_csv_reader_next(&reader, &row, NULL), DM_OK);
    ck_assert_uint_eq(row->start, 0);
    ck_assert_uint_eq(row->end, 5);
    ck_assert_int_eq(dm_csv_reader_next(&reader, &row, NULL), DM_OK);
    ck_assert_uint_eq(row->start, 5);
    ck_assert_uint_eq(row->end, 11);
    ck_assert(row->broken);
    ck_assert_uint_eq(row->fault.line, 2);
    ck_assert_ptr_nonnull(strstr(row->fault.message, "3 fields"));
    dm_csv_reader_clear(&reader);
    dm_problems_clear(&problems);
}
END_TEST

START_TEST(fields_are_separated_by_commas)
{
    check_text("a,b,c\n1,,3\n", "[a|b|c][1||3]");
}
END_TEST

START_TEST(every_kind_of_line_end_ends_a_row)
{
    check_text("a,b\r\n1,2\r\n", "[a|b][1|2]");
    check_text("a,b\r1,2\r", "[a|b][1|2]");
    check_text("a,b\n1,2", "[a|b][1|2]");
}
END_TEST

START_TEST(a_byte_order_mark_is_no_part_of_the_first_name)
{
    check_text("\xef\xbb\xbf"
               "a,b\n",
               "[a|b]");
    check_text("\xef\xbb\xbf\"a\",b\n", "[a|b]");
}
END_TEST

START_TEST(quotes_keep_commas_quotes_and_line_breaks)
{
    check_text("a,b\n\"x,y\",\"say \"\"so\"\"\"\n", "[a|b][x,y|say \"so\"]");
    check_text("a\n\"one\ntwo\r\nthree\"\n", "[a][one\ntwo\r\nthree]");
    check_text("a\n\"\"\n", "[a][]");
}
END_TEST

START_TEST(blanks_are_kept_and_empty_lines_passed_over)
{
    check_text("a,b\n\n 1 ,2 \n\n", "[a|b][ 1 |2 ]");
}
END_TEST

START_TEST(a_ragged_row_is_broken)
{
    check_text("a,b\n1\n2,3\n4,5,6\n", "[a|b]![1][2|3]![4|5|6]<2:1><4:1>");
}
END_TEST

START_TEST(a_quote_inside_a_plain_field_is_told_with_its_place)
{
    check_text("a,b\nMolotov \"V. M.\",2\n3,4\n",
               "[a|b]![Molotov \"V. M.\"|2][3|4]<2:9>");
}
END_TEST

START_TEST(text_after_a_closing_quote_is_told_with_its_place)
{
    check_text("a,b\n\"x\"y,2\n3,4\n", "[a|b]![x|2][3|4]<2:4>");
}
END_TEST

START_TEST(an_open_quote_is_told_where_it_opens)
{
    check_text("a,b\n1,\"x\n3,4\n", "[a|b]![1|x\n3,4\n]<2:3>");
}
END_TEST

START_TEST(columns_count_characters)
{
    check_text("a,b\nG\xc3\xa4rtner,x\"\n", "[a|b]![G\xc3\xa4rtner|x\"]<2:10>");
}
END_TEST

START_TEST(lines_inside_quotes_are_counted)
{
    check_text("a,b\n\"1\n2\",3\n4\n", "[a|b][1\n2|3]![4]<4:1>");
}
END_TEST

START_TEST(nothing_holds_no_row)
{
    check_text("", "");
    check_text("\n\r\n\r", "");
    check_text(",", "[|]");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv_reader");
    TCase *tests = tcase_create("rows");
    tcase_add_test(tests, another_delimiter_parts_fields);
    tcase_add_test(tests, quotes_may_be_data);
    tcase_add_test(tests, runs_of_blanks_part_fields);
    tcase_add_test(tests, lines_between_blanks_may_be_comments);
    tcase_add_test(tests, a_row_knows_its_text_and_its_fault);
    tcase_add_test(tests, fields_are_separated_by_commas);
    tcase_add_test(tests, every_kind_of_line_end_ends_a_row);
    tcase_add_test(tests, a_byte_order_mark_is_no_part_of_the_first_name);
    tcase_add_test(tests, quotes_keep_commas_quotes_and_line_breaks);
    tcase_add_test(tests, blanks_are_kept_and_empty_lines_passed_over);
    tcase_add_test(tests, a_ragged_row_is_broken);
    tcase_add_test(tests, a_quote_inside_a_plain_field_is_told_with_its_place);
    tcase_add_test(tests, text_after_a_closing_quote_is_told_with_its_place);
    tcase_add_test(tests, an_open_quote_is_told_where_it_opens);
    tcase_add_test(tests, columns_count_characters);
    tcase_add_test(tests, lines_inside_quotes_are_counted);
    tcase_add_test(tests, nothing_holds_no_row);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
