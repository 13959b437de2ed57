#include "unit/exchange/export_fixture.h"

/* What every file begins with. */
#define HEAD                                                            \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                      \
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"       \
    " <key id=\"graph.scheme\" for=\"graph\" attr.name=\"scheme\" "     \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"graph.phase\" for=\"graph\" attr.name=\"phase\" "       \
    "attr.type=\"long\"/>\n"                                            \
    " <key id=\"graph.label\" for=\"graph\" attr.name=\"label\" "       \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"graph.start\" for=\"graph\" attr.name=\"start\" "       \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"graph.end\" for=\"graph\" attr.name=\"end\" "           \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"graph.epoch\" for=\"graph\" attr.name=\"epoch\" "       \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"node.key\" for=\"node\" attr.name=\"name\" "            \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"node.label\" for=\"node\" attr.name=\"label\" "         \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"node.kind\" for=\"node\" attr.name=\"kind\" "           \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"node.states\" for=\"node\" attr.name=\"states\" "       \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"edge.weight\" for=\"edge\" attr.name=\"weight\" "       \
    "attr.type=\"double\"/>\n"                                          \
    " <key id=\"edge.directed\" for=\"edge\" attr.name=\"directed\" "   \
    "attr.type=\"boolean\"/>\n"                                         \
    " <key id=\"edge.contested\" for=\"edge\" attr.name=\"contested\" " \
    "attr.type=\"boolean\"/>\n"                                         \
    " <key id=\"edge.single\" for=\"edge\" attr.name=\"single\" "       \
    "attr.type=\"boolean\"/>\n"                                         \
    " <key id=\"edge.contacts\" for=\"edge\" attr.name=\"contacts\" "   \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"edge.start\" for=\"edge\" attr.name=\"start\" "         \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"edge.end\" for=\"edge\" attr.name=\"end\" "             \
    "attr.type=\"string\"/>\n"                                          \
    " <key id=\"edge.startday\" for=\"edge\" attr.name=\"startday\" "   \
    "attr.type=\"long\"/>\n"                                            \
    " <key id=\"edge.endday\" for=\"edge\" attr.name=\"endday\" "       \
    "attr.type=\"long\"/>\n"

static const char spring[] =
    HEAD " <graph id=\"g\" edgedefault=\"directed\">\n"
         "  <data key=\"graph.scheme\">halves</data>\n"
         "  <data key=\"graph.phase\">1</data>\n"
         "  <data key=\"graph.label\">Spring &amp; &lt;b&gt;</data>\n"
         "  <data key=\"graph.start\">1939-04-01</data>\n"
         "  <data key=\"graph.end\">1939-05-31</data>\n"
         "  <data key=\"graph.epoch\">1970-01-01</data>\n"
         "  <node id=\"n1\">\n"
         "   <data key=\"node.key\">anna</data>\n"
         "   <data key=\"node.label\">Anna &quot;A&quot; &lt;b&gt;\n"
         "\\n</data>\n"
         "   <data key=\"node.kind\">person</data>\n"
         "   <data key=\"node.states\">north</data>\n"
         "  </node>\n"
         "  <node id=\"n2\">\n"
         "   <data key=\"node.key\">bert</data>\n"
         "   <data key=\"node.label\">Bert &amp; Co</data>\n"
         "   <data key=\"node.kind\">person</data>\n"
         "  </node>\n"
         "  <edge id=\"e1\" source=\"n1\" target=\"n2\">\n"
         "   <data key=\"edge.weight\">2</data>\n"
         "   <data key=\"edge.directed\">true</data>\n"
         "   <data key=\"edge.contested\">true</data>\n"
         "   <data key=\"edge.single\">false</data>\n"
         "   <data key=\"edge.contacts\">c1;c2</data>\n"
         "   <data key=\"edge.start\">1939-04-17</data>\n"
         "   <data key=\"edge.end\">1939-04-30</data>\n"
         "   <data key=\"edge.startday\">-11217</data>\n"
         "   <data key=\"edge.endday\">-11204</data>\n"
         "  </edge>\n"
         "  <edge id=\"e2\" source=\"n1\" target=\"n2\">\n"
         "   <data key=\"edge.weight\">1</data>\n"
         "   <data key=\"edge.directed\">false</data>\n"
         "   <data key=\"edge.contested\">false</data>\n"
         "   <data key=\"edge.single\">false</data>\n"
         "   <data key=\"edge.contacts\">c3</data>\n"
         "   <data key=\"edge.start\">1939-05-01</data>\n"
         "   <data key=\"edge.end\">1939-05-01</data>\n"
         "   <data key=\"edge.startday\">-11203</data>\n"
         "   <data key=\"edge.endday\">-11203</data>\n"
         "  </edge>\n"
         "  <edge id=\"e3\" source=\"n2\" target=\"n1\">\n"
         "   <data key=\"edge.weight\">1</data>\n"
         "   <data key=\"edge.directed\">false</data>\n"
         "   <data key=\"edge.contested\">false</data>\n"
         "   <data key=\"edge.single\">false</data>\n"
         "   <data key=\"edge.contacts\">c3</data>\n"
         "   <data key=\"edge.start\">1939-05-01</data>\n"
         "   <data key=\"edge.end\">1939-05-01</data>\n"
         "   <data key=\"edge.startday\">-11203</data>\n"
         "   <data key=\"edge.endday\">-11203</data>\n"
         "  </edge>\n"
         " </graph>\n"
         "</graphml>\n";

static const char summer[] =
    HEAD " <graph id=\"g\" edgedefault=\"directed\">\n"
         "  <data key=\"graph.scheme\">halves</data>\n"
         "  <data key=\"graph.phase\">2</data>\n"
         "  <data key=\"graph.label\">Summer</data>\n"
         "  <data key=\"graph.start\">1939-06-01</data>\n"
         "  <data key=\"graph.end\">1939-06-30</data>\n"
         "  <data key=\"graph.epoch\">1970-01-01</data>\n"
         "  <node id=\"n1\">\n"
         "   <data key=\"node.key\">bert</data>\n"
         "   <data key=\"node.label\">Bert &amp; Co</data>\n"
         "   <data key=\"node.kind\">person</data>\n"
         "  </node>\n"
         "  <node id=\"n2\">\n"
         "   <data key=\"node.key\">carl</data>\n"
         "   <data key=\"node.label\">Carl</data>\n"
         "   <data key=\"node.kind\">person</data>\n"
         "  </node>\n"
         "  <edge id=\"e1\" source=\"n1\" target=\"n2\">\n"
         "   <data key=\"edge.weight\">1</data>\n"
         "   <data key=\"edge.directed\">true</data>\n"
         "   <data key=\"edge.contested\">false</data>\n"
         "   <data key=\"edge.single\">true</data>\n"
         "   <data key=\"edge.contacts\">c4</data>\n"
         "   <data key=\"edge.start\">1939-06-05</data>\n"
         "   <data key=\"edge.end\">1939-06-05</data>\n"
         "   <data key=\"edge.startday\">-11168</data>\n"
         "   <data key=\"edge.endday\">-11168</data>\n"
         "  </edge>\n"
         " </graph>\n"
         "</graphml>\n";

static const dm_export_options options = {.format = DM_EXPORT_GRAPHML};

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
    ck_assert_ptr_nonnull(strstr(files.items[0].bytes,
                                 "   <data key=\"edge.contacts\">c5</data>\n   "
                                 "<data key=\"edge.end\">1939-04-10</data>\n"));
    dm_export_files_clear(&files);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {a_phase_is_a_file,
                                  the_order_of_rows_changes_nothing,
                                  an_open_beginning_is_left_out};
    return run_tests("export_graphml", tests, sizeof tests / sizeof *tests);
}
