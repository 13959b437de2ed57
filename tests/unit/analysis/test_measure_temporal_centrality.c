#include "demarche/paths.h"

#include "unit/analysis/path_samples.h"
#include "unit/analysis/walk_enumeration.h"

#include <math.h>

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

static void setup(void)
{
    add_phase(&phases, -1000, 1000);
}

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
        dm_measure_temporal_centrality(&made, read, &phases, options, NULL),
        DM_OK);
    return made;
}

static void assert_actor(const char *actor, const char *column, double expected)
{
    size_t row = find_row(table, 1, actor, NULL);
    ck_assert_double_eq_tol(get_number(table, row, column), expected, 1e-12);
}

/* What takes so many days on the way there ends on the last of them here. */
static void shorten_delays(int64_t delays[EXAMPLE_COUNT])
{
    for (size_t i = 0; i < EXAMPLE_COUNT; i++) {
        delays[i] = example_delays[i] - DM_DAY_S;
    }
}

static double find_efficiency(void)
{
    double sum = 0;
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        sum += get_number(table, i, "closeness_fastest");
    }
    return sum / (double)dm_table_count_rows(table);
}

START_TEST(the_example_of_tglib_gives_its_known_answers)
{
    int64_t delays[EXAMPLE_COUNT];
    shorten_delays(delays);
    contacts = MAKE_CONTACTS(example);
    table = measure(contacts, &(dm_paths_options){.delays_s = delays});
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
    assert_actor("0", "closeness_fastest", 39.0 / 28 / 3);
    assert_actor("1", "closeness_fastest", 0.5 / 3);
    assert_actor("2", "closeness_fastest", 4.0 / 3 / 3);
    assert_actor("3", "closeness_fastest", 0.5 / 3);
    ck_assert_double_eq_tol(find_efficiency(), 0.310515873015873, 1e-14);
    assert_actor("0", "reach", 1);
    assert_actor("1", "reach", 1.0 / 3);
    assert_actor("2", "reach", 2.0 / 3);
    assert_actor("3", "reach", 1.0 / 3);
    static const double between[] = {0, 1, 0, 1};
    for (size_t i = 0; i < 4; i++) {
        char actor[] = {(char)('0' + i), '\0'};
        assert_actor(actor, "betweenness_shortest", between[i]);
        assert_actor(actor, "betweenness_foremost", between[i]);
    }
}
END_TEST

START_TEST(a_faster_last_contact_raises_the_efficiency)
{
    int64_t delays[EXAMPLE_COUNT];
    shorten_delays(delays);
    delays[EXAMPLE_COUNT - 1] = 0;
    contacts = MAKE_CONTACTS(example);
    table = measure(contacts, &(dm_paths_options){.delays_s = delays});
    assert_actor("3", "closeness_fastest", 1.0 / 3);
    ck_assert_double_eq_tol(find_efficiency(), 0.352182539682540, 1e-14);
}
END_TEST

START_TEST(paths_of_one_class_share_what_lies_between)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)}, {ARROW("a", "c", 1)}, {ARROW("b", "d", 4)},
        {ARROW("b", "d", 5)}, {ARROW("c", "d", 5)}, {ARROW("a", "e", 2)},
        {ARROW("e", "f", 3)}, {ARROW("f", "d", 4)},
    };
    contacts = MAKE_CONTACTS(rows);
    table = measure(contacts, NULL);
    /* Three paths of two contacts from a to d, two of them by b; it arrives
       first by b, and by e and f with a contact more. */
    assert_actor("b", "betweenness_shortest", 2.0 / 3);
    assert_actor("c", "betweenness_shortest", 1.0 / 3);
    assert_actor("b", "betweenness_foremost", 1);
    assert_actor("c", "betweenness_foremost", 0);
    /* From a to f by e, from e to d by f. */
    assert_actor("e", "betweenness_shortest", 1);
    assert_actor("f", "betweenness_foremost", 1);
}
END_TEST

START_TEST(only_contacts_inside_a_phase_count)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)},
        {ARROW("b", "c", 9), .days = 4},
        {ARROW("b", "c", 20)},
        {ARROW("c", "d", 5), .flags = DM_CONTACT_UNKNOWN},
    };
    dm_phases_clear(&phases);
    add_phase(&phases, 0, 10);
    add_phase(&phases, 10, 30);
    contacts = MAKE_CONTACTS(rows);
    table = measure(contacts, NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 6);
    assert_actor("a", "reach", 1.0 / 3);
    assert_actor("c", "reach", 0);
    size_t row = find_row(table, 2, "b", NULL);
    ck_assert_double_eq_tol(get_number(table, row, "reach"), 1, 1e-12);
}
END_TEST

START_TEST(what_takes_part_of_a_day_takes_one)
{
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(contacts, "a", NULL, "person");
    uint32_t b = dm_contacts_add_actor(contacts, "b", NULL, "person");
    dm_contacts_add_arrow(contacts, &(dm_arrow){.contact = 1,
                                                .when = {36000, 36001},
                                                .initiator = a,
                                                .recipient = b});
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    table = measure(contacts, NULL);
    assert_actor("a", "closeness_fastest", 1);
}
END_TEST

/* What brute force gives for one source. */
typedef struct source_values {
    double closeness;
    double reach;
    double between[2][NAME_COUNT];
} source_values;

static bool is_of_class(const walk_point *point, const walk_point *best,
                        bool foremost)
{
    return point->hops == best->hops &&
           (!foremost || point->arrival == best->arrival);
}

static bool is_better(const walk_point *point, const walk_point *best,
                      bool foremost)
{
    if (foremost && point->arrival != best->arrival) {
        return point->arrival < best->arrival;
    }
    return point->hops < best->hops;
}

static void share_paths(source_values *values, const enumeration *all,
                        const char *to, bool foremost)
{
    const walk_point *best = NULL;
    double paths = 0;
    double through[NAME_COUNT] = {0};
    for (size_t i = 0; i < all->point_count; i++) {
        const walk_point *point = &all->points[i];
        if (strcmp(point->to, to) == 0 &&
            (!best || is_better(point, best, foremost))) {
            best = point;
        }
    }
    for (size_t i = 0; i < all->point_count; i++) {
        const walk_point *point = &all->points[i];
        if (strcmp(point->to, to) == 0 && is_of_class(point, best, foremost)) {
            paths++;
            for (size_t v = 0; v < NAME_COUNT; v++) {
                through[v] += point->through >> v & 1U;
            }
        }
    }
    for (size_t v = 0; v < NAME_COUNT && paths > 0; v++) {
        values->between[foremost][v] += through[v] / paths;
    }
}

static void add_source(source_values *values, const enumeration *all,
                       size_t source)
{
    for (size_t z = 0; z < NAME_COUNT; z++) {
        double fastest = INFINITY;
        for (size_t i = 0; i < all->point_count; i++) {
            const walk_point *point = &all->points[i];
            if (strcmp(point->to, names[z]) == 0) {
                fastest =
                    fmin(fastest, (double)(point->arrival - point->start + 1));
            }
        }
        values[source].closeness += 1 / fastest;
        values[source].reach += isfinite(fastest);
        share_paths(values, all, names[z], false);
        share_paths(values, all, names[z], true);
    }
}

static bool takes_part(const sample *drawn, const char *actor)
{
    bool present = false;
    for (size_t i = 0; i < drawn->count; i++) {
        present |= strcmp(drawn->rows[i].from, actor) == 0 ||
                   strcmp(drawn->rows[i].to, actor) == 0;
    }
    return present;
}

static void assert_sample(const sample *drawn, const dm_paths_options *options)
{
    source_values values[NAME_COUNT] = {0};
    size_t count = 0;
    for (size_t s = 0; s < NAME_COUNT; s++) {
        enumeration all = {.rows = drawn->rows,
                           .count = drawn->count,
                           .options = *options,
                           .certain = true,
                           .from = names[s]};
        enumerate_walks(&all);
        add_source(values, &all, s);
        free(all.points);
        count += takes_part(drawn, names[s]);
    }
    ck_assert_uint_eq(dm_table_count_rows(table), count);
    for (size_t s = 0; s < NAME_COUNT; s++) {
        if (takes_part(drawn, names[s])) {
            double others = (double)count - 1;
            assert_actor(names[s], "closeness_fastest",
                         values[s].closeness / others);
            assert_actor(names[s], "reach", values[s].reach / others);
            assert_actor(names[s], "betweenness_shortest",
                         values[0].between[0][s]);
            assert_actor(names[s], "betweenness_foremost",
                         values[0].between[1][s]);
        }
    }
}

START_TEST(all_columns_are_those_of_all_walks)
{
    state = 12;
    for (int i = 0; i < 600; i++) {
        sample drawn;
        draw_sample(&drawn, i % 2 == 1, false);
        contacts = read_sample(&drawn, 0);
        table = measure(contacts, &choices[i % 3]);
        assert_sample(&drawn, &choices[i % 3]);
        dm_table_free(table);
        dm_contacts_free(contacts);
        table = NULL;
        contacts = NULL;
    }
}
END_TEST

START_TEST(a_shift_in_time_changes_nothing)
{
    contacts = MAKE_CONTACTS(example);
    table = measure(contacts, NULL);
    dm_contacts *shifted = make_contacts(example, EXAMPLE_COUNT, -400);
    dm_table *other = measure(shifted, NULL);
    assert_same_table(table, other);
    dm_table_free(other);
    dm_contacts_free(shifted);
}
END_TEST

/* So many that several threads share the work, twice. */
START_TEST(several_threads_give_the_same_to_the_bit)
{
    enum { MANY = 2100, ACTORS = 500 };
    state = 13;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (int i = 0; i < ACTORS; i++) {
        char key[] = {(char)('0' + i / 100), (char)('0' + i / 10 % 10),
                      (char)('0' + i % 10), '\0'};
        dm_contacts_add_actor(contacts, key, NULL, "person");
    }
    for (int64_t i = 0; i < MANY; i++) {
        int64_t day = draw(300);
        int64_t from = draw(ACTORS);
        int64_t to = (from + 1 + draw(ACTORS - 1)) % ACTORS;
        dm_contacts_add_arrow(
            contacts,
            &(dm_arrow){.contact = i,
                        .when = {day * DM_DAY_S, (day + 1) * DM_DAY_S},
                        .initiator = (uint32_t)from,
                        .recipient = (uint32_t)to});
    }
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    table = measure(contacts, NULL);
    dm_table *again = measure(contacts, NULL);
    assert_same_table(table, again);
    dm_table_free(again);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_temporal_centrality");
    TCase *cases = tcase_create("measure_temporal_centrality");
    tcase_set_timeout(cases, 50);
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, the_example_of_tglib_gives_its_known_answers);
    tcase_add_test(cases, a_faster_last_contact_raises_the_efficiency);
    tcase_add_test(cases, paths_of_one_class_share_what_lies_between);
    tcase_add_test(cases, only_contacts_inside_a_phase_count);
    tcase_add_test(cases, what_takes_part_of_a_day_takes_one);
    tcase_add_test(cases, all_columns_are_those_of_all_walks);
    tcase_add_test(cases, a_shift_in_time_changes_nothing);
    tcase_add_test(cases, several_threads_give_the_same_to_the_bit);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
