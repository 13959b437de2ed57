#include "exchange/column_map.h"

#include "exchange/dataset_format.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static dm_column_map map;
static dm_problems problems;

static void parse(const char *ini)
{
    dm_buffer text = {0};
    dm_buffer_add(&text, ini);
    ck_assert_int_eq(dm_column_map_parse(&map, &text, "m", &problems, NULL),
                     DM_OK);
    dm_buffer_clear(&text);
}

static void clean_up(void)
{
    dm_column_map_clear(&map);
    dm_problems_clear(&problems);
}

START_TEST(a_name_stands_for_a_column)
{
    parse("[columns]\r\n  initiator =  who did \r\n");
    const dm_map_piece *piece = map.entries[DM_CONTACTS_INITIATOR];
    ck_assert_str_eq(piece->column, "who did");
    ck_assert_ptr_null(piece->next);
    ck_assert_uint_eq(problems.errors, 0);
    clean_up();
}
END_TEST

START_TEST(braces_hold_columns_between_texts)
{
    parse("[columns]\nkey = {kind}-{id}!\n");
    const dm_map_piece *piece = map.entries[DM_CONTACTS_KEY];
    ck_assert_str_eq(piece->column, "kind");
    ck_assert_str_eq(piece->next->text, "-");
    ck_assert_ptr_null(piece->next->column);
    ck_assert_str_eq(piece->next->next->column, "id");
    ck_assert_str_eq(piece->next->next->next->text, "!");
    ck_assert_ptr_null(piece->next->next->next->next);
    clean_up();
}
END_TEST

START_TEST(quotes_hold_a_text)
{
    parse("[columns]\nchannel = \"a {visit} \"\nnote = {open\n");
    ck_assert_str_eq(map.entries[DM_CONTACTS_CHANNEL]->text, "a {visit} ");
    ck_assert_ptr_null(map.entries[DM_CONTACTS_CHANNEL]->column);
    ck_assert_str_eq(map.entries[DM_CONTACTS_NOTE]->text, "{open");
    clean_up();
}
END_TEST

START_TEST(a_section_translates_the_values_of_a_column)
{
    parse("# a remark\n; another\n\n[direction]\nD = directed\nS=symmetric");
    char given[] = "S";
    char other[] = "X";
    ck_assert_str_eq(
        dm_column_map_translate(&map, DM_CONTACTS_DIRECTION, given),
        "symmetric");
    ck_assert_ptr_eq(
        dm_column_map_translate(&map, DM_CONTACTS_DIRECTION, other), other);
    ck_assert_ptr_eq(dm_column_map_translate(&map, DM_CONTACTS_CHANNEL, given),
                     given);
    clean_up();
}
END_TEST

START_TEST(what_is_wrong_is_told_with_its_place)
{
    parse("[columns]\n\n  kye = a\n[nowhere]\nx = y\n");
    ck_assert_uint_eq(problems.count, 2);
    ck_assert_uint_eq(problems.items[0].line, 3);
    ck_assert_uint_eq(problems.items[0].column, 3);
    ck_assert_ptr_nonnull(strstr(problems.items[0].message, "'key'"));
    ck_assert_uint_eq(problems.items[1].line, 4);
    clean_up();
}
END_TEST

START_TEST(an_empty_map_maps_nothing)
{
    parse("");
    for (size_t i = 0; i < DM_MAP_ENTRIES; i++) {
        ck_assert_ptr_null(map.entries[i]);
    }
    clean_up();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("column_map");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, a_name_stands_for_a_column);
    tcase_add_test(tests, braces_hold_columns_between_texts);
    tcase_add_test(tests, quotes_hold_a_text);
    tcase_add_test(tests, a_section_translates_the_values_of_a_column);
    tcase_add_test(tests, what_is_wrong_is_told_with_its_place);
    tcase_add_test(tests, an_empty_map_maps_nothing);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
