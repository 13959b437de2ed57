#include "exchange/export_graph.h"

#include "demarche/network.h"

#include "unit/exchange/export_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *descriptions;
static dm_export_source source;
static dm_export_graph graph;

static void make_graph(fixture made, dm_export_grouping grouping)
{
    contacts = make_fixture(made);
    phases = make_fixture_phases(made);
    descriptions = describe_fixture();
    source = (dm_export_source){contacts, &phases, descriptions};
    ck_assert_int_eq(
        dm_export_graph_init(&graph, &source, 0, phases.count, grouping, NULL),
        DM_OK);
}

static void clear_graph(void)
{
    dm_export_graph_clear(&graph);
    dm_table_free(descriptions);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}

static void check_same_tie(const dm_export_graph *one, size_t at,
                           const dm_network *network)
{
    const dm_export_tie *tie = &one->ties[at];
    const dm_tie *other = &network->ties[at];
    ck_assert_uint_eq(tie->from, other->from);
    ck_assert_uint_eq(tie->to, other->to);
    ck_assert(tie->directed == other->directed);
    ck_assert(tie->single == other->single);
    ck_assert(tie->contested == other->contested);
    ck_assert(tie->weight == other->weight);
    ck_assert_uint_eq(tie->contact_count, other->contact_count);
}

static void check_same_network(fixture made, size_t phase)
{
    dm_network *network;
    dm_export_graph one;
    make_graph(made, DM_EXPORT_BY_ENDS);
    ck_assert_int_eq(
        dm_network_new(&network, contacts, phases.items[phase].window, NULL),
        DM_OK);
    ck_assert_int_eq(
        dm_export_graph_init(&one, &source, phase, 1, DM_EXPORT_BY_ENDS, NULL),
        DM_OK);
    ck_assert_uint_eq(one.actor_count, network->actor_count);
    for (size_t i = 0; i < one.actor_count; i++) {
        ck_assert_ptr_eq(one.actors[i].actor,
                         &contacts->actors[network->actors[i]]);
    }
    ck_assert_uint_eq(one.tie_count, network->tie_count);
    for (size_t i = 0; i < one.tie_count; i++) {
        check_same_tie(&one, i, network);
    }
    dm_export_graph_clear(&one);
    dm_network_free(network);
    clear_graph();
}

START_TEST(the_ties_of_a_phase_are_those_of_its_network)
{
    static const dm_dates all_dates[] = {DM_DATES_CERTAIN, DM_DATES_POSSIBLE,
                                         DM_DATES_SHARE};
    for (size_t i = 0; i < 3; i++) {
        fixture made = {.dates = all_dates[i], .open_end = true};
        check_same_network(made, 0);
        check_same_network(made, 1);
        made.ever = true;
        check_same_network(made, 0);
    }
}
END_TEST

START_TEST(a_contact_counts_once_in_all_phases_together)
{
    /* c4 has no end: it is possible in June only; c5 in April. */
    make_graph((fixture){.dates = DM_DATES_POSSIBLE, .open_end = true},
               DM_EXPORT_BY_ENDS);
    ck_assert_uint_eq(graph.contact_count, 5);
    for (size_t i = 0; i < graph.contact_count; i++) {
        ck_assert(graph.contacts[i].counts == 1);
    }
    clear_graph();
}
END_TEST

START_TEST(what_straddles_two_phases_counts_no_more_than_one)
{
    dm_interval april = {FIXTURE_APRIL_1 * DM_DAY_S,
                         (FIXTURE_APRIL_1 + 24) * DM_DAY_S};
    dm_interval rest = {april.end, FIXTURE_JULY_1 * DM_DAY_S};
    dm_phases halves = {0};
    dm_export_graph halved;
    make_graph((fixture){.dates = DM_DATES_POSSIBLE}, DM_EXPORT_BY_ENDS);
    dm_phases_add(&halves, 1, "a", april, NULL);
    dm_phases_add(&halves, 2, "b", rest, NULL);
    source.phases = &halves;
    ck_assert_int_eq(
        dm_export_graph_init(&halved, &source, 0, 2, DM_EXPORT_BY_ENDS, NULL),
        DM_OK);
    ck_assert(halved.ties[0].weight == 2);
    dm_export_graph_clear(&halved);
    ck_assert_int_eq(
        dm_export_graph_init(&halved, &source, 0, 2, DM_EXPORT_BY_PHASE, NULL),
        DM_OK);
    ck_assert(halved.ties[0].weight == 2);
    ck_assert_uint_eq(halved.contact_count, 6);
    dm_export_graph_clear(&halved);
    dm_phases_clear(&halves);
    clear_graph();
}
END_TEST

START_TEST(channels_part_ties)
{
    make_graph((fixture){0}, DM_EXPORT_BY_CHANNEL);
    ck_assert_uint_eq(graph.tie_count, 4);
    ck_assert_uint_eq(graph.ties[0].from, graph.ties[1].from);
    ck_assert_uint_eq(graph.ties[0].to, graph.ties[1].to);
    ck_assert_uint_ne(graph.ties[0].channel, graph.ties[1].channel);
    clear_graph();
}
END_TEST

START_TEST(a_tie_without_a_direction_is_an_arrow_each_way)
{
    static const uint32_t ends[][2] = {{0, 1}, {0, 1}, {1, 0}, {1, 2}};
    dm_export_arrow arrow = {0};
    size_t count = 0;
    make_graph((fixture){0}, DM_EXPORT_BY_ENDS);
    while (dm_export_next_arrow(&graph, &arrow)) {
        ck_assert_uint_lt(count, 4);
        ck_assert_uint_eq(arrow.from, ends[count][0]);
        ck_assert_uint_eq(arrow.to, ends[count][1]);
        ck_assert_uint_eq(arrow.number, ++count);
    }
    ck_assert_uint_eq(count, 4);
    clear_graph();
}
END_TEST

START_TEST(contacts_stand_in_order_of_time)
{
    make_graph((fixture){.ever = true}, DM_EXPORT_BY_CHANNEL);
    ck_assert_uint_eq(graph.contact_count, 5);
    for (size_t i = 0; i < 5; i++) {
        ck_assert_uint_eq(graph.contacts[graph.in_time[i]].place, i);
    }
    clear_graph();
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_ties_of_a_phase_are_those_of_its_network,
        a_contact_counts_once_in_all_phases_together,
        what_straddles_two_phases_counts_no_more_than_one,
        channels_part_ties,
        a_tie_without_a_direction_is_an_arrow_each_way,
        contacts_stand_in_order_of_time};
    return run_tests("export_graph", tests, sizeof tests / sizeof *tests);
}
