#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

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

static dm_table *measure(const dm_contacts *read, dm_rows rows)
{
    dm_table *made = NULL;
    dm_response_options options = {.horizon_days = 30, .rows = rows};
    ck_assert_int_eq(dm_measure_response(&made, read, &phases, &options, NULL),
                     DM_OK);
    return made;
}

static void assert_number(size_t row, const char *column, double expected)
{
    ck_assert_double_eq_tol(get_number(table, row, column), expected, 1e-9);
}

static const fixture_arrow exchange[] = {
    {ARROW("b", "a", 1), .met = DM_MET_EVADED},
    {ARROW("b", "a", 5), .contact = 50},
    {ARROW("b", "a", 6)},
    {ARROW("a", "b", 15), .flags = DM_CONTACT_REPLY, .answers = 50},
    {ARROW("b", "a", 20)},
    {ARROW("b", "a", 60), .days = 3},
    {ARROW("a", "b", 90), .contact = 60},
    {ARROW("b", "a", 95), .days = 9},
    {ARROW("b", "a", 104), .flags = DM_CONTACT_REPLY, .answers = 60},
};
#define EXCHANGE_COUNT (sizeof exchange / sizeof *exchange)

START_TEST(a_row_tells_what_became_of_the_overtures)
{
    add_phase(&phases, 0, 100);
    contacts = MAKE_CONTACTS(exchange);
    table = measure(contacts, DM_ROWS_PRESENT);
    size_t row = find_row(table, 1, "b", "a");
    assert_number(row, "overtures", 4);
    assert_number(row, "unsure", 2);
    assert_number(row, "answered", 3);
    assert_number(row, "reminders", 1);
    assert_number(row, "open", 0);
    /* 0, 10 and 29 days, and one of 30 in vain */
    assert_number(row, "share", 0.75);
    assert_number(row, "median_days", 19.5);
    assert_number(row, "longest_silence_days", 41);
}
END_TEST

START_TEST(where_all_are_open_no_share_is_known)
{
    add_phase(&phases, 0, 100);
    contacts = MAKE_CONTACTS(exchange);
    table = measure(contacts, DM_ROWS_PRESENT);
    size_t row = find_row(table, 1, "a", "b");
    assert_number(row, "overtures", 1);
    assert_number(row, "open", 1);
    ck_assert(is_empty(table, row, "share"));
    ck_assert(is_empty(table, row, "low"));
    ck_assert(is_empty(table, row, "median_days"));
}
END_TEST

START_TEST(zeros_give_each_direction_a_row_in_each_phase)
{
    add_phase(&phases, 0, 100);
    add_phase(&phases, 200, 300);
    contacts = MAKE_CONTACTS(exchange);
    table = measure(contacts, DM_ROWS_ALL);
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
    size_t row = find_row(table, 2, "a", "b");
    assert_number(row, "overtures", 0);
    assert_number(row, "longest_silence_days", 100);
    ck_assert(is_empty(table, row, "share"));
}
END_TEST

START_TEST(a_shift_in_time_changes_nothing)
{
    add_phase(&phases, 0, 100);
    contacts = MAKE_CONTACTS(exchange);
    table = measure(contacts, DM_ROWS_PRESENT);
    dm_phases_clear(&phases);
    add_phase(&phases, -50, 50);
    dm_contacts *shifted = make_contacts(exchange, EXCHANGE_COUNT, -50);
    dm_table *other = measure(shifted, DM_ROWS_PRESENT);
    assert_same_table(table, other);
    dm_table_free(other);
    dm_contacts_free(shifted);
}
END_TEST

START_TEST(the_order_of_the_rows_changes_nothing)
{
    add_phase(&phases, 0, 100);
    fixture_arrow turned[EXCHANGE_COUNT];
    for (size_t i = 0; i < EXCHANGE_COUNT; i++) {
        turned[i] = exchange[EXCHANGE_COUNT - 1 - i];
    }
    contacts = MAKE_CONTACTS(exchange);
    table = measure(contacts, DM_ROWS_PRESENT);
    dm_contacts *permuted = make_contacts(turned, EXCHANGE_COUNT, 0);
    dm_table *other = measure(permuted, DM_ROWS_PRESENT);
    assert_same_table(table, other);
    dm_table_free(other);
    dm_contacts_free(permuted);
}
END_TEST

/* With other names the rows change places, and only that. */
START_TEST(other_names_give_the_same_numbers)
{
    add_phase(&phases, 0, 100);
    fixture_arrow renamed[EXCHANGE_COUNT];
    for (size_t i = 0; i < EXCHANGE_COUNT; i++) {
        renamed[i] = exchange[i];
        renamed[i].from = exchange[i].from[0] == 'a' ? "z" : "k";
        renamed[i].to = exchange[i].to[0] == 'a' ? "z" : "k";
    }
    contacts = MAKE_CONTACTS(exchange);
    table = measure(contacts, DM_ROWS_PRESENT);
    dm_contacts *others = make_contacts(renamed, EXCHANGE_COUNT, 0);
    dm_table *other = measure(others, DM_ROWS_PRESENT);
    size_t row = find_row(table, 1, "b", "a");
    size_t same = find_row(other, 1, "k", "z");
    for (size_t i = 3; i < dm_table_count_columns(table); i++) {
        const char *column = dm_table_get_column(table, i)->name;
        ck_assert_int_eq(is_empty(table, row, column),
                         is_empty(other, same, column));
        if (!is_empty(table, row, column)) {
            assert_number(row, column, get_number(other, same, column));
        }
    }
    dm_table_free(other);
    dm_contacts_free(others);
}
END_TEST

static void draw_rows(fixture_arrow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool forth = rand() % 2;
        rows[i] = (fixture_arrow){
            ARROW(forth ? "a" : "b", forth ? "b" : "a", rand() % 100),
            .contact = (int64_t)i + 1,
            .answers = rand() % 4 ? 0 : 1 + rand() % 40};
        rows[i].answers =
            rows[i].answers == rows[i].contact ? 0 : rows[i].answers;
        rows[i].flags = rows[i].answers ? DM_CONTACT_REPLY : 0;
    }
}

/* The part of the record before `border` alone. */
static dm_contacts *cut_record(const fixture_arrow *rows, size_t count,
                               int64_t border)
{
    fixture_arrow kept[40];
    size_t kept_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (rows[i].day < border) {
            kept[kept_count++] = rows[i];
        }
    }
    return make_contacts(kept, kept_count, 0);
}

/* What comes after a border is not known before it: the record cut there
 * gives the same rows, and no overture made so late goes unanswered. */
START_TEST(a_border_leaves_overtures_open_and_never_unanswered)
{
    srand(3);
    for (int round = 0; round < 300; round++) {
        fixture_arrow rows[40];
        int64_t border = 1 + rand() % 29;
        draw_rows(rows, 40);
        dm_phases_clear(&phases);
        add_phase(&phases, 0, border);
        contacts = make_contacts(rows, 40, 0);
        table = measure(contacts, DM_ROWS_PRESENT);
        dm_contacts *cut = cut_record(rows, 40, border);
        dm_table *other = measure(cut, DM_ROWS_PRESENT);
        assert_same_table(table, other);
        for (size_t i = 0; i < dm_table_count_rows(table); i++) {
            assert_number(i, "overtures",
                          get_number(table, i, "answered") +
                              get_number(table, i, "open"));
        }
        dm_table_free(other);
        dm_contacts_free(cut);
        dm_table_free(table);
        dm_contacts_free(contacts);
        table = NULL;
        contacts = NULL;
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_response");
    TCase *cases = tcase_create("measure_response");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, a_row_tells_what_became_of_the_overtures);
    tcase_add_test(cases, where_all_are_open_no_share_is_known);
    tcase_add_test(cases, zeros_give_each_direction_a_row_in_each_phase);
    tcase_add_test(cases, a_shift_in_time_changes_nothing);
    tcase_add_test(cases, the_order_of_the_rows_changes_nothing);
    tcase_add_test(cases, other_names_give_the_same_numbers);
    tcase_add_test(cases, a_border_leaves_overtures_open_and_never_unanswered);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
