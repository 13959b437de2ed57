#include "unit/exchange/export_fixture.h"

static const char spring[] =
    "{\"directed\": true, \"multigraph\": true,\n"
    "\"graph\": {\"scheme\": \"halves\", \"phase\": 1, \"label\": \"Spring & "
    "<b>\", \"start\": \"1939-04-01\", \"end\": \"1939-05-31\", \"epoch\": "
    "\"1970-01-01\"},\n"
    "\"nodes\": [\n"
    "{\"id\": \"anna\", \"key\": \"anna\", \"label\": \"Anna \\\"A\\\" "
    "<b>\\n\\\\n\", \"kind\": \"person\", \"states\": [\"north\"]},\n"
    "{\"id\": \"bert\", \"key\": \"bert\", \"label\": \"Bert & Co\", \"kind\": "
    "\"person\"}\n"
    "],\n"
    "\"links\": [\n"
    "{\"source\": \"anna\", \"target\": \"bert\", \"key\": \"e1\", \"weight\": "
    "2, \"directed\": true, \"contested\": true, \"single\": false, "
    "\"contacts\": [\"c1\", \"c2\"], \"start\": \"1939-04-17\", \"end\": "
    "\"1939-04-30\", \"startday\": -11217, \"endday\": -11204},\n"
    "{\"source\": \"anna\", \"target\": \"bert\", \"key\": \"e2\", \"weight\": "
    "1, \"directed\": false, \"contested\": false, \"single\": false, "
    "\"contacts\": [\"c3\"], \"start\": \"1939-05-01\", \"end\": "
    "\"1939-05-01\", \"startday\": -11203, \"endday\": -11203},\n"
    "{\"source\": \"bert\", \"target\": \"anna\", \"key\": \"e3\", \"weight\": "
    "1, \"directed\": false, \"contested\": false, \"single\": false, "
    "\"contacts\": [\"c3\"], \"start\": \"1939-05-01\", \"end\": "
    "\"1939-05-01\", \"startday\": -11203, \"endday\": -11203}\n"
    "]}\n";

static const char summer[] =
    "{\"directed\": true, \"multigraph\": true,\n"
    "\"graph\": {\"scheme\": \"halves\", \"phase\": 2, \"label\": \"Summer\", "
    "\"start\": \"1939-06-01\", \"end\": \"1939-06-30\", \"epoch\": "
    "\"1970-01-01\"},\n"
    "\"nodes\": [\n"
    "{\"id\": \"bert\", \"key\": \"bert\", \"label\": \"Bert & Co\", \"kind\": "
    "\"person\"},\n"
    "{\"id\": \"carl\", \"key\": \"carl\", \"label\": \"Carl\", \"kind\": "
    "\"person\"}\n"
    "],\n"
    "\"links\": [\n"
    "{\"source\": \"bert\", \"target\": \"carl\", \"key\": \"e1\", \"weight\": "
    "1, \"directed\": true, \"contested\": false, \"single\": true, "
    "\"contacts\": [\"c4\"], \"start\": \"1939-06-05\", \"end\": "
    "\"1939-06-05\", \"startday\": -11168, \"endday\": -11168}\n"
    "]}\n";

static const dm_export_options options = {.format = DM_EXPORT_JSON};

START_TEST(a_phase_is_a_file)
{
    dm_export_files files = export_fixture(options, (fixture){0});
    ck_assert_uint_eq(files.count, 2);
    expect_file(&files, 0, "-1", spring);
    expect_file(&files, 1, "-2", summer);
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(the_order_of_rows_changes_nothing)
{
    expect_no_order(options);
}
END_TEST

START_TEST(an_open_beginning_is_left_out)
{
    dm_export_files files = export_fixture(options, (fixture){.ever = true});
    ck_assert_ptr_nonnull(
        strstr(files.items[0].bytes,
               "\"contacts\": [\"c5\"], \"end\": \"1939-04-10\", "));
    dm_export_files_clear(&files);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {a_phase_is_a_file,
                                  the_order_of_rows_changes_nothing,
                                  an_open_beginning_is_left_out};
    return run_tests("export_json", tests, sizeof tests / sizeof *tests);
}
