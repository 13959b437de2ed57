#include "analysis/legs.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_legs legs;

static void teardown(void)
{
    dm_legs_clear(&legs);
    dm_contacts_free(contacts);
    contacts = NULL;
}

static void build(dm_path_kind kind, const dm_paths_options *options)
{
    dm_legs_clear(&legs);
    ck_assert_int_eq(dm_legs_build(&legs, contacts, kind, options, NULL),
                     DM_OK);
}

START_TEST(days_begin_at_midnight_before_1970_too)
{
    ck_assert_int_eq(dm_day_start(0), 0);
    ck_assert_int_eq(dm_day_start(DM_DAY_S - 1), 0);
    ck_assert_int_eq(dm_day_start(-1), -DM_DAY_S);
    ck_assert_int_eq(dm_day_start(-DM_DAY_S), -DM_DAY_S);
    ck_assert_int_eq(dm_day_start(DM_TIME_MIN), DM_TIME_MIN);
}
END_TEST

START_TEST(what_is_open_stays_open)
{
    ck_assert_int_eq(dm_time_after(DM_TIME_MIN, 5), DM_TIME_MIN);
    ck_assert_int_eq(dm_time_after(DM_TIME_MAX - 3, 5), DM_TIME_MAX - 1);
    ck_assert_int_eq(dm_time_after(-3, 5), 2);
    ck_assert_int_eq(dm_time_between(DM_TIME_MIN, DM_TIME_MAX - 1), INT64_MAX);
    ck_assert_int_eq(dm_time_between(-3, 2), 5);
    ck_assert_int_eq(dm_time_between(5, -DM_DAY_S), -DM_DAY_S - 5);
}
END_TEST

START_TEST(a_contact_gives_the_legs_that_its_channel_allows)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .channel = "telegram"},
        {ARROW("a", "b", 2), .channel = "visit"},
        {ARROW("a", "b", 3), .channel = "negotiation-session",
         .flags = DM_CONTACT_UNKNOWN},
        {ARROW("a", "b", 4), .flags = DM_CONTACT_UNKNOWN},
        {ARROW("a", "b", 5), .flags = DM_CONTACT_SYMMETRIC},
    };
    dm_paths_options initiative = {.flow = DM_FLOW_INITIATIVE};
    contacts = MAKE_CONTACTS(rows);
    build(DM_PATH_CERTAIN, NULL);
    ck_assert_uint_eq(legs.count, 1 + 2 + 2 + 0 + 2);
    build(DM_PATH_POSSIBLE, NULL);
    ck_assert_uint_eq(legs.count, 1 + 2 + 2 + 2 + 2);
    build(DM_PATH_CERTAIN, &initiative);
    ck_assert_uint_eq(legs.count, 1 + 1 + 0 + 0 + 2);
    build(DM_PATH_POSSIBLE, &initiative);
    ck_assert_uint_eq(legs.count, 1 + 1 + 2 + 2 + 2);
}
END_TEST

START_TEST(a_window_takes_dates_inside_or_cuts_those_that_overlap)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .days = 9},
        {ARROW("a", "b", 5), .days = 2},
        {ARROW("a", "b", 30)},
    };
    dm_interval window = {4 * DM_DAY_S, 20 * DM_DAY_S};
    dm_paths_options options = {.window = &window};
    contacts = MAKE_CONTACTS(rows);
    build(DM_PATH_CERTAIN, &options);
    ck_assert_uint_eq(legs.count, 1);
    ck_assert_int_eq(legs.items[0].first, 5 * DM_DAY_S);
    build(DM_PATH_POSSIBLE, &options);
    ck_assert_uint_eq(legs.count, 2);
    ck_assert_int_eq(legs.items[0].first, 4 * DM_DAY_S);
    ck_assert_int_eq(legs.items[0].last, 10 * DM_DAY_S - 1);
}
END_TEST

START_TEST(what_answers_narrow_comes_in_its_new_order)
{
    static const fixture_arrow rows[] = {
        {ARROW("b", "a", 1), .days = 20, .contact = 2, .answers = 1},
        {ARROW("a", "b", 8), .days = 30, .contact = 1},
        {ARROW("c", "d", 5), .contact = 3},
    };
    contacts = MAKE_CONTACTS(rows);
    build(DM_PATH_CERTAIN, NULL);
    ck_assert_uint_eq(legs.count, 3);
    ck_assert_int_eq(legs.items[0].contact, 3);
    ck_assert_int_eq(legs.items[1].contact, 1);
    ck_assert_int_eq(legs.items[1].last, 21 * DM_DAY_S - 1);
    ck_assert_int_eq(legs.items[2].first, 8 * DM_DAY_S);
    ck_assert_uint_eq(legs.items[1].answers, legs.actor_count);
    ck_assert(dm_leg_answers(&legs, &legs.items[2], &legs.items[1]));
    ck_assert(!dm_leg_answers(&legs, &legs.items[1], &legs.items[2]));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("legs");
    TCase *cases = tcase_create("legs");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, days_begin_at_midnight_before_1970_too);
    tcase_add_test(cases, what_is_open_stays_open);
    tcase_add_test(cases, a_contact_gives_the_legs_that_its_channel_allows);
    tcase_add_test(cases,
                   a_window_takes_dates_inside_or_cuts_those_that_overlap);
    tcase_add_test(cases, what_answers_narrow_comes_in_its_new_order);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
