#include "exchange/xml_scan.h"

#include "base/buffer.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

/* What is wrong with a text; "" where nothing is. The caller frees it. */
static char *refuse(const char *text, size_t size, size_t *line, size_t *column)
{
    dm_problems problems = {.limit = 1};
    bool fits = dm_xml_check(text, size, "f", &problems);
    ck_assert_int_eq(fits, problems.errors == 0);
    const dm_problem *first = problems.count ? &problems.items[0] : NULL;
    *line = first ? first->line : 0;
    *column = first ? first->column : 0;
    char *message = strdup(first ? first->message : "");
    dm_problems_clear(&problems);
    return message;
}

static void assert_refused(const char *text, const char *part, size_t line,
                           size_t column)
{
    size_t found_line;
    size_t found_column;
    char *message = refuse(text, strlen(text), &found_line, &found_column);
    ck_assert_msg(*part ? strstr(message, part) != NULL : !*message,
                  "'%s' for %.60s", message, text);
    ck_assert_uint_eq(found_line, line);
    ck_assert_uint_eq(found_column, column);
    free(message);
}

static void assert_fits(const char *text)
{
    assert_refused(text, "", 0, 0);
}

/* `start`, `part` so many times, `end`; the caller frees it. */
static char *repeat(const char *start, const char *part, size_t times,
                    const char *end)
{
    dm_buffer text = {0};
    dm_buffer_add(&text, start);
    for (size_t i = 0; i < times; i++) {
        dm_buffer_add(&text, part);
    }
    dm_buffer_add(&text, end);
    return dm_buffer_take(&text);
}

START_TEST(pieces_are_found_with_their_places)
{
    const char text[] = "<?x y?>\n<a b='>'>\xc3\xa9<!-- <c> --><n:c/>"
                        "<![CDATA[<d>]]></a >";
    static const struct {
        dm_xml_piece piece;
        size_t line;
        size_t column;
    } expected[] = {
        {DM_XML_ASIDE, 1, 1},     {DM_XML_TEXT, 1, 8},
        {DM_XML_START_TAG, 2, 1}, {DM_XML_TEXT, 2, 10},
        {DM_XML_ASIDE, 2, 11},    {DM_XML_EMPTY_TAG, 2, 23},
        {DM_XML_ASIDE, 2, 29},    {DM_XML_END_TAG, 2, 44},
    };
    dm_xml_scan scan = dm_xml_scan_begin(text, strlen(text));
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        ck_assert(dm_xml_scan_next(&scan));
        ck_assert_int_eq(scan.piece, expected[i].piece);
        ck_assert_uint_eq(scan.line, expected[i].line);
        ck_assert_uint_eq(scan.column, expected[i].column);
        ck_assert_int_eq(dm_xml_scan_names(&scan, "c"), i == 5);
    }
    ck_assert(dm_xml_scan_names(&scan, "a"));
    ck_assert(!dm_xml_scan_next(&scan));
}
END_TEST

START_TEST(what_does_not_end_is_broken)
{
    static const char *const texts[] = {"<!-- ",      "<![CDATA[ ]]", "<?x ",
                                        "<a ",        "<a b='>",      "<a <b>",
                                        "<!DOCTYPE a"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dm_xml_scan scan = dm_xml_scan_begin(texts[i], strlen(texts[i]));
        ck_assert(dm_xml_scan_next(&scan));
        ck_assert_int_eq(scan.piece, DM_XML_BROKEN);
        ck_assert(!dm_xml_scan_next(&scan));
        assert_fits(texts[i]);
    }
}
END_TEST

START_TEST(entities_of_a_dtd_are_refused)
{
    assert_fits("<a b='&lt;&#65;'>&amp;&gt;&quot;&apos;&#x41;</a>");
    assert_refused("<a>\n x&lol;</a>", "entity", 2, 3);
    assert_refused("<a b='&lol;'/>", "entity", 1, 7);
    assert_refused("<a>&\xc3\xa9;</a>", "entity", 1, 4);
    assert_refused("<a>&amp;&ampere;</a>", "entity", 1, 9);
    assert_fits("<a><!-- &lol; --><![CDATA[&lol;]]></a>");
    assert_fits("<a>Duncker & Humblot; R&D</a>");
    assert_fits("<a>&</a>");
    assert_fits("&");
}
END_TEST

START_TEST(a_doctype_may_not_declare_anything)
{
    assert_fits("<!DOCTYPE TEI SYSTEM \"tei[1].dtd\"><TEI/>");
    assert_refused("<!DOCTYPE TEI [<!ENTITY a \"b\">]><TEI/>", "DOCTYPE", 1, 1);
    assert_refused("\n<!DOCTYPE TEI SYSTEM 'x' []><TEI/>", "DOCTYPE", 2, 1);
}
END_TEST

START_TEST(depth_is_limited)
{
    char *fits = repeat("", "<a>", 100, "</a><b/>");
    char *deep = repeat("", "<a>", 101, "");
    char *side = repeat("<a>", "<b></b>", 1000, "</a>");
    assert_fits(fits);
    assert_fits(side);
    assert_refused(deep, "100 deep", 1, 301);
    free(fits);
    free(deep);
    free(side);
}
END_TEST

START_TEST(tags_are_limited)
{
    char *many = repeat("<a", " b=''", 257, "/>");
    char *some = repeat("<a c='a=b=c'", " b=''", 255, "/>");
    char *long_one = repeat("<a b='", "x", 65536, "'/>");
    assert_refused(many, "256 attributes", 1, 1);
    assert_fits(some);
    assert_refused(long_one, "65,536 bytes", 1, 1);
    free(many);
    free(some);
    free(long_one);
}
END_TEST

START_TEST(what_is_no_text_is_refused)
{
    size_t line;
    size_t column;
    char *message = refuse("<a>\n\0</a>", 9, &line, &column);
    ck_assert_ptr_nonnull(strstr(message, "NUL"));
    ck_assert_uint_eq(line, 2);
    ck_assert_uint_eq(column, 1);
    free(message);
    assert_refused("", "empty", 1, 1);
    assert_refused("<a>\n\xff</a>", "broken UTF-8", 2, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("xml_scan");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, pieces_are_found_with_their_places);
    tcase_add_test(tests, what_does_not_end_is_broken);
    tcase_add_test(tests, entities_of_a_dtd_are_refused);
    tcase_add_test(tests, a_doctype_may_not_declare_anything);
    tcase_add_test(tests, depth_is_limited);
    tcase_add_test(tests, tags_are_limited);
    tcase_add_test(tests, what_is_no_text_is_refused);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
