#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>
#include <string.h>

static dm_table *measure(const fixture_arrow *rows, size_t count, int first)
{
    dm_contacts *contacts = make_contacts(rows, count, 0);
    dm_phases phases = {0};
    dm_table *table = NULL;
    add_phase(&phases, first, first + 100);
    ck_assert_int_eq(dm_measure_waits(&table, contacts, &phases, NULL, NULL),
                     DM_OK);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
    return table;
}

static void assert_row(const dm_table *table, size_t row,
                       const double numbers[6])
{
    static const char *const columns[] = {"days",       "waiting", "answered",
                                          "unanswered", "open",    "share"};
    for (size_t i = 0; i < 6; i++) {
        double found = get_number(table, row, columns[i]);
        ck_assert_msg(fabs(found - numbers[i]) < 1e-12, "row %zu, %s: %g", row,
                      columns[i], found);
    }
}

START_TEST(a_wait_no_longer_watched_leaves_the_curve_where_it_is)
{
    /* Waits of a toward b: 2 answered, 2 answered, 30 in vain, 3 open. */
    static const int shifts[] = {0, -20000};
    for (size_t i = 0; i < 2; i++) {
        int day = shifts[i];
        const fixture_arrow rows[] = {
            {ARROW("a", "b", day + 1)},  {ARROW("b", "a", day + 3)},
            {ARROW("a", "b", day + 10)}, {ARROW("b", "a", day + 12)},
            {ARROW("a", "b", day + 50)}, {ARROW("a", "b", day + 96)},
        };
        dm_table *table = measure(rows, 6, day);
        ck_assert_str_eq(get_text(table, 0, "from"), "a");
        assert_row(table, 0, (double[]){2, 4, 2, 0, 0, 0.5});
        assert_row(table, 1, (double[]){3, 2, 0, 0, 1, 0.5});
        assert_row(table, 2, (double[]){30, 1, 0, 1, 0, 0.5});
        dm_table_free(table);
    }
}
END_TEST

START_TEST(the_end_of_a_curve_is_the_share_of_the_response)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)},  {ARROW("b", "a", 4)},  {ARROW("c", "b", 5)},
        {ARROW("a", "b", 20)}, {ARROW("b", "c", 21)}, {ARROW("b", "a", 29)},
        {ARROW("c", "a", 60)}, {ARROW("a", "b", 90)}, {ARROW("c", "b", 95)},
    };
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_phases phases = {0};
    dm_table *response = NULL;
    dm_table *waits = NULL;
    add_phase(&phases, 0, 50);
    add_phase(&phases, 50, 100);
    ck_assert_int_eq(
        dm_measure_response(&response, contacts, &phases, NULL, NULL), DM_OK);
    ck_assert_int_eq(dm_measure_waits(&waits, contacts, &phases, NULL, NULL),
                     DM_OK);
    size_t row = 0;
    for (size_t i = 0; i < dm_table_count_rows(response); i++) {
        double seen = 0;
        double share = 0;
        while (row < dm_table_count_rows(waits) &&
               get_number(waits, row, "phase") ==
                   get_number(response, i, "phase") &&
               strcmp(get_text(waits, row, "from"),
                      get_text(response, i, "from")) == 0 &&
               strcmp(get_text(waits, row, "to"),
                      get_text(response, i, "to")) == 0) {
            seen += get_number(waits, row, "answered") +
                    get_number(waits, row, "unanswered") +
                    get_number(waits, row, "open");
            share = get_number(waits, row++, "share");
        }
        ck_assert_double_eq(seen, get_number(response, i, "overtures"));
        if (!is_empty(response, i, "share")) {
            ck_assert_double_eq(share, get_number(response, i, "share"));
        }
    }
    ck_assert_uint_eq(row, dm_table_count_rows(waits));
    dm_table_free(waits);
    dm_table_free(response);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_waits");
    TCase *cases = tcase_create("measure_waits");
    tcase_add_test(cases,
                   a_wait_no_longer_watched_leaves_the_curve_where_it_is);
    tcase_add_test(cases, the_end_of_a_curve_is_the_share_of_the_response);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
