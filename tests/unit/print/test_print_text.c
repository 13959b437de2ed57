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

START_TEST(a_folded_cell_goes_on_beneath_itself)
{
    static const dm_column columns[] = {
        {"field", DM_TEXT}, {"value", DM_TEXT}, {"count", DM_INTEGER}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 3, NULL), DM_OK);
    dm_table_put_text(table, "note");
    dm_table_put_text(table, "he spoke of trade  and of Aussenhandelspolitik");
    dm_table_put_integer(table, 12345);
    dm_print_options options = {.width = 24, .fold = true};
    assert_prints(table, DM_FORMAT_TEXT, &options,
                  "field  value       count\n"
                  "note   he spoke    12345\n"
                  "       of trade\n"
                  "       and of\n"
                  "       Aussenhand\n"
                  "       elspolitik\n");
    options.width = 0;
    assert_prints(table, DM_FORMAT_TEXT, &options,
                  "field  value                                           "
                  "count\n"
                  "note   he spoke of trade  and of Aussenhandelspolitik  "
                  "12345\n");
    dm_table_free(table);
}
END_TEST

START_TEST(a_row_of_two_folded_cells_takes_the_whole_width)
{
    static const dm_column columns[] = {{"field", DM_TEXT},
                                        {"value", DM_TEXT},
                                        {"german", DM_TEXT},
                                        {"differs", DM_TEXT}};
    static const char *const cells[] = {"note",
                                        "each names the other man",
                                        NULL,
                                        NULL,
                                        "day",
                                        "15 May",
                                        "16 May",
                                        NULL,
                                        "told",
                                        NULL,
                                        "of Prague and of trade",
                                        NULL};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 4, NULL), DM_OK);
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        dm_table_put_text(table, cells[i]);
    }
    dm_print_options options = {.width = 34, .fold = true};
    assert_prints(table, DM_FORMAT_TEXT, &options,
                  "field  value   german      differs\n"
                  "note   each names the other man\n"
                  "day    15 May  16 May\n"
                  "told           of Prague\n"
                  "               and of\n"
                  "               trade\n");
    dm_table_free(table);
}
END_TEST

START_TEST(no_folded_line_is_wider_than_asked_and_nothing_is_lost)
{
    dm_table *table = make_torture_table();
    dm_print_options options = {.width = 20, .fold = true};
    char *text = print_to_text(table, DM_FORMAT_TEXT, &options);
    for (char *line = text; *line;) {
        size_t size = strcspn(line, "\n");
        ck_assert_uint_le(dm_text_width(line, size), 20);
        ck_assert_uint_eq(dm_text_valid_prefix(line, size), size);
        line += size + 1;
        ck_assert_ptr_null(strstr(line, "\xE2\x80\xA6"));
    }
    free(text);
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
        a_folded_cell_goes_on_beneath_itself,
        a_row_of_two_folded_cells_takes_the_whole_width,
        no_folded_line_is_wider_than_asked_and_nothing_is_lost,
    };
    return run_tests("print_text", tests, sizeof tests / sizeof *tests);
}
