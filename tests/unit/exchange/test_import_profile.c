#include "exchange/import_profile.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

/* The profile that the content of a single file is read by. */
static const char *recognise(const char *content)
{
    static const dm_import_options defaults;
    dm_import_report report = {.problems = {.limit = 1}};
    dm_import import = {.report = &report, .options = &defaults};
    dm_dataset dataset = {.path = "f"};
    dm_buffer_add(&dataset.files[DM_FILE_CONTACTS].text, content);
    dm_buffer_add(&dataset.files[DM_FILE_CONTACTS].name, "f");
    ck_assert_int_eq(dm_profile_prepare(&import, &dataset, NULL), DM_OK);
    dm_dataset_clear(&dataset);
    dm_import_report_clear(&report);
    return import.profile->name;
}

static dm_status choose(const char *name, bool is_folder, const char *map)
{
    dm_import_options options = {.profile = name, .map = map};
    dm_import_report report = {.problems = {.limit = 1}};
    dm_import import = {.report = &report, .options = &options};
    dm_dataset dataset = {.path = "f", .is_folder = is_folder};
    dm_error error = {0};
    dm_status status = dm_profile_prepare(&import, &dataset, &error);
    if (status == DM_OK && strcmp(name, "auto") != 0) {
        ck_assert_str_eq(report.profile, name);
    }
    dm_dataset_clear(&dataset);
    return status;
}

START_TEST(files_are_recognised)
{
    ck_assert_str_eq(recognise("key,initiator,recipient\n"), "dataset");
    ck_assert_str_eq(recognise(""), "dataset");
    ck_assert_str_eq(recognise("initiator;recipient\n"), "csv");
    ck_assert_str_eq(recognise("initiator\trecipient\tx\n"), "csv");
    ck_assert_str_eq(recognise("a b 1\n"), "edges");
    ck_assert_str_eq(recognise("date,source,relation,target\n"), "events");
    ck_assert_str_eq(recognise("Event ID\tSource Name\tTarget Name\n"),
                     "icews");
    ck_assert_str_eq(recognise("<TEI xmlns='http://www.tei-c.org/ns/1.0'>"
                               "<correspDesc/></TEI>"),
                     "cmif");
    ck_assert_str_eq(recognise("<TEI xmlns='http://www.tei-c.org/ns/1.0'>"
                               "<div type=\"document\"/></TEI>"),
                     "frus");
    ck_assert_str_eq(recognise("<TEI><correspDesc/></TEI>"), "dataset");
}
END_TEST

START_TEST(each_name_stands_for_a_profile)
{
    ck_assert_str_eq(dm_import_profile_names[0], "auto");
    for (size_t i = 0; dm_import_profile_names[i]; i++) {
        ck_assert_int_eq(choose(dm_import_profile_names[i], false, NULL),
                         DM_OK);
    }
    ck_assert_int_eq(choose("nothing", false, NULL), DM_USAGE);
}
END_TEST

START_TEST(a_folder_is_a_dataset)
{
    ck_assert_int_eq(choose("auto", true, NULL), DM_OK);
    ck_assert_int_eq(choose("dataset", true, NULL), DM_OK);
    ck_assert_int_eq(choose("edges", true, NULL), DM_USAGE);
}
END_TEST

START_TEST(a_map_is_for_csv)
{
    ck_assert_int_eq(choose("csv", false, "m"), DM_OK);
    ck_assert_int_eq(choose("dataset", false, "m"), DM_USAGE);
    ck_assert_int_eq(choose("auto", true, "m"), DM_USAGE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("import_profile");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, files_are_recognised);
    tcase_add_test(tests, each_name_stands_for_a_profile);
    tcase_add_test(tests, a_folder_is_a_dataset);
    tcase_add_test(tests, a_map_is_for_csv);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
