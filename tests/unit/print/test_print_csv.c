#include "printed_table.h"

START_TEST(values_are_printed_and_empty_cells_are_nothing)
{
    dm_table *table = make_small_table();
    assert_prints(table, DM_FORMAT_CSV, NULL,
                  "phase,actor,contacts,share\n"
                  "1,astakhov,12,0.3333333333333333\n"
                  "2,weizsaecker,-9223372036854775808,\n"
                  ",,,0\n");
    dm_table_free(table);
}
END_TEST

START_TEST(names_are_quoted_only_where_they_must_be)
{
    dm_table *table = make_torture_table();
    assert_prints(table, DM_FORMAT_CSV, NULL,
                  "name,n\n"
                  "\"Molotov \"\"V. M.\"\"\",0\n"
                  "back\\nslash,1\n"
                  "<b>,2\n"
                  "&amp;,3\n"
                  "G\xC4\x83g\xC4\x83uzia\xC2\xA0,4\n"
                  "\"Nicholas \"\"\"\"Nick\"\"\"\" Xenophon\",5\n"
                  "\xD0\x9C\xD0\xBE\xD0\xBB\xD0\xBE\xD1\x82\xD0\xBE\xD0\xB2,6\n"
                  "Ga\xCC\x88rtner,7\n"
                  "-1,8\n"
                  "2e+20,9\n"
                  ",10\n"
                  "\"a, b; c\td\",11\n"
                  "\"two\nlines\",12\n"
                  "=1+1,13\n"
                  "a|b,14\n"
                  "\" blank \",15\n"
                  "broken \xFF byte,16\n"
                  "\x1B[31mred\x03,17\n");
    dm_table_free(table);
}
END_TEST

START_TEST(spreadsheets_get_their_marks)
{
    static const dm_column columns[] = {{"name", DM_TEXT}, {"n", DM_REAL}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    dm_table_put_text(table, "=1+1");
    dm_table_put_real(table, -1);
    dm_table_put_text(table, "@a,b");
    dm_table_put_real(table, 1);
    dm_print_options options = {.bom = true, .crlf = true, .spreadsheet = true};
    assert_prints(table, DM_FORMAT_CSV, &options,
                  "\xEF\xBB\xBFname,n\r\n'=1+1,-1\r\n\"'@a,b\",1\r\n");
    dm_table_free(table);
}
END_TEST

START_TEST(an_empty_row_of_one_column_is_still_a_row)
{
    static const dm_column columns[] = {{"name", DM_TEXT}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 1, NULL), DM_OK);
    dm_table_put_empty(table);
    dm_table_put_text(table, "a");
    assert_prints(table, DM_FORMAT_CSV, NULL, "name\n\"\"\na\n");
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        values_are_printed_and_empty_cells_are_nothing,
        names_are_quoted_only_where_they_must_be,
        spreadsheets_get_their_marks,
        an_empty_row_of_one_column_is_still_a_row,
    };
    return run_tests("print_csv", tests, sizeof tests / sizeof *tests);
}
