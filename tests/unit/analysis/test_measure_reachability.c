#include "demarche/paths.h"

#include "unit/analysis/path_samples.h"
#include "unit/analysis/walk_enumeration.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
    contacts = NULL;
}

static dm_table *measure(const dm_contacts *read,
                         const dm_paths_options *options)
{
    dm_table *made = NULL;
    ck_assert_int_eq(
        dm_measure_reachability(&made, read, &phases, options, NULL), DM_OK);
    return made;
}

static void assert_number(size_t row, const char *column, double expected)
{
    ck_assert_double_eq_tol(get_number(table, row, column), expected, 1e-12);
}

START_TEST(a_row_tells_how_many_pairs_time_allows)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 5)},  {ARROW("b", "c", 3)},  {ARROW("c", "d", 7)},
        {ARROW("a", "b", 40)}, {ARROW("b", "c", 41)},
    };
    add_phase(&phases, 0, 30);
    add_phase(&phases, 30, 60);
    add_phase(&phases, 60, 90);
    contacts = MAKE_CONTACTS(rows);
    table = measure(contacts, NULL);
    assert_number(0, "actors", 4);
    assert_number(0, "pairs", 12);
    /* a, b, c, d in a row: six; in time a to b, b to c and d, c to d. */
    assert_number(0, "joined", 6);
    assert_number(0, "joined_in_time", 4);
    assert_number(0, "reachability_ratio", 1.0 / 3);
    assert_number(0, "causal_fidelity", 2.0 / 3);
    assert_number(1, "actors", 3);
    assert_number(1, "causal_fidelity", 1);
    assert_number(2, "actors", 0);
    ck_assert(is_empty(table, 2, "reachability_ratio"));
    ck_assert(is_empty(table, 2, "causal_fidelity"));
}
END_TEST

static void join_ends(bool joined[NAME_COUNT][NAME_COUNT], const char *from,
                      const char *to)
{
    joined[from[0] - 'a'][to[0] - 'a'] = true;
}

/* Warshall 1962 over what the rows join whatever their days. */
static int count_joined(const sample *drawn, dm_flow flow)
{
    bool joined[NAME_COUNT][NAME_COUNT] = {{false}};
    int count = 0;
    for (size_t i = 0; i < drawn->count; i++) {
        const fixture_arrow *row = &drawn->rows[i];
        if (row_ways(row, flow) != 1) {
            join_ends(joined, row->from, row->to);
        }
        if (row_ways(row, flow) == 2) {
            join_ends(joined, row->to, row->from);
        }
    }
    for (size_t k = 0; k < NAME_COUNT; k++) {
        for (size_t i = 0; i < NAME_COUNT; i++) {
            for (size_t j = 0; j < NAME_COUNT; j++) {
                joined[i][j] |= joined[i][k] && joined[k][j];
            }
        }
    }
    for (size_t i = 0; i < NAME_COUNT; i++) {
        for (size_t j = 0; j < NAME_COUNT; j++) {
            count += i != j && joined[i][j];
        }
    }
    return count;
}

static int count_in_time(const sample *drawn, const dm_paths_options *options)
{
    int count = 0;
    for (size_t s = 0; s < NAME_COUNT; s++) {
        enumeration all = {.rows = drawn->rows,
                           .count = drawn->count,
                           .options = *options,
                           .certain = true,
                           .from = names[s]};
        unsigned found = 0;
        enumerate_walks(&all);
        for (size_t i = 0; i < all.point_count; i++) {
            found |= 1U << (all.points[i].to[0] - 'a');
        }
        for (; found > 0; found >>= 1) {
            count += (int)(found & 1U);
        }
        free(all.points);
    }
    return count;
}

START_TEST(the_pairs_are_those_of_all_walks)
{
    state = 23;
    for (int i = 0; i < 600; i++) {
        sample drawn;
        const dm_paths_options *options = &choices[i % 3];
        draw_sample(&drawn, i % 2 == 1, false);
        add_phase(&phases, -1000, 1000);
        contacts = read_sample(&drawn, 0);
        table = measure(contacts, options);
        assert_number(0, "joined", count_joined(&drawn, options->flow));
        assert_number(0, "joined_in_time", count_in_time(&drawn, options));
        teardown();
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_reachability");
    TCase *cases = tcase_create("measure_reachability");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, a_row_tells_how_many_pairs_time_allows);
    tcase_add_test(cases, the_pairs_are_those_of_all_walks);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
