#include "demarche/network.h"

#include <check.h>

#include <stdlib.h>

static dm_contacts *contacts;
static dm_network *network;
static uint32_t a, b, c, d;

static void setup(void)
{
    network = NULL;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    a = dm_contacts_add_actor(contacts, "a", NULL, "person");
    b = dm_contacts_add_actor(contacts, "b", NULL, "person");
    c = dm_contacts_add_actor(contacts, "c", NULL, "person");
    d = dm_contacts_add_actor(contacts, "d", NULL, "person");
}

static void teardown(void)
{
    dm_network_free(network);
    dm_contacts_free(contacts);
}

static void add(int64_t day, uint32_t from, uint32_t to, unsigned flags)
{
    static int64_t contact = 0;
    dm_arrow arrow = {.contact = ++contact,
                      .when = {day * DM_DAY_S, (day + 1) * DM_DAY_S},
                      .initiator = from,
                      .recipient = to,
                      .flags = flags};
    dm_contacts_add_arrow(contacts, &arrow);
}

static void build(int64_t first, int64_t end)
{
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    dm_interval window = {first * DM_DAY_S, end * DM_DAY_S};
    ck_assert_int_eq(dm_network_new(&network, contacts, window, NULL), DM_OK);
}

START_TEST(contacts_of_one_direction_are_one_tie)
{
    add(1, a, b, 0);
    add(2, a, b, 0);
    add(3, b, a, 0);
    build(0, 10);
    ck_assert_uint_eq(network->actor_count, 2);
    ck_assert_uint_eq(network->tie_count, 2);
    ck_assert_double_eq(network->ties[0].weight, 2);
    ck_assert_double_eq(network->ties[1].weight, 1);
    ck_assert_uint_eq(network->ties[1].from, 1);
}
END_TEST

START_TEST(contacts_without_an_initiator_are_one_undirected_tie)
{
    add(1, c, a, DM_CONTACT_SYMMETRIC);
    add(2, a, c, DM_CONTACT_UNKNOWN);
    add(3, a, c, 0);
    build(0, 10);
    ck_assert_uint_eq(network->tie_count, 2);
    ck_assert(network->ties[0].directed);
    ck_assert(!network->ties[1].directed);
    ck_assert_double_eq(network->ties[1].weight, 2);
    ck_assert_uint_lt(network->ties[1].from, network->ties[1].to);
}
END_TEST

START_TEST(only_actors_with_a_tie_take_part_and_keep_their_order)
{
    add(1, d, b, 0);
    add(50, a, c, 0);
    build(0, 10);
    ck_assert_uint_eq(network->actor_count, 2);
    ck_assert_uint_eq(network->actors[0], b);
    ck_assert_uint_eq(network->actors[1], d);
    ck_assert_uint_eq(network->ties[0].from, 1);
    ck_assert_uint_eq(network->ties[0].to, 0);
}
END_TEST

START_TEST(a_tie_is_single_when_all_are_and_contested_when_one_is)
{
    add(1, a, b, DM_CONTACT_SINGLE);
    add(2, a, b, DM_CONTACT_CONTESTED);
    add(3, c, d, DM_CONTACT_SINGLE);
    add(4, c, d, DM_CONTACT_SINGLE);
    build(0, 10);
    ck_assert(!network->ties[0].single);
    ck_assert(network->ties[0].contested);
    ck_assert(network->ties[1].single);
    ck_assert(!network->ties[1].contested);
}
END_TEST

START_TEST(a_tie_names_its_contacts_in_time_order)
{
    add(9, a, b, 0);
    add(1, a, b, 0);
    add(5, b, a, 0);
    build(0, 10);
    const dm_tie *tie = &network->ties[0];
    ck_assert_uint_eq(tie->contact_count, 2);
    int64_t first = network->tie_contacts[tie->first_contact];
    int64_t second = network->tie_contacts[tie->first_contact + 1];
    ck_assert_int_gt(first, second); /* it was added later, but came earlier */
}
END_TEST

START_TEST(a_window_without_contacts_gives_an_empty_network)
{
    add(1, a, b, 0);
    build(5, 10);
    ck_assert_uint_eq(network->actor_count, 0);
    ck_assert_uint_eq(network->tie_count, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("network");
    TCase *tests = tcase_create("network");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, contacts_of_one_direction_are_one_tie);
    tcase_add_test(tests, contacts_without_an_initiator_are_one_undirected_tie);
    tcase_add_test(tests,
                   only_actors_with_a_tie_take_part_and_keep_their_order);
    tcase_add_test(tests,
                   a_tie_is_single_when_all_are_and_contested_when_one_is);
    tcase_add_test(tests, a_tie_names_its_contacts_in_time_order);
    tcase_add_test(tests, a_window_without_contacts_gives_an_empty_network);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
