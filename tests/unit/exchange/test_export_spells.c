#include "unit/exchange/export_fixture.h"

static const char spells[] =
    "onset,terminus,tail,head,weight,directed,contact,date,channel\n"
    "-11217,-11216,1,2,1,yes,c1,1939-04-17,meeting\n"
    "-11214,-11203,1,2,1,yes,c2,1939-04-20/1939-04-30,note\n"
    "-11203,-11202,1,2,1,no,c3,1939-05-01,meeting\n"
    "-11203,-11202,2,1,1,no,c3,1939-05-01,meeting\n"
    "-11168,-11167,2,3,1,yes,c4,1939-06-05,\n";

static const char actors[] = "id,key,label,kind,states\n"
                             "1,anna,\"Anna \"\"A\"\" <b>\n"
                             "\\n\",person,north\n"
                             "2,bert,Bert & Co,person,\n"
                             "3,carl,Carl,person,\n";

static const dm_export_options options = {.format = DM_EXPORT_SPELLS};

START_TEST(a_contact_is_a_spell_in_days_since_1970)
{
    dm_export_files files = export_fixture(options, (fixture){0});
    ck_assert_uint_eq(files.count, 2);
    expect_file(&files, 0, "", spells);
    expect_file(&files, 1, "-actors", actors);
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(the_order_of_rows_changes_nothing)
{
    expect_no_order(options);
}
END_TEST

START_TEST(an_open_beginning_is_infinite)
{
    dm_export_files files = export_fixture(options, (fixture){.ever = true});
    ck_assert_ptr_nonnull(
        strstr(files.items[0].bytes,
               "-Inf,-11223,3,1,1,yes,c5,../1939-04-10,meeting\n"));
    dm_export_files_clear(&files);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {a_contact_is_a_spell_in_days_since_1970,
                                  the_order_of_rows_changes_nothing,
                                  an_open_beginning_is_infinite};
    return run_tests("export_spells", tests, sizeof tests / sizeof *tests);
}
