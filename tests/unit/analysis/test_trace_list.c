#include "analysis/trace_list.h"

#include "unit/analysis/contacts_fixture.h"

static const fixture_arrow rows[] = {
    {ARROW("a", "b", 1), .contact = 7}, {ARROW("a", "c", 1), .contact = 7},
    {ARROW("b", "a", 2), .contact = 3}, {ARROW("a", "b", 3), .contact = 5},
    {ARROW("b", "c", 4), .contact = 9},
};

static dm_contacts *contacts;
static dm_trace_list list;
static dm_table *table;

static void setup(void)
{
    static const dm_column column = {"contact_keys", DM_NUMBERS};
    contacts = MAKE_CONTACTS(rows);
    ck_assert_int_eq(dm_table_new(&table, &column, 1, NULL), DM_OK);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_trace_list_clear(&list);
    dm_contacts_free(contacts);
}

START_TEST(a_row_has_the_contacts_of_its_key_once_in_order)
{
    const dm_tally_key key = {.window = 1, .a = 2, .b = 3};
    const dm_tally_key other = {.window = 1, .a = 2, .b = 4};
    dm_trace_list_add(&list, key, 3);
    dm_trace_list_add(&list, other, 4);
    dm_trace_list_add(&list, key, 1);
    dm_trace_list_add(&list, key, 0);
    dm_trace_list_add(&list, key, 3);
    ck_assert_int_eq(dm_trace_list_sort(&list, NULL), DM_OK);
    dm_trace_list_put(&list, table, key, contacts);
    size_t count;
    const int64_t *numbers = dm_table_get_numbers(table, 0, 0, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(numbers[0], 7);
    ck_assert_int_eq(numbers[1], 5);
}
END_TEST

START_TEST(a_key_without_contacts_makes_an_empty_cell)
{
    ck_assert_int_eq(dm_trace_list_sort(&list, NULL), DM_OK);
    dm_trace_list_put(&list, table, (dm_tally_key){.window = 3}, contacts);
    ck_assert(dm_table_is_empty(table, 0, 0));
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("trace_list");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, a_row_has_the_contacts_of_its_key_once_in_order);
    tcase_add_test(cases, a_key_without_contacts_makes_an_empty_cell);
    Suite *suite = suite_create("trace_list");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
