#include "analysis/centrality_stability.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_network *network;
static dm_actor_stability found[16];

static void compute(const fixture_arrow *rows, size_t count)
{
    dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};
    contacts = make_contacts(rows, count, 0);
    ck_assert_int_eq(dm_network_new(&network, contacts, always, NULL), DM_OK);
    ck_assert_int_eq(
        dm_compute_stability(found, network, DM_DISTANCE_HOPS, NULL), DM_OK);
}

static void teardown(void)
{
    dm_network_free(network);
    dm_contacts_free(contacts);
    network = NULL;
    contacts = NULL;
}

static void assert_range(size_t actor, dm_centrality measure, int64_t best,
                         int64_t worst)
{
    dm_rank_range range = found[actor].ranges[measure - DM_STABLE_FIRST];
    ck_assert_int_eq(range.best, best);
    ck_assert_int_eq(range.worst, worst);
}

/* a 3, b 2: one contact less of a makes them equal, and b can lead no more. */
START_TEST(one_contact_can_make_a_leader_share)
{
    static const fixture_arrow rows[] = {{ARROW("a", "c", 1)},
                                         {ARROW("a", "c", 2)},
                                         {ARROW("a", "c", 3)},
                                         {ARROW("b", "c", 4)},
                                         {ARROW("b", "c", 5)}};
    compute(rows, 5);
    assert_range(0, DM_OUT_STRENGTH, 1, 1);
    assert_range(1, DM_OUT_STRENGTH, 1, 2);
    assert_range(2, DM_OUT_STRENGTH, 3, 3);
    assert_range(2, DM_IN_STRENGTH, 1, 1);
}
END_TEST

/* Without b's only contact there is no b: it ranks behind c, which has 0. */
START_TEST(who_loses_the_last_tie_ranks_last)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "c", 1)}, {ARROW("a", "c", 2)}, {ARROW("b", "c", 4)}};
    compute(rows, 3);
    assert_range(1, DM_OUT_STRENGTH, 1, 3);
    assert_range(2, DM_OUT_STRENGTH, 2, 3);
    assert_range(1, DM_PAGERANK, 2, 3);
}
END_TEST

/* The joint contact takes both arrows of a with it, also after another one of
 * the same tie. */
START_TEST(a_joint_contact_is_dropped_as_a_whole)
{
    static const fixture_arrow rows[] = {{ARROW("a", "c", 1), .contact = 7},
                                         {ARROW("a", "d", 1), .contact = 7},
                                         {ARROW("a", "c", 2), .contact = 3},
                                         {ARROW("b", "c", 3)},
                                         {ARROW("b", "d", 4)}};
    compute(rows, 5);
    assert_range(0, DM_OUT_STRENGTH, 1, 2);
    assert_range(1, DM_OUT_STRENGTH, 1, 2);
    teardown();

    fixture_arrow apart[5];
    memcpy(apart, rows, sizeof rows);
    apart[0].contact = 0;
    apart[1].contact = 0;
    compute(apart, 5);
    assert_range(0, DM_OUT_STRENGTH, 1, 1);
}
END_TEST

START_TEST(one_contact_leaves_nobody_above_another)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 1)}};
    compute(rows, 1);
    assert_range(0, DM_OUT_STRENGTH, 1, 1);
    assert_range(1, DM_OUT_STRENGTH, 1, 2);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("centrality_stability");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, one_contact_can_make_a_leader_share);
    tcase_add_test(cases, who_loses_the_last_tie_ranks_last);
    tcase_add_test(cases, a_joint_contact_is_dropped_as_a_whole);
    tcase_add_test(cases, one_contact_leaves_nobody_above_another);
    Suite *suite = suite_create("centrality_stability");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
