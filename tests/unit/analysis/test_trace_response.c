#include "demarche/trace.h"

#include "unit/analysis/contacts_fixture.h"

#include <stdio.h>

static const fixture_arrow rows[] = {
    /* An overture, its reminder, and what is taken to answer both, which is an
     * overture too. */
    {ARROW("a", "b", 1), .contact = 11},
    {ARROW("a", "b", 3), .contact = 12, .met = DM_MET_NONE},
    {ARROW("b", "a", 5), .contact = 13, .met = DM_MET_EVADED},
    /* Answered within itself. */
    {ARROW("a", "b", 20), .contact = 14, .met = DM_MET_ACCEPTED},
    /* Neither an overture nor an answer. */
    {ARROW("a", "b", 21), .contact = 15, .flags = DM_CONTACT_SYMMETRIC},
    /* Open at the end of the phase; it may lie beyond its end. */
    {ARROW("a", "b", 95), .contact = 16},
    {ARROW("a", "b", 97), .contact = 17, .days = 10},
    /* The answer is stated and late. */
    {ARROW("c", "d", 10), .contact = 18},
    {ARROW("d", "c", 70), .contact = 19, .flags = DM_CONTACT_REPLY,
     .answers = 18},
};

static const fixture_arrow stated[] = {
    {ARROW("b", "a", 96), .contact = 31, .days = 20},
    {ARROW("a", "b", 30), .contact = 32},
    {ARROW("d", "c", 12), .contact = 33},
    {ARROW("c", "d", 12), .contact = 34},
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
}

static void teardown(void)
{
    dm_table_free(table);
    dm_table_free(traced);
    dm_contacts_free(contacts);
    dm_contacts_free(silences);
    dm_phases_clear(&phases);
}

static dm_trace_source get_source(void)
{
    return (dm_trace_source){
        .contacts = contacts, .phases = &phases, .silences = silences};
}

static void assert_list(const char *from, const char *to, const char *column,
                        const char *expected)
{
    size_t row = find_row(traced, 1, from, to);
    size_t count;
    const int64_t *numbers = dm_table_get_numbers(
        traced, row, dm_table_find_column(traced, column), &count);
    char text[64] = "";
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(text);
        snprintf(text + size, sizeof text - size, "%s%d", i ? ";" : "",
                 (int)numbers[i]);
    }
    ck_assert_str_eq(text, expected);
}

START_TEST(a_direction_is_traced_to_overtures_reminders_and_answers)
{
    dm_trace_source source = get_source();
    dm_measure_response(&table, contacts, &phases, NULL, NULL);
    ck_assert_int_eq(dm_trace_response(&traced, table, &source, NULL, NULL),
                     DM_OK);
    assert_list("a", "b", "contact_keys", "11;12;13;14;16;17");
    assert_list("b", "a", "contact_keys", "13");
    assert_list("c", "d", "contact_keys", "18;19");
}
END_TEST

START_TEST(those_still_open_stand_apart)
{
    dm_trace_source source = get_source();
    dm_measure_response(&table, contacts, &phases, NULL, NULL);
    dm_trace_response(&traced, table, &source, NULL, NULL);
    size_t row = find_row(table, 1, "a", "b");
    ck_assert_double_eq(get_number(table, row, "open"), 1);
    assert_list("a", "b", "open_keys", "16");
    assert_list("b", "a", "open_keys", "");
}
END_TEST

START_TEST(silences_are_those_of_the_side_that_was_asked)
{
    dm_trace_source source = get_source();
    dm_measure_response(&table, contacts, &phases, NULL, NULL);
    dm_trace_response(&traced, table, &source, NULL, NULL);
    assert_list("a", "b", "silence_keys", "31");
    assert_list("b", "a", "silence_keys", "32");
    assert_list("c", "d", "silence_keys", "33");
}
END_TEST

START_TEST(without_silences_there_are_none)
{
    dm_trace_source source = get_source();
    source.silences = NULL;
    dm_measure_response(&table, contacts, &phases, NULL, NULL);
    dm_trace_response(&traced, table, &source, NULL, NULL);
    assert_list("a", "b", "silence_keys", "");
}
END_TEST

START_TEST(a_longer_horizon_leaves_more_open)
{
    dm_trace_source source = get_source();
    dm_response_options options = {.horizon_days = 95};
    dm_measure_response(&table, contacts, &phases, &options, NULL);
    dm_trace_response(&traced, table, &source, &options, NULL);
    assert_list("b", "a", "open_keys", "");
    assert_list("c", "d", "open_keys", "");
    size_t row = find_row(table, 1, "a", "b");
    ck_assert_double_eq(get_number(table, row, "open"), 1);
}
END_TEST

START_TEST(how_they_were_met_is_traced_to_the_overtures)
{
    dm_trace_source source = get_source();
    dm_measure_met(&table, contacts, &phases, DM_ROWS_PRESENT, NULL);
    ck_assert_int_eq(dm_trace_met(&traced, table, &source, NULL), DM_OK);
    assert_list("a", "b", "contact_keys", "11;12;14;16");
    assert_list("b", "a", "contact_keys", "13");
    ck_assert_uint_eq(dm_table_count_columns(traced),
                      dm_table_count_columns(table) + 1);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("trace_response");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases,
                   a_direction_is_traced_to_overtures_reminders_and_answers);
    tcase_add_test(cases, those_still_open_stand_apart);
    tcase_add_test(cases, silences_are_those_of_the_side_that_was_asked);
    tcase_add_test(cases, without_silences_there_are_none);
    tcase_add_test(cases, a_longer_horizon_leaves_more_open);
    tcase_add_test(cases, how_they_were_met_is_traced_to_the_overtures);
    Suite *suite = suite_create("trace_response");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
