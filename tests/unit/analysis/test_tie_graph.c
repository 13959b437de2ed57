#include "analysis/tie_graph.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_network *network;
static dm_tie_graph graph;

static void setup(void)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)},
        {ARROW("b", "a", 2), .flags = DM_CONTACT_SYMMETRIC},
        {ARROW("d", "c", 3)},
        {ARROW("d", "c", 4)},
    };
    dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};
    contacts = MAKE_CONTACTS(rows);
    ck_assert_int_eq(dm_network_new(&network, contacts, always, NULL), DM_OK);
    ck_assert_uint_eq(network->tie_count, 3);
}

static void teardown(void)
{
    dm_tie_graph_clear(&graph);
    dm_network_free(network);
    dm_contacts_free(contacts);
}

static void build(double first, double second, double third)
{
    double weights[] = {first, second, third};
    ck_assert_int_eq(dm_tie_graph_init(&graph, network, weights, NULL), DM_OK);
}

static void assert_arc(dm_arc arc, uint32_t from, uint32_t to, double value)
{
    ck_assert_uint_eq(arc.from, from);
    ck_assert_uint_eq(arc.to, to);
    ck_assert_double_eq(arc.value, value);
}

START_TEST(ties_with_and_without_an_initiator_add_up)
{
    build(1, 1, 2);
    ck_assert_uint_eq(graph.actor_count, 4);
    ck_assert_uint_eq(graph.arc_count, 3);
    assert_arc(graph.arcs[0], 0, 1, 2);
    assert_arc(graph.arcs[1], 1, 0, 1);
    assert_arc(graph.arcs[2], 3, 2, 2);
}
END_TEST

START_TEST(in_pairs_each_contact_counts_once)
{
    build(1, 1, 2);
    ck_assert_uint_eq(graph.pair_count, 2);
    assert_arc(graph.pairs[0], 0, 1, 2);
    assert_arc(graph.pairs[1], 2, 3, 2);
}
END_TEST

START_TEST(who_has_no_tie_left_is_not_numbered)
{
    build(0, 0, 2);
    ck_assert_uint_eq(graph.actor_count, 2);
    ck_assert_uint_eq(graph.actors[0], 2);
    assert_arc(graph.arcs[0], 1, 0, 2);
    ck_assert_uint_eq(graph.arc_count, 1);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("tie_graph");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, ties_with_and_without_an_initiator_add_up);
    tcase_add_test(cases, in_pairs_each_contact_counts_once);
    tcase_add_test(cases, who_has_no_tie_left_is_not_numbered);
    Suite *suite = suite_create("tie_graph");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
