#include "analysis/pair_rows.h"

#include <check.h>

#include <stdio.h>
#include <stdlib.h>

enum { WINDOWS = 5, ACTORS = 120, SET_COLUMNS = 2 };

static const dm_column columns[] = {
    {"phase", DM_INTEGER}, {"a", DM_TEXT}, {"b", DM_TEXT},
    {"x", DM_REAL},        {"y", DM_REAL}, {"after", DM_REAL},
};

static unsigned state = 7;

static unsigned draw(unsigned below)
{
    state = state * 1664525 + 1013904223;
    return (state >> 16) % below;
}

/* The first and the last window have no pair. */
static void fill_tally(dm_tally *tally, size_t pairs)
{
    dm_tally_init(tally, SET_COLUMNS);
    for (size_t i = 0; i < pairs; i++) {
        uint32_t a = draw(ACTORS - 1);
        dm_tally_key key = {.window = 1 + draw(WINDOWS - 2),
                            .a = a,
                            .b = a + 1 + draw(ACTORS - 1 - a)};
        double *numbers = dm_tally_find(tally, key);
        numbers[0] = draw(4);
        numbers[1] = draw(3);
    }
    ck_assert_int_eq(dm_tally_sort(tally, NULL), DM_OK);
}

static dm_contacts *make_actors(void)
{
    dm_contacts *contacts;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (int i = 0; i < ACTORS; i++) {
        char key[16];
        snprintf(key, sizeof key, "a%03d", i);
        dm_contacts_add_actor(contacts, key, "label", "person");
    }
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    return contacts;
}

static void check_row(const dm_table *table, size_t row, const dm_tally *tally,
                      const dm_pair_rows *rows)
{
    dm_tally_key key = tally->keys[row];
    const double *numbers = dm_tally_numbers(tally, row);
    char name[16];
    ck_assert_uint_eq(dm_pair_rows_window(rows, row), key.window);
    ck_assert_int_eq(dm_table_get_integer(table, row, 0),
                     (int64_t)key.window * 10);
    ck_assert_str_eq(dm_table_get_label(table, row, 0), "p");
    snprintf(name, sizeof name, "a%03u", (unsigned)key.a);
    ck_assert_str_eq(dm_table_get_text(table, row, 1), name);
    snprintf(name, sizeof name, "a%03u", (unsigned)key.b);
    ck_assert_str_eq(dm_table_get_text(table, row, 2), name);
    ck_assert_str_eq(dm_table_get_label(table, row, 2), "label");
    const double *set = dm_number_sets_at(&rows->sets, rows->items[row].set);
    ck_assert_double_eq(set[0], numbers[0]);
    ck_assert_double_eq(set[1], numbers[1]);
    ck_assert(dm_table_is_empty(table, row, 5));
}

static void check_rows(size_t pairs)
{
    dm_phase items[WINDOWS];
    for (int i = 0; i < WINDOWS; i++) {
        items[i] = (dm_phase){.order = (int64_t)i * 10, .label = "p"};
    }
    dm_phases phases = {.count = WINDOWS, .items = items};
    dm_contacts *contacts = make_actors();
    dm_tally tally;
    fill_tally(&tally, pairs);
    dm_pair_rows rows;
    ck_assert_int_eq(dm_pair_rows_of_tally(&rows, &tally, WINDOWS, NULL),
                     DM_OK);
    ck_assert_uint_le(rows.sets.count, 12);
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 6, NULL), DM_OK);
    dm_pair_table wanted = {.rows = &rows,
                            .contacts = contacts,
                            .phases = &phases,
                            .end = DM_PAIR_COLUMNS + SET_COLUMNS,
                            .filled = DM_PAIR_COLUMNS + SET_COLUMNS};
    ck_assert_int_eq(dm_pair_rows_fill(table, &wanted, NULL), DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(table), tally.count);
    for (size_t i = 0; i < tally.count; i++) {
        check_row(table, i, &tally, &rows);
    }
    dm_table_free(table);
    dm_pair_rows_clear(&rows);
    dm_tally_clear(&tally);
    dm_contacts_free(contacts);
}

START_TEST(rows_are_those_of_the_tally)
{
    check_rows(0);
    check_rows(1);
    check_rows(300);
}
END_TEST

START_TEST(rows_for_several_threads_are_as_well)
{
    check_rows(60000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pair_rows");
    TCase *tests = tcase_create("pair_rows");
    tcase_add_test(tests, rows_are_those_of_the_tally);
    tcase_add_test(tests, rows_for_several_threads_are_as_well);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
