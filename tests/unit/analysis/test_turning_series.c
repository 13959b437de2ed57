#include "analysis/turning_series.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_turning_record record;
static dm_turning_options options;

static void teardown(void)
{
    dm_turning_record_clear(&record);
    dm_contacts_free(contacts);
    contacts = NULL;
    options = (dm_turning_options){0};
}

/* The series of a's turn toward b over days 0 to 99. */
static void build(dm_series series)
{
    options.about = "a";
    options.toward = "b";
    options.horizon_days = 30;
    dm_turning_source source = {
        .contacts = contacts,
        .options = &options,
        .about = dm_contacts_find_actor(contacts, "a"),
        .toward = dm_contacts_find_actor(contacts, "b"),
        .window = dm_find_day_window((dm_interval){0, 100 * DM_DAY_S}),
    };
    ck_assert_int_eq(dm_build_series(&record, &source, series, NULL), DM_OK);
}

static void assert_item(size_t place, size_t day, bool success)
{
    ck_assert_uint_lt(place, record.count);
    ck_assert_uint_eq(record.items[place].first, day);
    ck_assert_int_eq(record.items[place].success, success);
}

static const fixture_arrow mixed[] = {
    {ARROW("a", "b", 3)},
    {ARROW("b", "a", 5)},
    {ARROW("a", "c", 6)},
    {ARROW("a", "b", 7), .flags = DM_CONTACT_REPLY},
    {ARROW("b", "a", 8), .flags = DM_CONTACT_UNKNOWN},
    {ARROW("a", "b", 9), .flags = DM_CONTACT_SYMMETRIC},
    {ARROW("b", "a", 120)},
    {ARROW("a", "b", 95), .days = 10},
};

START_TEST(direction_takes_the_approaches_of_both)
{
    contacts = MAKE_CONTACTS(mixed);
    build(DM_SERIES_DIRECTION);
    ck_assert_int_eq(record.kind, DM_CHANGE_OF_SHARE);
    ck_assert_uint_eq(record.count, 2);
    assert_item(0, 3, true);
    assert_item(1, 5, false);
    ck_assert_uint_eq(record.unsure, 1);
}
END_TEST

START_TEST(replies_are_approaches_where_they_are_asked_for)
{
    contacts = MAKE_CONTACTS(mixed);
    options.with_replies = true;
    build(DM_SERIES_DIRECTION);
    ck_assert_uint_eq(record.count, 3);
    assert_item(2, 7, true);
}
END_TEST

START_TEST(rate_takes_all_contacts_of_the_pair)
{
    contacts = MAKE_CONTACTS(mixed);
    build(DM_SERIES_RATE);
    ck_assert_int_eq(record.kind, DM_CHANGE_OF_RATE);
    ck_assert_uint_eq(record.count, 5);
    ck_assert_double_eq(record.exposure[100], 100);
}
END_TEST

START_TEST(approaches_are_those_of_the_side)
{
    contacts = MAKE_CONTACTS(mixed);
    build(DM_SERIES_APPROACHES);
    ck_assert_uint_eq(record.count, 1);
    assert_item(0, 3, true);
}
END_TEST

static const fixture_arrow joint[] = {
    {ARROW("a", "b", 3), .contact = 7},
    {ARROW("a2", "b", 3), .contact = 7},
    {ARROW("b", "a2", 4)},
};

/* a2 serves a, which serves itself. */
static dm_contacts *make_served(const fixture_arrow *rows, size_t count)
{
    dm_contacts *made = NULL;
    ck_assert_int_eq(dm_contacts_new(&made, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(made, "a", NULL, "state");
    uint32_t a2 = dm_contacts_add_actor(made, "a2", NULL, "person");
    uint32_t a3 = dm_contacts_add_actor(made, "a3", NULL, "person");
    dm_contacts_add_service(made, a, a);
    dm_contacts_add_service(made, a2, a);
    dm_contacts_add_service(made, a3, a);
    for (size_t i = 0; i < count; i++) {
        add_fixture_arrow(made, &rows[i], i, 0);
    }
    ck_assert_int_eq(dm_contacts_seal(made, NULL), DM_OK);
    return made;
}

START_TEST(who_serves_a_side_is_of_it_and_a_joint_contact_counts_once)
{
    contacts = make_served(joint, 3);
    build(DM_SERIES_DIRECTION);
    ck_assert_uint_eq(record.count, 2);
    assert_item(0, 3, true);
    assert_item(1, 4, false);
}
END_TEST

START_TEST(days_without_coverage_are_no_exposure)
{
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(contacts, "a", NULL, "person");
    uint32_t b = dm_contacts_add_actor(contacts, "b", NULL, "person");
    dm_contacts_add_coverage(
        contacts, (dm_coverage){.a = a,
                                .b = b,
                                .window = {10 * DM_DAY_S, 40 * DM_DAY_S}});
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    build(DM_SERIES_RATE);
    ck_assert_double_eq(record.exposure[10], 0);
    ck_assert_double_eq(record.exposure[25], 15);
    ck_assert_double_eq(record.exposure[100], 30);
}
END_TEST

/* Of a's own house: an order carried out, one to another state, an open one to
 * who deals with b, one to who does not, and a report. */
static const fixture_arrow house[] = {
    {ARROW("a3", "a2", 10), .contact = 1, .channel = "telegram"},
    {ARROW("a2", "b", 12), .contact = 2, .answers = 1,
     .kind = DM_ANSWER_EXECUTION},
    {ARROW("a3", "a2", 20), .contact = 3, .channel = "instruction"},
    {ARROW("a2", "c", 21), .contact = 4, .answers = 3,
     .kind = DM_ANSWER_EXECUTION},
    {ARROW("a3", "a2", 30), .contact = 5, .channel = "instruction"},
    {ARROW("a2", "a3", 35), .contact = 6, .channel = "instruction"},
    {ARROW("a2", "a3", 40), .contact = 7, .channel = "report"},
};
#define HOUSE_COUNT (sizeof house / sizeof *house)

START_TEST(
    instructions_join_the_approaches_and_count_once_with_what_they_caused)
{
    contacts = make_served(house, HOUSE_COUNT);
    options.members = contacts;
    build(DM_SERIES_APPROACHES);
    ck_assert_uint_eq(record.count, 2);
    assert_item(0, 10, true);
    assert_item(1, 30, true);
}
END_TEST

START_TEST(without_the_members_only_what_reached_the_other_side_counts)
{
    contacts = make_served(house, HOUSE_COUNT);
    build(DM_SERIES_APPROACHES);
    ck_assert_uint_eq(record.count, 1);
    assert_item(0, 12, true);
}
END_TEST

static const fixture_arrow overtures[] = {
    {ARROW("b", "a", 1), .met = DM_MET_EVADED},
    {ARROW("b", "a", 3), .met = DM_MET_COUNTERED},
    {ARROW("b", "a", 5), .met = DM_MET_REFUSED | DM_MET_ACCEPTED},
    {ARROW("b", "a", 7), .contact = 70},
    {ARROW("a", "b", 9), .flags = DM_CONTACT_REPLY, .answers = 70,
     .kind = DM_ANSWER_REFUSAL},
    {ARROW("b", "a", 11)},
    {ARROW("a", "b", 13)},
    {ARROW("b", "a", 15), .met = DM_MET_NONE},
    {ARROW("b", "a", 90)},
};

START_TEST(replies_are_how_the_side_met_the_overtures_to_it)
{
    contacts = MAKE_CONTACTS(overtures);
    build(DM_SERIES_REPLIES);
    ck_assert_int_eq(record.kind, DM_CHANGE_OF_SHARE);
    ck_assert_uint_eq(record.count, 5);
    assert_item(0, 1, false);
    assert_item(1, 3, true);
    assert_item(2, 7, false);
    assert_item(3, 11, true);
    assert_item(4, 15, false);
    /* met in two ways, and waiting at the end */
    ck_assert_uint_eq(record.unsure, 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("turning_series");
    TCase *tests = tcase_create("turning_series");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, direction_takes_the_approaches_of_both);
    tcase_add_test(tests, replies_are_approaches_where_they_are_asked_for);
    tcase_add_test(tests, rate_takes_all_contacts_of_the_pair);
    tcase_add_test(tests, approaches_are_those_of_the_side);
    tcase_add_test(tests,
                   who_serves_a_side_is_of_it_and_a_joint_contact_counts_once);
    tcase_add_test(tests, days_without_coverage_are_no_exposure);
    tcase_add_test(
        tests,
        instructions_join_the_approaches_and_count_once_with_what_they_caused);
    tcase_add_test(tests,
                   without_the_members_only_what_reached_the_other_side_counts);
    tcase_add_test(tests, replies_are_how_the_side_met_the_overtures_to_it);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
