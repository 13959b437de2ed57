#include "exchange/xml_writer.h"

#include "unit/exchange/export_fixture.h"

START_TEST(markup_in_texts_is_escaped)
{
    dm_xml_writer xml;
    dm_buffer text = {0};
    dm_xml_begin(&xml);
    dm_xml_start(&xml, "a");
    dm_xml_attribute(&xml, "b", "<\"&'>\n\t\r\\ \xC2\xA0");
    dm_xml_start(&xml, "c");
    dm_xml_text(&xml, "]]> <b> &amp; \"\r");
    dm_xml_end(&xml);
    dm_xml_end(&xml);
    dm_xml_finish(&xml, &text);
    ck_assert_str_eq(dm_buffer_text(&text),
                     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<a b=\"&lt;&quot;&amp;'&gt;&#10;&#9;&#13;\\ \xC2\xA0\">\n"
                     " <c>]]&gt; &lt;b&gt; &amp;amp; &quot;&#13;</c>\n"
                     "</a>\n");
    dm_buffer_clear(&text);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {markup_in_texts_is_escaped};
    return run_tests("xml_writer", tests, sizeof tests / sizeof *tests);
}
