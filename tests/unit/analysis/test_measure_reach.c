#include "demarche/paths.h"

#include "unit/analysis/path_samples.h"
#include "unit/analysis/walk_enumeration.h"

static dm_contacts *contacts;
static dm_table *table;

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    table = NULL;
    contacts = NULL;
}

static dm_table *measure(const dm_contacts *read, const char *from,
                         const dm_paths_options *options)
{
    dm_table *made = NULL;
    uint32_t actor = dm_contacts_find_actor(read, from);
    ck_assert_uint_ne(actor, DM_NO_ACTOR);
    ck_assert_int_eq(dm_measure_reach(&made, read, actor, options, NULL),
                     DM_OK);
    return made;
}

static size_t find_actor(const dm_table *rows, const char *actor)
{
    size_t row = 0;
    while (row < dm_table_count_rows(rows) &&
           strcmp(get_text(rows, row, "actor"), actor) != 0) {
        row++;
    }
    return row;
}

/* Contacts in March 1939: a, b and c meet, d is written to some time. */
static const fixture_arrow spring[] = {
    {ARROW("a", "b", -11263)},
    {ARROW("c", "b", -11261), .channel = "meeting"},
    {ARROW("c", "d", -11264), .days = 9},
    {ARROW("d", "e", -11251)},
    {ARROW("f", "a", -11251)},
};

START_TEST(a_row_tells_when_and_from_whom_news_can_have_come)
{
    contacts = MAKE_CONTACTS(spring);
    table = measure(contacts, "a", NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
    ck_assert_str_eq(get_text(table, 0, "actor"), "b");
    ck_assert_str_eq(get_text(table, 0, "certain"), "1939-03-02");
    ck_assert_str_eq(get_text(table, 0, "possible"), "1939-03-02");
    ck_assert_int_eq((int)get_number(table, 0, "hops"), 1);
    ck_assert_str_eq(get_text(table, 0, "via"), "a");
    ck_assert_str_eq(get_text(table, 1, "actor"), "c");
    ck_assert_str_eq(get_text(table, 1, "certain"), "1939-03-04");
    ck_assert_str_eq(get_text(table, 1, "via"), "b");
    ck_assert_str_eq(get_text(table, 2, "actor"), "d");
    ck_assert(is_empty(table, 2, "certain"));
    ck_assert_str_eq(get_text(table, 2, "possible"), "1939-03-04");
    ck_assert_int_eq((int)get_number(table, 2, "hops"), 3);
    ck_assert_str_eq(get_text(table, 2, "via"), "c");
    ck_assert_str_eq(get_text(table, 3, "actor"), "e");
    ck_assert(is_empty(table, 3, "certain"));
    ck_assert_str_eq(get_text(table, 3, "possible"), "1939-03-14");
}
END_TEST

START_TEST(of_ways_that_come_at_once_the_shortest_is_told)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)}, {ARROW("b", "c", 2)}, {ARROW("c", "d", 5)},
        {ARROW("a", "e", 3)}, {ARROW("e", "d", 5)},
    };
    contacts = MAKE_CONTACTS(rows);
    table = measure(contacts, "a", NULL);
    size_t row = find_actor(table, "d");
    ck_assert_int_eq((int)get_number(table, row, "hops"), 2);
    ck_assert_str_eq(get_text(table, row, "via"), "e");
}
END_TEST

START_TEST(of_ways_as_short_the_one_by_the_smaller_key_is_told)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "c", 1)},
        {ARROW("a", "b", 1)},
        {ARROW("c", "d", 5)},
        {ARROW("b", "d", 5)},
    };
    contacts = MAKE_CONTACTS(rows);
    table = measure(contacts, "a", NULL);
    ck_assert_str_eq(get_text(table, find_actor(table, "d"), "via"), "b");
}
END_TEST

START_TEST(joint_contacts_reach_everybody_in_them)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .contact = 7},
        {ARROW("a", "c", 1), .contact = 7},
        {ARROW("d", "b", 1), .contact = 7},
        {ARROW("d", "c", 1), .contact = 7},
    };
    contacts = MAKE_CONTACTS(rows);
    table = measure(contacts, "a", NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 2);
}
END_TEST

/* Whether a walk is missed; what is told is right in any case. */
static bool misses_arrival(const sample *drawn, bool certain,
                           const dm_paths_options *options, const char *to)
{
    enumeration all = {.rows = drawn->rows,
                       .count = drawn->count,
                       .options = *options,
                       .certain = certain,
                       .from = "a"};
    bool found = false;
    int64_t earliest = 0;
    enumerate_walks(&all);
    for (size_t i = 0; i < all.point_count; i++) {
        const walk_point *point = &all.points[i];
        if (strcmp(point->to, to) == 0 &&
            (!found || point->arrival < earliest)) {
            found = true;
            earliest = point->arrival;
        }
    }
    free(all.points);
    const char *column = certain ? "certain" : "possible";
    size_t row = find_actor(table, to);
    bool told =
        row < dm_table_count_rows(table) && !is_empty(table, row, column);
    ck_assert(!told || (found && get_day(table, row, column) == earliest));
    return found && !told;
}

START_TEST(arrivals_are_those_of_all_walks)
{
    int missed = 0;
    state = 9;
    for (int i = 0; i < 2000; i++) {
        sample drawn;
        draw_sample(&drawn, true, false);
        contacts = read_sample(&drawn, 0);
        const dm_paths_options *options = &choices[i % CHOICE_COUNT];
        table = measure(contacts, "a", options);
        for (size_t j = 1; j < NAME_COUNT; j++) {
            missed += misses_arrival(&drawn, true, options, names[j]);
            missed += misses_arrival(&drawn, false, options, names[j]);
        }

        teardown();
    }
    /* By a walk that comes back to an actor so as not to wait too long. */
    ck_assert_int_eq(missed, 1);
}
END_TEST

START_TEST(rows_come_by_time_then_by_key)
{
    state = 10;
    for (int i = 0; i < 200; i++) {
        sample drawn;
        draw_sample(&drawn, true, false);
        contacts = read_sample(&drawn, 0);
        table = measure(contacts, "a", NULL);
        for (size_t row = 1; row < dm_table_count_rows(table); row++) {
            int64_t before = get_day(table, row - 1, "possible");
            int64_t here = get_day(table, row, "possible");
            ck_assert(
                before < here ||
                (before == here && strcmp(get_text(table, row - 1, "actor"),
                                          get_text(table, row, "actor")) < 0));
        }
        teardown();
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_reach");
    TCase *cases = tcase_create("measure_reach");
    tcase_set_timeout(cases, 50);
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, a_row_tells_when_and_from_whom_news_can_have_come);
    tcase_add_test(cases, of_ways_that_come_at_once_the_shortest_is_told);
    tcase_add_test(cases, of_ways_as_short_the_one_by_the_smaller_key_is_told);
    tcase_add_test(cases, joint_contacts_reach_everybody_in_them);
    tcase_add_test(cases, arrivals_are_those_of_all_walks);
    tcase_add_test(cases, rows_come_by_time_then_by_key);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
