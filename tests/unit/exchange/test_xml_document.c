#include "exchange/xml_document.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

#define TEI "<TEI xmlns='" DM_TEI_NAMESPACE "'>"

static dm_buffer text;
static dm_problems problems = {.limit = 10};
static dm_arena arena;

static dm_xml_document *open_text(const char *xml)
{
    dm_xml_document *document;
    dm_buffer_clear(&text);
    dm_buffer_add(&text, xml);
    ck_assert_int_eq(dm_xml_open(&document, &text, "f", &problems, NULL),
                     DM_OK);
    return document;
}

static void teardown(void)
{
    dm_buffer_clear(&text);
    dm_problems_clear(&problems);
    dm_arena_clear(&arena);
}

static const dm_xml_element *next(dm_xml_document *document)
{
    const dm_xml_element *element;
    ck_assert_int_eq(dm_xml_next(&element, document, NULL), DM_OK);
    return element;
}

static const dm_xml_element *go_to(dm_xml_document *document, const char *name)
{
    const dm_xml_element *element = next(document);
    while (element && !dm_xml_is(element, name)) {
        element = next(document);
    }
    return element;
}

static const dm_xml_element *complete(dm_xml_document *document,
                                      const char *name)
{
    const dm_xml_element *element = NULL;
    ck_assert_ptr_nonnull(go_to(document, name));
    ck_assert_int_eq(dm_xml_complete(&element, document, NULL), DM_OK);
    return element;
}

START_TEST(names_are_told_by_their_namespace)
{
    dm_xml_document *document = open_text("<x:TEI xmlns:x='" DM_TEI_NAMESPACE
                                          "'><p/><x:p n='1'/></x:TEI>");
    const dm_xml_element *found = go_to(document, "p");
    ck_assert_ptr_nonnull(found);
    ck_assert(dm_xml_has_attribute(found, "n", "1"));
    ck_assert_ptr_null(go_to(document, "p"));
    ck_assert(!dm_xml_is_broken(document));
    dm_xml_close(document);
}
END_TEST

START_TEST(an_element_is_read_in_one_line)
{
    dm_xml_document *document =
        open_text(TEI "<head>\n 1. A &amp; <hi>B</hi>'s<note>no</note>"
                      "<![CDATA[ <C>]]>&#x85;d&#x7f;</head><q>x</q></TEI>");
    const dm_xml_element *head = complete(document, "head");
    ck_assert_str_eq(dm_xml_get_text(&arena, head, "note"), "1. A & B's <C> d");
    ck_assert_str_eq(dm_xml_get_text(&arena, head, NULL), "1. A & B'sno <C> d");
    ck_assert_str_eq(dm_xml_get_text(&arena, NULL, NULL), "");
    ck_assert(dm_xml_is_before(dm_xml_find(head, "hi"), "'s"));
    ck_assert(!dm_xml_is_before(dm_xml_find(head, "note"), "'s"));
    ck_assert_ptr_null(dm_xml_find(head, "q"));
    dm_xml_close(document);
}
END_TEST

START_TEST(attributes_are_read_with_their_blanks_cut)
{
    dm_xml_document *document = open_text(
        TEI "<p n=' a  b&amp;c ' xml:id='i' x:n='q' xmlns:x='u'/></TEI>");
    const dm_xml_element *p = complete(document, "p");
    ck_assert_str_eq(dm_xml_get_attribute(&arena, p, "n"), "a b&c");
    ck_assert_str_eq(dm_xml_get_attribute(&arena, p, "id"), "");
    ck_assert_str_eq(dm_xml_get_qualified(&arena, p, "id"), "i");
    ck_assert_str_eq(dm_xml_get_qualified(&arena, p, "n"), "q");
    ck_assert(dm_xml_has_attribute(p, "n", NULL));
    ck_assert(!dm_xml_has_attribute(p, "n", "a"));
    ck_assert(!dm_xml_has_attribute(p, "id", NULL));
    dm_xml_close(document);
}
END_TEST

START_TEST(elements_are_walked_within_their_root)
{
    dm_xml_document *document =
        open_text(TEI "<div><a><b/></a><c/></div><d/></TEI>");
    const dm_xml_element *root = complete(document, "div");
    const dm_xml_element *a = dm_xml_walk(root, root);
    ck_assert(dm_xml_is(a, "a"));
    ck_assert(dm_xml_is(dm_xml_walk(root, a), "b"));
    ck_assert(dm_xml_is(dm_xml_skip(root, a), "c"));
    ck_assert_ptr_null(dm_xml_walk(root, dm_xml_skip(root, a)));
    ck_assert_ptr_null(dm_xml_child(root, "b"));
    ck_assert(dm_xml_is(dm_xml_child(root, "c"), "c"));
    ck_assert(dm_xml_is(next(document), "a"));
    dm_xml_close(document);
}
END_TEST

START_TEST(places_are_those_of_the_text)
{
    dm_buffer long_text = {0};
    dm_buffer_add(&long_text, TEI);
    for (int i = 0; i < 70000; i++) {
        dm_buffer_add_char(&long_text, '\n');
    }
    dm_buffer_add(&long_text, " <a/><!-- <p> --><p><p/>x</p></TEI>");
    dm_xml_document *document = open_text(dm_buffer_text(&long_text));
    dm_buffer_clear(&long_text);
    ck_assert_ptr_nonnull(go_to(document, "p"));
    size_t column;
    dm_row_place place = dm_xml_find_place(document, &column);
    ck_assert_uint_eq(place.line, 70001);
    ck_assert_uint_eq(column, 18);
    ck_assert_uint_eq(place.end - place.start, strlen("<p><p/>x</p>"));
    ck_assert_int_eq(strncmp(text.text + place.start, "<p><p/>x</p>", 12), 0);
    ck_assert_ptr_nonnull(go_to(document, "p"));
    place = dm_xml_find_place(document, &column);
    ck_assert_uint_eq(place.end - place.start, strlen("<p/>"));
    dm_xml_close(document);
}
END_TEST

START_TEST(what_is_not_well_formed_is_told_where)
{
    dm_xml_document *document = open_text(TEI "\n<p>\n</q></TEI>");
    while (next(document)) {
    }
    ck_assert(dm_xml_is_broken(document));
    ck_assert_uint_eq(problems.errors, 1);
    ck_assert_uint_eq(problems.items[0].line, 3);
    ck_assert_ptr_nonnull(strstr(problems.items[0].message, "not well-formed"));
    ck_assert_ptr_null(next(document));
    dm_xml_close(document);
}
END_TEST

START_TEST(what_is_out_of_bounds_is_not_parsed)
{
    dm_xml_document *document = open_text(TEI "&x;</TEI>");
    ck_assert(dm_xml_is_broken(document));
    ck_assert_ptr_null(next(document));
    dm_xml_close(document);
    dm_xml_close(NULL);
}
END_TEST

START_TEST(an_outer_dtd_is_not_loaded)
{
    dm_xml_document *document = open_text(
        "<!DOCTYPE TEI SYSTEM 'http://127.0.0.1:9/tei.dtd'>" TEI "<p/></TEI>");
    ck_assert_ptr_nonnull(go_to(document, "p"));
    ck_assert_ptr_null(next(document));
    ck_assert(!dm_xml_is_broken(document));
    dm_xml_close(document);
}
END_TEST

START_TEST(tei_is_recognised_by_its_tags)
{
    ck_assert(dm_xml_is_tei_with(TEI "<p/></TEI>", "p", NULL));
    ck_assert(dm_xml_is_tei_with("\xef\xbb\xbf\n<?xml?><!-- -->" TEI "<p/>",
                                 "p", NULL));
    ck_assert(dm_xml_is_tei_with(TEI "<p type='a'/>", "p", "type='a'"));
    ck_assert(!dm_xml_is_tei_with(TEI "<p/><q type='a'/>", "p", "type='a'"));
    ck_assert(!dm_xml_is_tei_with(TEI "<!-- <p> --></TEI>", "p", NULL));
    ck_assert(!dm_xml_is_tei_with("<TEI><p/></TEI>", "p", NULL));
    ck_assert(!dm_xml_is_tei_with("a,b\n" TEI "<p/>", "p", NULL));
    ck_assert(!dm_xml_is_tei_with("", "p", NULL));
}
END_TEST

START_TEST(encodings_are_recognised)
{
    static const char latin[] = "<?xml version='1.0' encoding='iso-8859-1'?>";
    static const char other[] = "<?xml version='1.0' encoding='klingon'?>";
    ck_assert_str_eq(dm_xml_recognise_encoding(latin, sizeof latin - 1),
                     "ISO-8859-1");
    ck_assert_str_eq(dm_xml_recognise_encoding(other, sizeof other - 1),
                     "UTF-8");
    ck_assert_str_eq(dm_xml_recognise_encoding("", 0), "UTF-8");
    ck_assert_str_eq(dm_xml_recognise_encoding("<a>encoding='", 13), "UTF-8");
    ck_assert_str_eq(dm_xml_recognise_encoding("\xff\xfe<\0", 4), "UTF-16");
    ck_assert(dm_xml_is_utf16("\xfe\xff\0<", 4));
    ck_assert(!dm_xml_is_utf16("\xff\xfe"
                               "a\0",
                               4));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("xml_document");
    TCase *tests = tcase_create("core");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, names_are_told_by_their_namespace);
    tcase_add_test(tests, an_element_is_read_in_one_line);
    tcase_add_test(tests, attributes_are_read_with_their_blanks_cut);
    tcase_add_test(tests, elements_are_walked_within_their_root);
    tcase_add_test(tests, places_are_those_of_the_text);
    tcase_add_test(tests, what_is_not_well_formed_is_told_where);
    tcase_add_test(tests, what_is_out_of_bounds_is_not_parsed);
    tcase_add_test(tests, an_outer_dtd_is_not_loaded);
    tcase_add_test(tests, tei_is_recognised_by_its_tags);
    tcase_add_test(tests, encodings_are_recognised);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
