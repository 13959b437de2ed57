#include "unit/exchange/export_fixture.h"

static const char events[] = "time,sender,receiver,type\n"
                             "1939-04-17,anna,bert,meeting\n"
                             "1939-04-20,anna,bert,note\n"
                             "1939-06-05,bert,carl,\n";

static const dm_export_options options = {.format = DM_EXPORT_EVENTS};

START_TEST(a_directed_contact_is_an_event_on_its_first_day)
{
    dm_export_files files = export_fixture(options, (fixture){0});
    ck_assert_uint_eq(files.count, 1);
    expect_file(&files, 0, "", events);
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(the_order_of_rows_changes_nothing)
{
    expect_no_order(options);
}
END_TEST

START_TEST(what_has_no_first_day_is_no_event)
{
    dm_export_files files = export_fixture(options, (fixture){.ever = true});
    expect_file(&files, 0, "", events);
    dm_export_files_clear(&files);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_directed_contact_is_an_event_on_its_first_day,
        the_order_of_rows_changes_nothing, what_has_no_first_day_is_no_event};
    return run_tests("export_events", tests, sizeof tests / sizeof *tests);
}
