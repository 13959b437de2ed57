#include "unit/exchange/export_fixture.h"

static const char spring[] =
    "{\"format_version\": \"1.0\", \"generated_by\": \"demarche\",\n"
    "\"data\": {\"scheme\": \"halves\", \"phase\": 1, \"label\": \"Spring & "
    "<b>\", \"start\": \"1939-04-01\", \"end\": \"1939-05-31\", \"epoch\": "
    "\"1970-01-01\", \"name\": \"Spring & <b>\", \"shared_name\": \"Spring & "
    "<b>\"},\n"
    "\"elements\": {\n"
    "\"nodes\": [\n"
    "{\"data\": {\"id\": \"n1\", \"name\": \"Anna \\\"A\\\" <b>\\n\\\\n\", "
    "\"shared_name\": \"Anna \\\"A\\\" <b>\\n\\\\n\", \"key\": \"anna\", "
    "\"label\": \"Anna \\\"A\\\" <b>\\n\\\\n\", \"kind\": \"person\", "
    "\"states\": \"north\"}},\n"
    "{\"data\": {\"id\": \"n2\", \"name\": \"Bert & Co\", \"shared_name\": "
    "\"Bert & Co\", \"key\": \"bert\", \"label\": \"Bert & Co\", \"kind\": "
    "\"person\"}}\n"
    "],\n"
    "\"edges\": [\n"
    "{\"data\": {\"id\": \"e1\", \"source\": \"n1\", \"target\": \"n2\", "
    "\"interaction\": \"directed\", \"name\": \"Anna \\\"A\\\" <b>\\n\\\\n "
    "(directed) Bert & Co\", \"shared_name\": \"Anna \\\"A\\\" <b>\\n\\\\n "
    "(directed) Bert & Co\", \"weight\": 2, \"directed\": true, \"contested\": "
    "true, \"single\": false, \"contacts\": \"c1;c2\", \"start\": "
    "\"1939-04-17\", \"end\": \"1939-04-30\", \"startday\": -11217, "
    "\"endday\": -11204}},\n"
    "{\"data\": {\"id\": \"e2\", \"source\": \"n1\", \"target\": \"n2\", "
    "\"interaction\": \"undirected\", \"name\": \"Anna \\\"A\\\" <b>\\n\\\\n "
    "(undirected) Bert & Co\", \"shared_name\": \"Anna \\\"A\\\" <b>\\n\\\\n "
    "(undirected) Bert & Co\", \"weight\": 1, \"directed\": false, "
    "\"contested\": false, \"single\": false, \"contacts\": \"c3\", \"start\": "
    "\"1939-05-01\", \"end\": \"1939-05-01\", \"startday\": -11203, "
    "\"endday\": -11203}}\n"
    "]}}\n";

static const char summer[] =
    "{\"format_version\": \"1.0\", \"generated_by\": \"demarche\",\n"
    "\"data\": {\"scheme\": \"halves\", \"phase\": 2, \"label\": \"Summer\", "
    "\"start\": \"1939-06-01\", \"end\": \"1939-06-30\", \"epoch\": "
    "\"1970-01-01\", \"name\": \"Summer\", \"shared_name\": \"Summer\"},\n"
    "\"elements\": {\n"
    "\"nodes\": [\n"
    "{\"data\": {\"id\": \"n1\", \"name\": \"Bert & Co\", \"shared_name\": "
    "\"Bert & Co\", \"key\": \"bert\", \"label\": \"Bert & Co\", \"kind\": "
    "\"person\"}},\n"
    "{\"data\": {\"id\": \"n2\", \"name\": \"Carl\", \"shared_name\": "
    "\"Carl\", \"key\": \"carl\", \"label\": \"Carl\", \"kind\": \"person\"}}\n"
    "],\n"
    "\"edges\": [\n"
    "{\"data\": {\"id\": \"e1\", \"source\": \"n1\", \"target\": \"n2\", "
    "\"interaction\": \"directed\", \"name\": \"Bert & Co (directed) Carl\", "
    "\"shared_name\": \"Bert & Co (directed) Carl\", \"weight\": 1, "
    "\"directed\": true, \"contested\": false, \"single\": true, \"contacts\": "
    "\"c4\", \"start\": \"1939-06-05\", \"end\": \"1939-06-05\", \"startday\": "
    "-11168, \"endday\": -11168}}\n"
    "]}}\n";

static const dm_export_options options = {.format = DM_EXPORT_CYTOSCAPE};

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
               "\"contacts\": \"c5\", \"end\": \"1939-04-10\", "));
    dm_export_files_clear(&files);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {a_phase_is_a_file,
                                  the_order_of_rows_changes_nothing,
                                  an_open_beginning_is_left_out};
    return run_tests("export_cytoscape", tests, sizeof tests / sizeof *tests);
}
