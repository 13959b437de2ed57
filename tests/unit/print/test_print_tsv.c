#include "printed_table.h"

START_TEST(values_are_parted_by_tabs)
{
    dm_table *table = make_small_table();
    assert_prints(table, DM_FORMAT_TSV, NULL,
                  "phase\tactor\tcontacts\tshare\n"
                  "1\tastakhov\t12\t0.3333333333333333\n"
                  "2\tweizsaecker\t-9223372036854775808\t\n"
                  "\t\t\t0\n");
    dm_table_free(table);
}
END_TEST

START_TEST(tabs_line_ends_and_backslashes_are_escaped)
{
    dm_table *table = make_torture_table();
    char *text = print_to_text(table, DM_FORMAT_TSV, NULL);
    ck_assert_ptr_nonnull(strstr(text, "\nback\\\\nslash\t1\n"));
    ck_assert_ptr_nonnull(strstr(text, "\na, b; c\\td\t11\n"));
    ck_assert_ptr_nonnull(strstr(text, "\ntwo\\nlines\t12\n"));
    ck_assert_ptr_nonnull(strstr(text, "Molotov \"V. M.\"\t0\n"));
    size_t lines = 0;
    for (const char *c = text; *c; c++) {
        lines += *c == '\n';
    }
    ck_assert_uint_eq(lines, TORTURE_COUNT + 1);
    free(text);
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        values_are_parted_by_tabs,
        tabs_line_ends_and_backslashes_are_escaped,
    };
    return run_tests("print_tsv", tests, sizeof tests / sizeof *tests);
}
