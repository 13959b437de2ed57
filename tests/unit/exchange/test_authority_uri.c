#include "exchange/authority_uri.h"

#include <check.h>

#include <stdlib.h>

static void assert_read(const char *addresses, const char *scheme,
                        const char *value)
{
    dm_arena arena = {0};
    dm_authority_row rows[DM_AUTHORITY_LIMIT];
    ck_assert_int_eq(dm_authority_uris_read(rows, &arena, addresses), 1);
    ck_assert_str_eq(rows[0].scheme, scheme);
    ck_assert_str_eq(rows[0].value, value);
    dm_arena_clear(&arena);
}

static void assert_none(const char *addresses)
{
    dm_arena arena = {0};
    dm_authority_row rows[DM_AUTHORITY_LIMIT];
    ck_assert_int_eq(dm_authority_uris_read(rows, &arena, addresses), 0);
    dm_arena_clear(&arena);
}

START_TEST(an_entry_has_one_spelling)
{
    assert_read("http://d-nb.info/gnd/11851136X", "gnd", "11851136X");
    assert_read("https://d-nb.info/gnd/11851136x", "gnd", "11851136X");
    assert_read("HTTPS://D-NB.info/gnd/11851136X/about", "gnd", "11851136X");
    assert_read(" http://d-nb.info/gnd/119142511 ", "gnd", "119142511");
    assert_read("http://viaf.org/viaf/24602065/#x", "viaf", "24602065");
    assert_read("http://www.viaf.org/viaf/24602065", "viaf", "24602065");
    assert_read("https://www.wikidata.org/wiki/Q8007", "wikidata", "Q8007");
    assert_read("http://www.wikidata.org/entity/q8007", "wikidata", "Q8007");
    assert_read("https://id.loc.gov/authorities/names/n79144899", "lccn",
                "N79144899");
}
END_TEST

START_TEST(other_addresses_are_kept)
{
    assert_read("https://Edition-Humboldt.de/H0001307/", "uri",
                "edition-humboldt.de/H0001307");
    assert_read("http://a.de/x?a=1;b=2", "uri", "a.de/x?a=1,b=2");
}
END_TEST

START_TEST(some_addresses_are_of_no_actor)
{
    assert_none("");
    assert_none("#p1");
    assert_none("Molotov");
    assert_none("http://www.geonames.org/2867543");
    assert_none("http://sws.geonames.org/2867543");
    assert_none("http://correspSearch.net/unknown");
    assert_none("http://d-nb.info/gnd/");
    assert_none("http://");
}
END_TEST

START_TEST(several_addresses_are_several_entries)
{
    dm_arena arena = {0};
    dm_authority_row rows[DM_AUTHORITY_LIMIT];
    ck_assert_int_eq(dm_authority_uris_read(rows, &arena,
                                            "http://d-nb.info/gnd/1  "
                                            "https://d-nb.info/gnd/1 "
                                            "http://viaf.org/viaf/2 #x"),
                     2);
    ck_assert_str_eq(rows[1].scheme, "viaf");
    ck_assert_int_eq(
        dm_authority_uris_read(rows, &arena,
                               "http://a/1 http://a/2 http://a/3 http://a/4 "
                               "http://a/5 http://a/6 http://a/7 http://a/8 "
                               "http://a/9"),
        DM_AUTHORITY_LIMIT);
    dm_arena_clear(&arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("authority_uri");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, an_entry_has_one_spelling);
    tcase_add_test(tests, other_addresses_are_kept);
    tcase_add_test(tests, some_addresses_are_of_no_actor);
    tcase_add_test(tests, several_addresses_are_several_entries);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
