#include "demarche/report.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static const dm_column contact_columns[] = {
    {"key", DM_TEXT},       {"date", DM_TEXT},      {"direction", DM_TEXT},
    {"initiator", DM_TEXT}, {"recipient", DM_TEXT}, {"channel", DM_TEXT},
    {"topic", DM_TEXT},     {"records", DM_TEXT},   {"contested", DM_TEXT},
    {"citations", DM_TEXT}, {"summary", DM_TEXT}};

static const dm_column description_columns[] = {
    {"contact", DM_INTEGER}, {"key", DM_TEXT},     {"date", DM_TEXT},
    {"citations", DM_TEXT},  {"summary", DM_TEXT}, {"place", DM_INTEGER}};

static const dm_column traced_columns[] = {{"actor", DM_TEXT},
                                           {"contacts", DM_INTEGER},
                                           {"p_value", DM_REAL},
                                           {"contact_keys", DM_NUMBERS}};

static dm_table *contacts;
static dm_table *descriptions;
static dm_report *report;

static void begin(void)
{
    static const char *const cells[] = {"c-1", "1939", "directed", "a;<b>",
                                        "c",   "note", "",         "r",
                                        "no",  "p. 1", "\"s\""};

    dm_table_new(&contacts, contact_columns, 11, NULL);
    for (size_t i = 0; i < 11; i++) {
        dm_table_put_text(contacts, cells[i]);
    }
    dm_table_new(&descriptions, description_columns, 6, NULL);
    dm_table_put_integer(descriptions, 7);
    dm_table_put_text(descriptions, "c-1");
    dm_table_put_text(descriptions, "1939");
    dm_table_put_text(descriptions, "p. 1");
    dm_table_put_empty(descriptions);
    dm_table_put_integer(descriptions, 0);
    ck_assert_int_eq(
        dm_report_new(&report, "A & B", contacts, descriptions, NULL), DM_OK);
}

static void finish(void)
{
    dm_report_free(report);
    dm_table_free(descriptions);
    dm_table_free(contacts);
}

/* The page; the caller frees it. */
static char *print(void)
{
    char *page = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&page, &size);
    ck_assert_ptr_nonnull(stream);
    ck_assert_int_eq(dm_report_write(report, stream, NULL), DM_OK);
    fclose(stream);
    return page;
}

static void check_holds(const char *text)
{
    char *page = print();
    ck_assert_msg(strstr(page, text) != NULL, "no '%s' in the page", text);
    free(page);
}

static void check_lacks(const char *text)
{
    char *page = print();
    ck_assert_msg(strstr(page, text) == NULL, "'%s' in the page", text);
    free(page);
}

START_TEST(texts_stay_texts)
{
    dm_report_add_heading(report, "<img src=x onerror=alert(1)>");
    dm_report_add_paragraph(report, "a\"b\x01\n&c");
    check_holds("<h1>A &amp; B</h1>");
    check_holds("&lt;img src=x onerror=alert(1)&gt;</h2>");
    check_holds("<p>a&quot;b\xE2\x90\x81 &amp;c</p>");
    check_lacks("<img");
}
END_TEST

START_TEST(a_row_leads_to_the_contacts_behind_it)
{
    int64_t number = 7;
    dm_table *table = NULL;
    dm_table_new(&table, traced_columns, 4, NULL);
    dm_table_put_name(table, "a", "Actor <a>");
    dm_table_put_integer(table, 1);
    dm_table_put_empty(table);
    dm_table_put_numbers(table, &number, 1);
    dm_report_add_heading(report, "Table");
    dm_report_add_table(report, &(dm_report_table){.caption = "Caption",
                                                   .rows = table,
                                                   .places = DM_PLACES_ACTORS});
    dm_report_add_contacts(report);
    dm_table_free(table);
    check_holds(
        "<tr id=\"actor-0.a\">\n<th scope=\"row\">Actor &lt;a&gt;</th>");
    check_holds("<li><a href=\"#contact-c-1\">c-1</a> 1939 \xC2\xB7 p. 1</li>");
    check_lacks("p_value");
}
END_TEST

static void add_traced(void)
{
    int64_t number = 7;
    dm_table *table = NULL;
    dm_table_new(&table, traced_columns, 4, NULL);
    dm_table_put_name(table, "a", NULL);
    dm_table_put_integer(table, 1);
    dm_table_put_real(table, 0.00123456);
    dm_table_put_numbers(table, &number, 1);
    dm_report_add_table(
        report, &(dm_report_table){.caption = "Caption", .rows = table});
    dm_table_free(table);
}

START_TEST(what_is_not_listed_has_no_link)
{
    add_traced();
    check_holds("<li><a>c-1</a> 1939");
}
END_TEST

START_TEST(a_limit_names_and_lists_no_more)
{
    dm_report_limits none = {0, 0};
    dm_report_limit(report, &none);
    add_traced();
    ck_assert_uint_eq(dm_report_count_contacts(report), 0);
    dm_report_add_contacts(report);
    check_holds("<ol>\n<li>and 1 more</li>\n</ol>");
    check_lacks("<article");
}
END_TEST

START_TEST(numbers_have_three_digits)
{
    add_traced();
    check_holds("<td class=\"number\">0.00123</td>");
}
END_TEST

START_TEST(every_contact_is_listed)
{
    dm_report_add_heading(report, "Contacts");
    dm_report_add_contacts(report);
    check_holds("id=\"contact-c-1\" data-actors=\"a;&lt;b&gt;;c\"");
    check_holds("<p>&quot;s&quot;</p>");
}
END_TEST

START_TEST(pictures_share_no_id_and_have_no_style)
{
    static const char svg[] =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg width=\"1\">"
        "<!-- <x> --><g id=\"n1\"><stop style=\"stop-color:red; "
        "stop-opacity:1.;\"/><path fill=\"url(#n1)\"/></g></svg>\n";
    dm_report_figure figure = {.caption = "One",
                               .description = "Two",
                               .svg = svg,
                               .size = sizeof svg - 1};
    dm_report_add_figure(report, &figure);
    dm_report_add_figure(report, &figure);
    check_holds("<g id=\"picture-1-n1\">");
    check_holds("<g id=\"picture-2-n1\">");
    check_holds("fill=\"url(#picture-2-n1)\"");
    check_holds("<stop stop-color=\"red\" stop-opacity=\"1.\"/>");
    check_lacks(" style=");
    check_lacks("<x>");
    check_lacks("<?xml");
}
END_TEST

static void add_svg(const char *svg)
{
    dm_report_figure figure = {.caption = "One",
                               .description = "Two",
                               .svg = svg,
                               .size = strlen(svg)};
    dm_report_add_figure(report, &figure);
}

START_TEST(a_picture_takes_the_colours_of_the_page)
{
    add_svg("<svg><path fill=\"#D55E00\" stroke='rgb(  0, 114, 178)'/>"
            "<path fill = 'white' stroke=\"none\"/></svg>");
    check_holds("<path fill=\"var(--cd55e00,#d55e00)\" "
                "stroke=\"var(--c0072b2,#0072b2)\"/>");
    check_holds("<path fill=\"var(--cffffff,#ffffff)\" stroke=\"none\"/>");
}
END_TEST

START_TEST(a_picture_leads_to_places_that_there_are)
{
    add_svg("<svg><a xlink:href=\"#contact-c&#45;1\" xlink:title=\"a&lt;b\">"
            "</a><a xlink:href=\"#pair-1.a.b\"></a>"
            "<a xlink:href=\"javascript:alert(1)\"></a></svg>");
    dm_report_add_contacts(report);
    check_holds("<a href=\"#contact-c-1\" tabindex=\"-1\">"
                "<title>a&lt;b</title></a><a tabindex=\"-1\"></a><a></a>");
    check_holds("<svg role=\"graphics-document\" "
                "aria-labelledby=\"picture-1-name picture-1-told\">\n"
                "<title id=\"picture-1-name\">One</title>");
}
END_TEST

START_TEST(a_text_of_a_picture_stays_a_text)
{
    add_svg("<svg><text>a href=\"#b\" &lt;</text></svg>");
    check_holds("<text>a href=&quot;#b&quot; &lt;</text>");
}
END_TEST

START_TEST(a_picture_that_breaks_off_ends)
{
    add_svg("<svg><path d=\"M0");
    add_svg("<svg><path fill=");
    add_svg("<svg><!-- ");
    add_svg("no picture");
    check_holds("<path d=\"M0\"");
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("report");
    tcase_add_checked_fixture(cases, begin, finish);
    tcase_add_test(cases, texts_stay_texts);
    tcase_add_test(cases, a_row_leads_to_the_contacts_behind_it);
    tcase_add_test(cases, what_is_not_listed_has_no_link);
    tcase_add_test(cases, a_limit_names_and_lists_no_more);
    tcase_add_test(cases, numbers_have_three_digits);
    tcase_add_test(cases, every_contact_is_listed);
    tcase_add_test(cases, pictures_share_no_id_and_have_no_style);
    tcase_add_test(cases, a_picture_takes_the_colours_of_the_page);
    tcase_add_test(cases, a_picture_leads_to_places_that_there_are);
    tcase_add_test(cases, a_text_of_a_picture_stays_a_text);
    tcase_add_test(cases, a_picture_that_breaks_off_ends);
    Suite *suite = suite_create("report");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
