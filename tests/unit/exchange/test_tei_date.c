#include "exchange/tei_date.h"

#include "demarche/time.h"

#include "exchange/xml_document.h"

#include <check.h>

#include <stdio.h>
#include <stdlib.h>

/* The date that attributes tell, which must be EDTF. */
static void assert_date(const char *attributes, const char *expected)
{
    dm_arena arena = {0};
    dm_buffer text = {0};
    dm_problems problems = {.limit = 1};
    dm_buffer_add_format(&text, "<date xmlns='%s' %s>words</date>",
                         DM_TEI_NAMESPACE, attributes);
    dm_xml_document *document;
    const dm_xml_element *date;
    ck_assert_int_eq(dm_xml_open(&document, &text, "f", &problems, NULL),
                     DM_OK);
    ck_assert_int_eq(dm_xml_next(&date, document, NULL), DM_OK);
    const char *found = dm_tei_date(&arena, date);
    dm_date parsed;
    ck_assert_str_eq(found, expected);
    ck_assert_int_eq(dm_date_parse(&parsed, found, NULL), DM_OK);
    ck_assert_int_eq(dm_tei_is_dated(date), *found != '\0');
    dm_xml_close(document);
    dm_buffer_clear(&text);
    dm_arena_clear(&arena);
}

START_TEST(when_is_a_date_by_itself)
{
    assert_date("when='1648-09-01'", "1648-09-01");
    assert_date("when='1648-09'", "1648-09");
    assert_date("when=' 1788-05-08 '", "1788-05-08");
    assert_date("when='1939-07-05T18:00:00'", "1939-07-05T18:00:00");
    assert_date("when='1939-07-05T18:00:00Z'", "1939-07-05T18:00:00Z");
    assert_date("when='1648' notBefore='1640'", "1648");
}
END_TEST

START_TEST(bounds_are_an_interval)
{
    assert_date("from='1648-09-01' to='1648-09-05'", "1648-09-01/1648-09-05");
    assert_date("notBefore='1902-10' notAfter='1902-11'", "1902-10/1902-11");
    assert_date("from='1648' to='1648'", "1648");
    assert_date("notBefore='1648' to='1649'", "1648/1649");
    assert_date("from='1648' notAfter='1649'", "1648/1649");
    assert_date("from='1977-01-20T10:00:00' to='1977-01-21T11:00:00'",
                "1977-01-20/1977-01-21");
}
END_TEST

START_TEST(a_missing_bound_is_open)
{
    assert_date("notBefore='1648'", "1648/..");
    assert_date("notAfter='1648-03-02'", "../1648-03-02");
    assert_date("from='1648'", "1648/..");
    assert_date("to='1648'", "../1648");
}
END_TEST

START_TEST(doubt_is_kept)
{
    assert_date("when='1648-09-01' cert='low'", "1648-09-01?");
    assert_date("when='1648' cert='medium'", "1648?");
    assert_date("when='1648' cert='high'", "1648");
    assert_date("when='1648' evidence='conjecture'", "1648?");
    assert_date("when='1648' evidence='external'", "1648");
    assert_date("notBefore='1648' cert='low'", "1648?/..");
    assert_date("notAfter='1648' cert='low'", "../1648?");
    assert_date("from='1648' to='1649' cert='low'", "1648?/1649?");
    assert_date("when='1939-07-05T18:00:00' cert='low'", "1939-07-05?");
}
END_TEST

START_TEST(no_attribute_is_no_date)
{
    assert_date("", "");
    assert_date("cert='low'", "");
}
END_TEST

START_TEST(bounds_of_a_document_are_its_day)
{
    dm_arena arena = {0};
    ck_assert_str_eq(dm_tei_interval(&arena, "1977-01-20T00:00:00-05:00",
                                     "1977-01-20T23:59:59-05:00", false),
                     "1977-01-20");
    ck_assert_str_eq(dm_tei_interval(&arena, "1945-01-04T13:00:00-05:00",
                                     "1945-01-04T13:00:00-05:00", false),
                     "1945-01-04T13:00:00-05:00");
    ck_assert_str_eq(dm_tei_interval(&arena, "", "", true), "");
    dm_arena_clear(&arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("tei_date");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, when_is_a_date_by_itself);
    tcase_add_test(tests, bounds_are_an_interval);
    tcase_add_test(tests, a_missing_bound_is_open);
    tcase_add_test(tests, doubt_is_kept);
    tcase_add_test(tests, no_attribute_is_no_date);
    tcase_add_test(tests, bounds_of_a_document_are_its_day);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
