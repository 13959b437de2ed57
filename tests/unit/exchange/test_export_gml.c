#include "exchange/export_writers.h"

#include "unit/exchange/export_fixture.h"

static const char spring[] = "graph [\n"
                             "  directed 1\n"
                             "  multigraph 1\n"
                             "  scheme \"halves\"\n"
                             "  phase 1\n"
                             "  label \"Spring &amp; <b>\"\n"
                             "  start \"1939-04-01\"\n"
                             "  end \"1939-05-31\"\n"
                             "  epoch \"1970-01-01\"\n"
                             "  node [\n"
                             "    id 1\n"
                             "    key \"anna\"\n"
                             "    label \"Anna &quot;A&quot; <b>&#10;\\n\"\n"
                             "    kind \"person\"\n"
                             "    states \"north\"\n"
                             "  ]\n"
                             "  node [\n"
                             "    id 2\n"
                             "    key \"bert\"\n"
                             "    label \"Bert &amp; Co\"\n"
                             "    kind \"person\"\n"
                             "  ]\n"
                             "  edge [\n"
                             "    source 1\n"
                             "    target 2\n"
                             "    weight 2\n"
                             "    directed 1\n"
                             "    contested 1\n"
                             "    single 0\n"
                             "    contacts \"c1;c2\"\n"
                             "    start \"1939-04-17\"\n"
                             "    end \"1939-04-30\"\n"
                             "    startday -11217\n"
                             "    endday -11204\n"
                             "  ]\n"
                             "  edge [\n"
                             "    source 1\n"
                             "    target 2\n"
                             "    weight 1\n"
                             "    directed 0\n"
                             "    contested 0\n"
                             "    single 0\n"
                             "    contacts \"c3\"\n"
                             "    start \"1939-05-01\"\n"
                             "    end \"1939-05-01\"\n"
                             "    startday -11203\n"
                             "    endday -11203\n"
                             "  ]\n"
                             "  edge [\n"
                             "    source 2\n"
                             "    target 1\n"
                             "    weight 1\n"
                             "    directed 0\n"
                             "    contested 0\n"
                             "    single 0\n"
                             "    contacts \"c3\"\n"
                             "    start \"1939-05-01\"\n"
                             "    end \"1939-05-01\"\n"
                             "    startday -11203\n"
                             "    endday -11203\n"
                             "  ]\n"
                             "]\n";

static const char summer[] = "graph [\n"
                             "  directed 1\n"
                             "  multigraph 1\n"
                             "  scheme \"halves\"\n"
                             "  phase 2\n"
                             "  label \"Summer\"\n"
                             "  start \"1939-06-01\"\n"
                             "  end \"1939-06-30\"\n"
                             "  epoch \"1970-01-01\"\n"
                             "  node [\n"
                             "    id 1\n"
                             "    key \"bert\"\n"
                             "    label \"Bert &amp; Co\"\n"
                             "    kind \"person\"\n"
                             "  ]\n"
                             "  node [\n"
                             "    id 2\n"
                             "    key \"carl\"\n"
                             "    label \"Carl\"\n"
                             "    kind \"person\"\n"
                             "  ]\n"
                             "  edge [\n"
                             "    source 1\n"
                             "    target 2\n"
                             "    weight 1\n"
                             "    directed 1\n"
                             "    contested 0\n"
                             "    single 1\n"
                             "    contacts \"c4\"\n"
                             "    start \"1939-06-05\"\n"
                             "    end \"1939-06-05\"\n"
                             "    startday -11168\n"
                             "    endday -11168\n"
                             "  ]\n"
                             "]\n";

static const dm_export_options options = {.format = DM_EXPORT_GML};

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
    ck_assert_ptr_nonnull(strstr(
        files.items[0].bytes, "    contacts \"c5\"\n    end \"1939-04-10\"\n"));
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(a_real_has_its_point_before_an_exponent)
{
    dm_export_files files = export_fixture(
        options, (fixture){.dates = DM_DATES_SHARE, .vast = true});
    ck_assert_ptr_nonnull(strstr(files.items[1].bytes, "    weight 2.0e-06\n"));
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(what_is_not_ascii_becomes_an_entity)
{
    dm_export_graph graph;
    dm_contacts *contacts;
    dm_phases phases = {0};
    dm_table *descriptions = describe_fixture();
    dm_interval day = {0, DM_DAY_S};
    dm_buffer text = {0};
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(
        contacts, "a", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x95\x8A~\xC2\xA0",
        "person");
    dm_contacts_add_arrow(
        contacts,
        &(dm_arrow){.contact = 1, .when = day, .initiator = a, .recipient = a});
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    ck_assert_int_eq(dm_phases_add(&phases, 1, "p", day, NULL), DM_OK);
    dm_export_source source = {contacts, &phases, descriptions};
    ck_assert_int_eq(
        dm_export_graph_init(&graph, &source, 0, 1, DM_EXPORT_BY_ENDS, NULL),
        DM_OK);
    dm_export_gml(&text, &graph, &options);
    ck_assert_ptr_nonnull(
        strstr(dm_buffer_text(&text),
               "    label \"&#228;&#8364;&#128330;~&#160;\"\n"));
    dm_buffer_clear(&text);
    dm_export_graph_clear(&graph);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
    dm_table_free(descriptions);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_phase_is_a_file, the_order_of_rows_changes_nothing,
        an_open_beginning_is_left_out, a_real_has_its_point_before_an_exponent,
        what_is_not_ascii_becomes_an_entity};
    return run_tests("export_gml", tests, sizeof tests / sizeof *tests);
}
