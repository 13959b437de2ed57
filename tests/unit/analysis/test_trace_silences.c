#include "demarche/trace.h"

#include "unit/analysis/contacts_fixture.h"

static const fixture_arrow rows[] = {
    {ARROW("a", "b", 10), .contact = 11}, {ARROW("b", "a", 12), .contact = 12},
    {ARROW("a", "b", 12), .contact = 13}, {ARROW("b", "a", 70), .contact = 14},
    {ARROW("a", "b", 90), .contact = 15}, {ARROW("a", "c", 5), .contact = 16},
};

static const fixture_arrow stated[] = {
    {ARROW("b", "a", 41), .contact = 31, .days = 10},
    {ARROW("a", "b", 20), .contact = 32},
    {ARROW("b", "a", 20), .contact = 33},
};

static dm_contacts *contacts;
static dm_contacts *silences;
static dm_phases phases;
static dm_table *table;
static dm_table *traced;

static void setup(void)
{
    contacts = MAKE_CONTACTS(rows);
    silences = MAKE_CONTACTS(stated);
    add_phase(&phases, 0, 100);
    dm_trace_source source = {
        .contacts = contacts, .phases = &phases, .silences = silences};
    ck_assert_int_eq(
        dm_measure_silences(&table, contacts, silences, &phases, NULL), DM_OK);
    ck_assert_int_eq(dm_trace_silences(&traced, table, &source, NULL), DM_OK);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_table_free(traced);
    dm_contacts_free(contacts);
    dm_contacts_free(silences);
    dm_phases_clear(&phases);
}

static const int64_t *get_list(size_t row, const char *column, size_t *count)
{
    return dm_table_get_numbers(traced, row,
                                dm_table_find_column(traced, column), count);
}

START_TEST(a_gap_has_the_contacts_of_the_days_around_it)
{
    size_t count;
    const int64_t *keys = get_list(0, "contact_keys", &count);
    ck_assert_str_eq(get_text(traced, 0, "kind"), "gap");
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(keys[0], 12);
    ck_assert_int_eq(keys[1], 13);
    ck_assert_int_eq(keys[2], 14);
    ck_assert(is_empty(traced, 0, "silence_keys"));
}
END_TEST

START_TEST(a_gap_at_the_end_of_a_phase_has_one_side_only)
{
    size_t row = find_row(traced, 1, "a", "c");
    size_t count;
    const int64_t *keys = get_list(row, "contact_keys", &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(keys[0], 16);
}
END_TEST

START_TEST(a_stated_silence_is_itself)
{
    static const struct {
        const char *first;
        const char *silent;
        int64_t number;
    } expected[] = {{"1970-01-21", "a", 32},
                    {"1970-01-21", "b", 33},
                    {"1970-02-11", "b", 31}};
    for (size_t i = 0; i < 3; i++) {
        size_t count;
        const int64_t *keys = get_list(i + 1, "silence_keys", &count);
        ck_assert_str_eq(get_text(traced, i + 1, "first"), expected[i].first);
        ck_assert_str_eq(get_text(traced, i + 1, "silent"), expected[i].silent);
        ck_assert_uint_eq(count, 1);
        ck_assert_int_eq(keys[0], expected[i].number);
        ck_assert(is_empty(traced, i + 1, "contact_keys"));
    }
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("trace_silences");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, a_gap_has_the_contacts_of_the_days_around_it);
    tcase_add_test(cases, a_gap_at_the_end_of_a_phase_has_one_side_only);
    tcase_add_test(cases, a_stated_silence_is_itself);
    Suite *suite = suite_create("trace_silences");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
