#include "unit/exchange/export_fixture.h"

static const char ties[] =
    "phase,phase_label,source,target,directed,weight,contested,single,first,"
    "last,contact_keys\n"
    "1,Spring & <b>,anna,bert,yes,2,yes,no,1939-04-17,1939-04-30,c1;c2\n"
    "1,Spring & <b>,anna,bert,no,1,no,no,1939-05-01,1939-05-01,c3\n"
    "2,Summer,bert,carl,yes,1,no,yes,1939-06-05,1939-06-05,c4\n";

static const char contacts[] =
    "key,date,first,last,phase,weight,direction,source,target,channel,topic,"
    "reply,contested,single,citations,summary\n"
    "c1,1939-04-17,1939-04-17,1939-04-17,1,1,directed,anna,bert,meeting,talks,"
    "no,no,yes,GK 1; GK 2,\"=A, \"\"b\"\"\"\n"
    "c2,1939-04-20/"
    "1939-04-30,1939-04-20,1939-04-30,1,1,directed,anna,bert,note,talks,yes,"
    "yes,no,,\n"
    "c3,1939-05-01,1939-05-01,1939-05-01,1,1,symmetric,anna,bert,meeting,talks,"
    "no,no,no,,\n"
    "c4,1939-06-05,1939-06-05,1939-06-05,2,1,directed,bert,carl,,talks,no,no,"
    "yes,,\n";

static const char actors[] = "key,label,kind,states\n"
                             "anna,\"Anna \"\"A\"\" <b>\n"
                             "\\n\",person,north\n"
                             "bert,Bert & Co,person,\n"
                             "carl,Carl,person,\n";

static const dm_export_options options = {.format = DM_EXPORT_CSV};

START_TEST(there_is_a_table_of_ties_contacts_and_actors)
{
    dm_export_files files = export_fixture(options, (fixture){0});
    ck_assert_uint_eq(files.count, 3);
    expect_file(&files, 0, "-ties", ties);
    expect_file(&files, 1, "-contacts", contacts);
    expect_file(&files, 2, "-actors", actors);
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(the_order_of_rows_changes_nothing)
{
    expect_no_order(options);
}
END_TEST

START_TEST(an_open_beginning_is_an_empty_cell)
{
    dm_export_files files = export_fixture(options, (fixture){.ever = true});
    ck_assert_ptr_nonnull(strstr(
        files.items[0].bytes, "0,all,carl,anna,yes,1,no,no,,1939-04-10,c5\n"));
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(a_spreadsheet_runs_no_formula)
{
    dm_export_options excel = {.format = DM_EXPORT_CSV, .spreadsheet = true};
    dm_export_files files = export_fixture(excel, (fixture){0});
    ck_assert_int_eq(strncmp(files.items[1].bytes, "\xEF\xBB\xBFkey,", 7), 0);
    ck_assert_ptr_nonnull(
        strstr(files.items[1].bytes, ",\"'=A, \"\"b\"\"\"\r\n"));
    dm_export_files_clear(&files);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {there_is_a_table_of_ties_contacts_and_actors,
                                  the_order_of_rows_changes_nothing,
                                  an_open_beginning_is_an_empty_cell,
                                  a_spreadsheet_runs_no_formula};
    return run_tests("export_csv", tests, sizeof tests / sizeof *tests);
}
