#include "printed_table.h"

#include "demarche/text.h"

START_TEST(columns_are_aligned_without_trailing_blanks)
{
    dm_table *table = make_small_table();
    assert_prints(
        table, DM_FORMAT_TEXT, NULL,
        "phase         actor                    contacts     share\n"
        "After Munich  Astakhov                       12  0.333333\n"
        "Spring        weizsaecker  -9223372036854775808\n"
        "                                                        0\n");
    dm_table_free(table);
}
END_TEST

START_TEST(headings_are_bold_with_color)
{
    static const dm_column columns[] = {{"a", DM_TEXT}, {"b", DM_TEXT}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    dm_table_put_text(table, "x");
    dm_table_put_text(table, NULL);
    dm_print_options options = {.color = true};
    assert_prints(table, DM_FORMAT_TEXT, &options, "\033[1ma  b\033[0m\nx\n");
    dm_table_free(table);
}
END_TEST

START_TEST(wide_text_is_cut_and_numbers_are_not)
{
    static const dm_column columns[] = {{"text", DM_TEXT},
                                        {"number", DM_INTEGER}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    dm_table_put_text(table, "Anglo-French delegation");
    dm_table_put_integer(table, 123456789);
    dm_table_put_text(table, "Go\xCC\x88ring, Go\xCC\x88ring and others");
    dm_table_put_integer(table, 1);
    dm_print_options options = {.width = 24};
    assert_prints(table, DM_FORMAT_TEXT, &options,
                  "text              number\n"
                  "Anglo-French\xE2\x80\xA6  123456789\n"
                  "Go\xCC\x88ring, Go\xCC\x88ri\xE2\x80\xA6          1\n");
    dm_table_free(table);
}
END_TEST

START_TEST(every_row_is_one_line_no_wider_than_asked)
{
    dm_table *table = make_torture_table();
    dm_print_options options = {.width = 20};
    char *text = print_to_text(table, DM_FORMAT_TEXT, &options);
    size_t lines = 0;
    for (char *line = text; *line; lines++) {
        size_t size = strcspn(line, "\n");
        ck_assert_uint_le(dm_text_width(line, size), 20);
        ck_assert(size == 0 || line[size - 1] != ' ');
        ck_assert_uint_eq(dm_text_valid_prefix(line, size), size);
        for (size_t i = 0; i < size; i++) {
            ck_assert_uint_ge((unsigned char)line[i], ' ');
        }
        line += size + 1;
    }
    ck_assert_uint_eq(lines, TORTURE_COUNT + 1);
    free(text);
    dm_table_free(table);
}
END_TEST

START_TEST(wide_characters_take_two_columns)
{
    static const dm_column columns[] = {{"a", DM_TEXT}, {"b", DM_TEXT}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    dm_table_put_text(table, "\xE6\x9D\xBE\xE5\xB2\xA1");
    dm_table_put_text(table, "x");
    dm_table_put_text(table, "abcd");
    dm_table_put_text(table, "y");
    assert_prints(table, DM_FORMAT_TEXT, NULL,
                  "a     b\n\xE6\x9D\xBE\xE5\xB2\xA1  x\nabcd  y\n");
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        columns_are_aligned_without_trailing_blanks,
        headings_are_bold_with_color,
        wide_text_is_cut_and_numbers_are_not,
        every_row_is_one_line_no_wider_than_asked,
        wide_characters_take_two_columns,
    };
    return run_tests("print_text", tests, sizeof tests / sizeof *tests);
}
