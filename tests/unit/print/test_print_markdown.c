#include "printed_table.h"

START_TEST(labels_stand_in_a_pipe_table)
{
    dm_table *table = make_small_table();
    assert_prints(table, DM_FORMAT_MARKDOWN, NULL,
                  "| phase | actor | contacts | share |\n"
                  "| --- | --- | ---: | ---: |\n"
                  "| After Munich | Astakhov | 12 | 0.333333 |\n"
                  "| Spring | weizsaecker | -9223372036854775808 | |\n"
                  "| | | | 0 |\n");
    dm_table_free(table);
}
END_TEST

START_TEST(markup_in_names_is_only_text)
{
    dm_table *table = make_torture_table();
    char *text = print_to_text(table, DM_FORMAT_MARKDOWN, NULL);
    ck_assert_ptr_nonnull(strstr(text, "\n| back\\\\nslash | 1 |\n"));
    ck_assert_ptr_nonnull(strstr(text, "\n| \\<b> | 2 |\n"));
    ck_assert_ptr_nonnull(strstr(text, "\n| \\&amp; | 3 |\n"));
    ck_assert_ptr_nonnull(strstr(text, "\n| two<br>lines | 12 |\n"));
    ck_assert_ptr_nonnull(strstr(text, "\n| a\\|b | 14 |\n"));
    ck_assert_ptr_null(strchr(text, '\x1B'));
    free(text);
    dm_table_free(table);
}
END_TEST

START_TEST(a_backslash_before_a_bar_does_not_free_it)
{
    static const dm_column columns[] = {{"name", DM_TEXT}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 1, NULL), DM_OK);
    dm_table_put_text(table, "a\\|b");
    dm_table_put_text(table, "a\r\nb\rc");
    assert_prints(table, DM_FORMAT_MARKDOWN, NULL,
                  "| name |\n| --- |\n| a\\\\\\|b |\n| a<br>b<br>c |\n");
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        labels_stand_in_a_pipe_table,
        markup_in_names_is_only_text,
        a_backslash_before_a_bar_does_not_free_it,
    };
    return run_tests("print_markdown", tests, sizeof tests / sizeof *tests);
}
