#include "printed_table.h"

START_TEST(each_format_has_its_name)
{
    const char *const *names = dm_format_names();
    ck_assert_str_eq(names[DM_FORMAT_TEXT], "text");
    ck_assert_str_eq(names[DM_FORMAT_CSV], "csv");
    ck_assert_str_eq(names[DM_FORMAT_TSV], "tsv");
    ck_assert_str_eq(names[DM_FORMAT_JSON], "json");
    ck_assert_str_eq(names[DM_FORMAT_NDJSON], "ndjson");
    ck_assert_str_eq(names[DM_FORMAT_MARKDOWN], "markdown");
    ck_assert_ptr_null(names[DM_FORMAT_MARKDOWN + 1]);
}
END_TEST

START_TEST(a_full_disk_is_told_in_every_format)
{
    dm_table *table = make_small_table();
    for (int format = DM_FORMAT_TEXT; format <= DM_FORMAT_MARKDOWN; format++) {
        FILE *full = fopen("/dev/full", "w");
        ck_assert_ptr_nonnull(full);
        dm_error error = {DM_OK};
        ck_assert_int_eq(
            dm_print_table(table, (dm_format)format, NULL, full, &error),
            DM_SYSTEM);
        ck_assert_str_eq(error.message,
                         "cannot write the table: No space left on device");
        fclose(full);
    }
    dm_table_free(table);
}
END_TEST

START_TEST(the_same_table_gives_the_same_bytes)
{
    dm_table *table = make_torture_table();
    for (int format = DM_FORMAT_TEXT; format <= DM_FORMAT_MARKDOWN; format++) {
        char *first = print_to_text(table, (dm_format)format, NULL);
        assert_prints(table, (dm_format)format, NULL, first);
        free(first);
    }
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        each_format_has_its_name,
        a_full_disk_is_told_in_every_format,
        the_same_table_gives_the_same_bytes,
    };
    return run_tests("print_table", tests, sizeof tests / sizeof *tests);
}
