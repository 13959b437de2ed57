#include "unit/exchange/export_fixture.h"

static const char network[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
    " <meta>\n"
    "  <creator>demarche</creator>\n"
    " </meta>\n"
    " <graph mode=\"dynamic\" defaultedgetype=\"directed\" idtype=\"string\" "
    "timeformat=\"date\" timerepresentation=\"interval\">\n"
    "  <attributes class=\"node\">\n"
    "   <attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n"
    "   <attribute id=\"states\" title=\"states\" type=\"string\"/>\n"
    "  </attributes>\n"
    "  <attributes class=\"edge\">\n"
    "   <attribute id=\"channel\" title=\"channel\" type=\"string\"/>\n"
    "   <attribute id=\"contested\" title=\"contested\" type=\"boolean\"/>\n"
    "   <attribute id=\"single\" title=\"single\" type=\"boolean\"/>\n"
    "   <attribute id=\"contacts\" title=\"contacts\" type=\"string\"/>\n"
    "   <attribute id=\"dates\" title=\"dates\" type=\"string\"/>\n"
    "  </attributes>\n"
    "  <nodes>\n"
    "   <node id=\"anna\" label=\"Anna &quot;A&quot; &lt;b&gt;&#10;\\n\">\n"
    "    <attvalues>\n"
    "     <attvalue for=\"kind\" value=\"person\"/>\n"
    "     <attvalue for=\"states\" value=\"north\"/>\n"
    "    </attvalues>\n"
    "   </node>\n"
    "   <node id=\"bert\" label=\"Bert &amp; Co\">\n"
    "    <attvalues>\n"
    "     <attvalue for=\"kind\" value=\"person\"/>\n"
    "     <attvalue for=\"states\" value=\"\"/>\n"
    "    </attvalues>\n"
    "   </node>\n"
    "   <node id=\"carl\" label=\"Carl\">\n"
    "    <attvalues>\n"
    "     <attvalue for=\"kind\" value=\"person\"/>\n"
    "     <attvalue for=\"states\" value=\"\"/>\n"
    "    </attvalues>\n"
    "   </node>\n"
    "  </nodes>\n"
    "  <edges>\n"
    "   <edge id=\"e1\" source=\"anna\" target=\"bert\" type=\"directed\" "
    "kind=\"meeting\" weight=\"1\">\n"
    "    <attvalues>\n"
    "     <attvalue for=\"channel\" value=\"meeting\"/>\n"
    "     <attvalue for=\"contested\" value=\"false\"/>\n"
    "     <attvalue for=\"single\" value=\"true\"/>\n"
    "     <attvalue for=\"contacts\" value=\"c1\"/>\n"
    "     <attvalue for=\"dates\" value=\"1939-04-17\"/>\n"
    "    </attvalues>\n"
    "    <spells>\n"
    "     <spell start=\"1939-04-17\" end=\"1939-04-17\"/>\n"
    "    </spells>\n"
    "   </edge>\n"
    "   <edge id=\"e2\" source=\"anna\" target=\"bert\" type=\"directed\" "
    "kind=\"note\" weight=\"1\">\n"
    "    <attvalues>\n"
    "     <attvalue for=\"channel\" value=\"note\"/>\n"
    "     <attvalue for=\"contested\" value=\"true\"/>\n"
    "     <attvalue for=\"single\" value=\"false\"/>\n"
    "     <attvalue for=\"contacts\" value=\"c2\"/>\n"
    "     <attvalue for=\"dates\" value=\"1939-04-20/1939-04-30\"/>\n"
    "    </attvalues>\n"
    "    <spells>\n"
    "     <spell start=\"1939-04-20\" end=\"1939-04-30\"/>\n"
    "    </spells>\n"
    "   </edge>\n"
    "   <edge id=\"e3\" source=\"anna\" target=\"bert\" type=\"undirected\" "
    "kind=\"meeting (undirected)\" weight=\"1\">\n"
    "    <attvalues>\n"
    "     <attvalue for=\"channel\" value=\"meeting\"/>\n"
    "     <attvalue for=\"contested\" value=\"false\"/>\n"
    "     <attvalue for=\"single\" value=\"false\"/>\n"
    "     <attvalue for=\"contacts\" value=\"c3\"/>\n"
    "     <attvalue for=\"dates\" value=\"1939-05-01\"/>\n"
    "    </attvalues>\n"
    "    <spells>\n"
    "     <spell start=\"1939-05-01\" end=\"1939-05-01\"/>\n"
    "    </spells>\n"
    "   </edge>\n"
    "   <edge id=\"e4\" source=\"bert\" target=\"carl\" type=\"directed\" "
    "kind=\"contact\" weight=\"1\">\n"
    "    <attvalues>\n"
    "     <attvalue for=\"contested\" value=\"false\"/>\n"
    "     <attvalue for=\"single\" value=\"true\"/>\n"
    "     <attvalue for=\"contacts\" value=\"c4\"/>\n"
    "     <attvalue for=\"dates\" value=\"1939-06-05\"/>\n"
    "    </attvalues>\n"
    "    <spells>\n"
    "     <spell start=\"1939-06-05\" end=\"1939-06-05\"/>\n"
    "    </spells>\n"
    "   </edge>\n"
    "  </edges>\n"
    " </graph>\n"
    "</gexf>\n";

static const dm_export_options options = {.format = DM_EXPORT_GEXF};

START_TEST(a_channel_is_a_tie_with_the_dates_of_its_contacts)
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

START_TEST(an_open_beginning_is_left_out)
{
    dm_export_files files = export_fixture(options, (fixture){.ever = true});
    ck_assert_ptr_nonnull(
        strstr(files.items[0].bytes, "<spell end=\"1939-04-10\"/>"));
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(the_draft_has_an_arrow_each_way_and_no_kinds)
{
    dm_export_options draft = {.format = DM_EXPORT_GEXF,
                               .gexf_version = DM_GEXF_1_2_DRAFT};
    dm_export_files files = export_fixture(draft, (fixture){0});
    const char *text = files.items[0].bytes;
    ck_assert_ptr_nonnull(strstr(text,
                                 "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                                 "version=\"1.2\">"));
    ck_assert_ptr_nonnull(
        strstr(text, "<edge id=\"e4\" source=\"bert\" target=\"anna\" "
                     "type=\"directed\" weight=\"1\">"));
    ck_assert_ptr_null(strstr(text, " kind="));
    ck_assert_ptr_null(strstr(text, "undirected"));
    dm_export_files_clear(&files);
}
END_TEST

START_TEST(exact_days_are_timestamps)
{
    dm_export_files files = export_fixture(options, (fixture){.exact = true});
    const char *text = files.items[0].bytes;
    ck_assert_ptr_nonnull(strstr(text, "timerepresentation=\"timestamp\""));
    ck_assert_ptr_nonnull(strstr(text, "<spell timestamp=\"1939-04-17\"/>"));
    ck_assert_ptr_null(strstr(text, " start="));
    dm_export_files_clear(&files);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_channel_is_a_tie_with_the_dates_of_its_contacts,
        the_order_of_rows_changes_nothing, an_open_beginning_is_left_out,
        the_draft_has_an_arrow_each_way_and_no_kinds,
        exact_days_are_timestamps};
    return run_tests("export_gexf", tests, sizeof tests / sizeof *tests);
}
