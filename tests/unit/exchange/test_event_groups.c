#include "exchange/event_groups.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static dm_event_groups groups;

static dm_code consult = {
    .code = "040", .mirror = "", .is_contact = true, .initiator = DM_CODE_NONE};
static dm_code visit = {.code = "042",
                        .mirror = "043",
                        .is_contact = true,
                        .initiator = DM_CODE_SOURCE};
static dm_code host = {.code = "043",
                       .mirror = "042",
                       .is_contact = true,
                       .initiator = DM_CODE_TARGET};
static dm_code request = {.code = "020",
                          .mirror = "",
                          .is_contact = true,
                          .initiator = DM_CODE_SOURCE};

static void begin(dm_mirror mirror, dm_dedupe dedupe)
{
    dm_event_groups_clear(&groups);
    groups.mirror = mirror;
    groups.dedupe = dedupe;
}

static void add(const dm_code *code, const char *id, const char *source,
                const char *target, const char *story)
{
    dm_event event = {.code = code,
                      .code_text = code->code,
                      .label = "",
                      .id = id,
                      .date = "2018-06-01",
                      .story = story,
                      .place = "",
                      .source = source,
                      .target = target};
    ck_assert_int_eq(dm_event_groups_add(&groups, &event, NULL), DM_OK);
}

static uint64_t hash(size_t group)
{
    uint64_t found;
    ck_assert(dm_event_group_hash(&found, &groups.items[group], groups.mirror));
    return found;
}

START_TEST(a_meeting_told_from_both_sides_is_one)
{
    begin(DM_MIRROR_COLLAPSE, DM_DEDUPE_DAY);
    add(&consult, "1", "a", "b", "");
    add(&consult, "2", "b", "a", "");
    ck_assert_uint_eq(groups.count, 1);
    ck_assert_uint_eq(dm_event_group_reports(&groups.items[0]), 1);
    add(&request, "3", "a", "b", "");
    add(&request, "4", "b", "a", "");
    ck_assert_uint_eq(groups.count, 3);
    dm_event_groups_clear(&groups);
}
END_TEST

START_TEST(a_visit_and_its_host_are_one)
{
    begin(DM_MIRROR_COLLAPSE, DM_DEDUPE_DAY);
    add(&host, "1", "b", "a", "");
    add(&visit, "2", "a", "b", "");
    ck_assert_uint_eq(groups.count, 1);
    ck_assert(dm_event_is_reversed(&groups.items[0].lead, DM_MIRROR_COLLAPSE));
    ck_assert_str_eq(dm_event_code(&groups.items[0].lead, DM_MIRROR_COLLAPSE),
                     "042");
    add(&visit, "3", "b", "a", "");
    ck_assert_uint_eq(groups.count, 2);
    dm_event_groups_clear(&groups);
}
END_TEST

START_TEST(mirrors_may_be_kept)
{
    begin(DM_MIRROR_KEEP, DM_DEDUPE_DAY);
    add(&consult, "1", "a", "b", "");
    add(&consult, "2", "b", "a", "");
    add(&visit, "3", "a", "b", "");
    add(&host, "4", "b", "a", "");
    ck_assert_uint_eq(groups.count, 4);
    ck_assert_str_eq(dm_event_code(&groups.items[3].lead, DM_MIRROR_KEEP),
                     "043");
    dm_event_groups_clear(&groups);
}
END_TEST

START_TEST(reports_are_those_of_the_side_that_tells_more)
{
    begin(DM_MIRROR_COLLAPSE, DM_DEDUPE_DAY);
    add(&consult, "1", "a", "b", "");
    add(&consult, "2", "b", "a", "");
    add(&consult, "3", "b", "a", "");
    ck_assert_uint_eq(groups.count, 1);
    ck_assert_uint_eq(dm_event_group_reports(&groups.items[0]), 2);
    dm_event_groups_clear(&groups);
}
END_TEST

START_TEST(each_row_meets_one_mirror_where_nothing_is_repeated)
{
    begin(DM_MIRROR_COLLAPSE, DM_DEDUPE_NONE);
    add(&consult, "1", "a", "b", "");
    add(&consult, "2", "a", "b", "");
    add(&consult, "3", "b", "a", "");
    ck_assert_uint_eq(groups.count, 2);
    add(&consult, "4", "b", "a", "");
    ck_assert_uint_eq(groups.count, 2);
    add(&consult, "5", "b", "a", "");
    ck_assert_uint_eq(groups.count, 3);
    dm_event_groups_clear(&groups);
}
END_TEST

START_TEST(stories_may_part_reports)
{
    begin(DM_MIRROR_COLLAPSE, DM_DEDUPE_STORY);
    add(&request, "1", "a", "b", "s");
    add(&request, "2", "a", "b", "s");
    add(&request, "3", "a", "b", "t");
    ck_assert_uint_eq(groups.count, 2);
    ck_assert_uint_eq(dm_event_group_reports(&groups.items[0]), 2);
    dm_event_groups_clear(&groups);
}
END_TEST

START_TEST(the_lowest_number_leads)
{
    begin(DM_MIRROR_COLLAPSE, DM_DEDUPE_DAY);
    add(&consult, "100", "a", "b", "");
    add(&consult, "99", "b", "a", "");
    add(&consult, "101", "a", "b", "");
    ck_assert_str_eq(groups.items[0].lead.id, "99");
    ck_assert(!groups.items[0].forward);
    ck_assert_uint_eq(groups.items[0].reports[true], 2);
    dm_event_groups_clear(&groups);
}
END_TEST

START_TEST(contacts_hash_apart_and_mirrors_alike)
{
    begin(DM_MIRROR_COLLAPSE, DM_DEDUPE_NONE);
    add(&consult, "", "a", "b", "");
    add(&consult, "", "a", "b", "");
    uint64_t first = hash(0);
    ck_assert(first != hash(1));
    begin(DM_MIRROR_COLLAPSE, DM_DEDUPE_NONE);
    add(&consult, "", "b", "a", "");
    ck_assert(first == hash(0));
    dm_event_groups_clear(&groups);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("event_groups");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, a_meeting_told_from_both_sides_is_one);
    tcase_add_test(tests, a_visit_and_its_host_are_one);
    tcase_add_test(tests, mirrors_may_be_kept);
    tcase_add_test(tests, reports_are_those_of_the_side_that_tells_more);
    tcase_add_test(tests, each_row_meets_one_mirror_where_nothing_is_repeated);
    tcase_add_test(tests, stories_may_part_reports);
    tcase_add_test(tests, the_lowest_number_leads);
    tcase_add_test(tests, contacts_hash_apart_and_mirrors_alike);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
