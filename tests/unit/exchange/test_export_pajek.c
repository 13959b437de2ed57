#include "unit/exchange/export_fixture.h"

static const char network[] = "% time 1 = 1939-04-17, unit day\n"
                              "*Vertices 3\n"
                              "1 \"Anna 'A' <b> \\n\" [1-*]\n"
                              "2 \"Bert & Co\" [1-*]\n"
                              "3 \"Carl\" [1-*]\n"
                              "*Arcs :1 \"contact\"\n"
                              "2 3 1 [50]\n"
                              "*Arcs :2 \"meeting\"\n"
                              "1 2 1 [1]\n"
                              "*Edges :2 \"meeting\"\n"
                              "1 2 1 [15]\n"
                              "*Arcs :3 \"note\"\n"
                              "1 2 1 [4-14]\n";

static const dm_export_options options = {.format = DM_EXPORT_PAJEK};

START_TEST(a_channel_is_a_relation_with_times_in_days)
{
    dm_export_files files = export_fixture(options, (fixture){0});
    ck_assert_uint_eq(files.count, 1);
    expect_file(&files, 0, "", network);
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(the_order_of_rows_changes_nothing)
{
    expect_no_order(options);
}
END_TEST

START_TEST(an_open_beginning_is_the_first_time)
{
    dm_export_files files = export_fixture(options, (fixture){.ever = true});
    ck_assert_ptr_nonnull(strstr(files.items[0].bytes, "3 1 1 [1]\n"));
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(an_open_end_is_a_star)
{
    dm_export_files files =
        export_fixture(options, (fixture){.ever = true, .open_end = true});
    ck_assert_ptr_nonnull(strstr(files.items[0].bytes, "2 3 1 [57-*]\n"));
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(days_that_touch_are_one_interval)
{
    dm_export_files files =
        export_fixture(options, (fixture){.next_day = true});
    ck_assert_ptr_nonnull(strstr(files.items[0].bytes, "1 2 2 [1-2]\n"));
    dm_export_files_clear(&files);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_channel_is_a_relation_with_times_in_days,
        the_order_of_rows_changes_nothing, an_open_beginning_is_the_first_time,
        an_open_end_is_a_star, days_that_touch_are_one_interval};
    return run_tests("export_pajek", tests, sizeof tests / sizeof *tests);
}
