#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

static dm_phases phases;
static dm_table *table;

static void setup(void)
{
    add_phase(&phases, 0, 100);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_phases_clear(&phases);
    table = NULL;
}

static void measure(const fixture_arrow *rows, size_t count, int64_t shift_days,
                    dm_centrality_options options)
{
    dm_contacts *contacts = make_contacts(rows, count, shift_days);
    dm_table_free(table);
    ck_assert_int_eq(
        dm_measure_centrality(&table, contacts, &phases, &options, NULL),
        DM_OK);
    dm_contacts_free(contacts);
}

/* Ties and their contacts; d and e are without an initiator. */
static const struct {
    const char *from, *to;
    int times;
    unsigned flags;
} ties[] = {
    {"a", "b", 3, 0},
    {"b", "a", 1, 0},
    {"a", "c", 2, 0},
    {"b", "c", 1, 0},
    {"c", "d", 4, 0},
    {"d", "a", 1, 0},
    {"e", "f", 2, 0},
    {"f", "d", 1, 0},
    {"g", "a", 1, 0},
    {"h", "i", 9, 0},
    {"d", "e", 1, DM_CONTACT_SYMMETRIC},
    {"e", "d", 1, DM_CONTACT_UNKNOWN},
};

static size_t list_arrows(fixture_arrow *rows)
{
    size_t count = 0;
    for (size_t i = 0; i < sizeof ties / sizeof *ties; i++) {
        for (int k = 0; k < ties[i].times; k++) {
            rows[count] =
                (fixture_arrow){ARROW(ties[i].from, ties[i].to, (int64_t)count),
                                .flags = ties[i].flags};
            count++;
        }
    }
    return count;
}

/* Betweenness, closeness by hops and by 1 / weight, PageRank: NetworkX 2.8.8,
 * the first two and the last also python-igraph 0.10.2; eigenvector: NetworkX's
 * power iteration on the component of a. */
static const struct {
    const char *actor;
    double in_degree, out_degree, in_strength, out_strength, betweenness,
        closeness, inverse, eigenvector, pagerank;
} known[] = {
    {"a", 3, 2, 3, 5, 12, 0.3854166666666667, 0.963095238095238,
     0.9533797166614841, 0.15819495496218883},
    {"b", 1, 2, 3, 2, 0, 0.3854166666666667, 0.47698412698412695,
     0.7530122876505807, 0.10087464749520673},
    {"c", 2, 1, 3, 4, 9, 0.3333333333333333, 0.9456140350877192, 1,
     0.11685323033709699},
    {"d", 3, 2, 7, 3, 17, 0.4375, 0.6770833333333333, 0.9331448252912006,
     0.27516025382618564},
    {"e", 1, 2, 2, 4, 5, 0.3958333333333333, 0.7140151515151515,
     0.37426649316217536, 0.1761193642993295},
    {"f", 1, 1, 2, 1, 0, 0.3333333333333333, 0.3744047619047619,
     0.26307657476748003, 0.09504595029170543},
    {"g", 0, 1, 0, 1, 0, 0.3479166666666667, 0.4745220057720058,
     0.14914383039349427, 0.020195220464490075},
    {"h", 0, 1, 0, 9, 0, 0.125, 1.125, NAN, 0.020195220464490075},
    {"i", 1, 0, 9, 0, 0, 0, 0, NAN, 0.03736115785930664},
};

static void assert_number(size_t row, const char *column, double expected)
{
    if (isnan(expected)) {
        ck_assert(is_empty(table, row, column));
    } else {
        ck_assert_double_eq_tol(get_number(table, row, column), expected, 1e-9);
    }
}

START_TEST(a_known_network_has_the_values_of_two_other_programs)
{
    fixture_arrow rows[64];
    measure(rows, list_arrows(rows), 0, (dm_centrality_options){0});
    ck_assert_uint_eq(dm_table_count_rows(table), 9);
    ck_assert_uint_eq(dm_table_count_columns(table), 11);
    for (size_t i = 0; i < 9; i++) {
        ck_assert_str_eq(get_text(table, i, "actor"), known[i].actor);
        assert_number(i, "in_degree", known[i].in_degree);
        assert_number(i, "out_degree", known[i].out_degree);
        assert_number(i, "in_strength", known[i].in_strength);
        assert_number(i, "out_strength", known[i].out_strength);
        assert_number(i, "betweenness", known[i].betweenness);
        assert_number(i, "closeness", known[i].closeness);
        assert_number(i, "eigenvector", known[i].eigenvector);
        assert_number(i, "pagerank", known[i].pagerank);
    }
}
END_TEST

START_TEST(with_inverse_distance_many_contacts_are_near)
{
    fixture_arrow rows[64];
    measure(rows, list_arrows(rows), 0,
            (dm_centrality_options){.distance = DM_DISTANCE_INVERSE});
    for (size_t i = 0; i < 9; i++) {
        assert_number(i, "closeness", known[i].inverse);
        assert_number(i, "betweenness", known[i].betweenness);
    }
}
END_TEST

START_TEST(moved_times_and_another_order_give_the_same_bits)
{
    fixture_arrow rows[64];
    fixture_arrow turned[64];
    size_t count = list_arrows(rows);
    dm_centrality_options options = {.stability = true};
    measure(rows, count, 0, options);
    dm_table *here = table;
    table = NULL;
    for (size_t i = 0; i < count; i++) {
        turned[i] = rows[count - 1 - i];
    }
    dm_phases_clear(&phases);
    add_phase(&phases, -30, 70);
    measure(turned, count, -30, options);
    assert_same_table(here, table);
    dm_table_free(here);
}
END_TEST

START_TEST(turned_arrows_swap_in_and_out)
{
    fixture_arrow rows[64];
    size_t count = list_arrows(rows);
    for (size_t i = 0; i < count; i++) {
        const char *from = rows[i].from;
        rows[i].from = rows[i].to;
        rows[i].to = from;
    }
    measure(rows, count, 0, (dm_centrality_options){0});
    for (size_t i = 0; i < 9; i++) {
        assert_number(i, "in_degree", known[i].out_degree);
        assert_number(i, "in_strength", known[i].out_strength);
        assert_number(i, "betweenness", known[i].betweenness);
        assert_number(i, "eigenvector", known[i].eigenvector);
    }
}
END_TEST

START_TEST(new_names_change_nothing_but_the_names)
{
    static const char *const names[] = {"z", "y", "x", "w", "v",
                                        "u", "t", "s", "r"};
    fixture_arrow rows[64];
    size_t count = list_arrows(rows);
    for (size_t i = 0; i < count; i++) {
        rows[i].from = names[rows[i].from[0] - 'a'];
        rows[i].to = names[rows[i].to[0] - 'a'];
    }
    measure(rows, count, 0, (dm_centrality_options){0});
    for (size_t i = 0; i < 9; i++) {
        size_t row = find_row(table, 1, names[i], NULL);
        assert_number(row, "betweenness", known[i].betweenness);
        assert_number(row, "closeness", known[i].closeness);
        assert_number(row, "eigenvector", known[i].eigenvector);
        assert_number(row, "pagerank", known[i].pagerank);
    }
}
END_TEST

START_TEST(only_actors_with_a_tie_in_the_window_have_a_row)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 1)},
                                         {ARROW("c", "d", 99), .days = 3},
                                         {ARROW("e", "f", 150)}};
    add_phase(&phases, 200, 300);
    measure(rows, 3, 0, (dm_centrality_options){.stability = true});
    ck_assert_uint_eq(dm_table_count_rows(table), 2);
    assert_number(0, "closeness", 1);
    assert_number(1, "closeness", 0);
    assert_number(0, "eigenvector", 1);
    measure(NULL, 0, 0, (dm_centrality_options){.stability = true});
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    ck_assert_uint_eq(dm_table_count_columns(table), 23);
}
END_TEST

START_TEST(a_network_without_directions_is_the_same_both_ways)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .flags = DM_CONTACT_SYMMETRIC},
        {ARROW("c", "b", 2), .flags = DM_CONTACT_UNKNOWN}};
    measure(rows, 2, 0, (dm_centrality_options){0});
    for (size_t i = 0; i < 3; i++) {
        assert_number(i, "in_strength", i == 1 ? 2 : 1);
        assert_number(i, "out_strength", i == 1 ? 2 : 1);
        assert_number(i, "betweenness", i == 1 ? 2 : 0);
    }
}
END_TEST

START_TEST(a_network_without_cycles_has_an_eigenvector)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)}, {ARROW("a", "c", 2)}, {ARROW("b", "c", 3)}};
    measure(rows, 3, 0, (dm_centrality_options){0});
    for (size_t i = 0; i < 3; i++) {
        assert_number(i, "eigenvector", 1);
    }
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("measure_centrality");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, a_known_network_has_the_values_of_two_other_programs);
    tcase_add_test(cases, with_inverse_distance_many_contacts_are_near);
    tcase_add_test(cases, moved_times_and_another_order_give_the_same_bits);
    tcase_add_test(cases, turned_arrows_swap_in_and_out);
    tcase_add_test(cases, new_names_change_nothing_but_the_names);
    tcase_add_test(cases, only_actors_with_a_tie_in_the_window_have_a_row);
    tcase_add_test(cases, a_network_without_directions_is_the_same_both_ways);
    tcase_add_test(cases, a_network_without_cycles_has_an_eigenvector);
    Suite *suite = suite_create("measure_centrality");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
