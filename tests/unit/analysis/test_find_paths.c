#include "demarche/paths.h"

#include "unit/analysis/path_samples.h"

static dm_contacts *contacts;
static dm_table *table;

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    table = NULL;
    contacts = NULL;
}

typedef struct example_answer {
    const char *from;
    const char *to;
    int64_t arrival;
    int64_t departure;
    int64_t fastest;
    int64_t hops;
} example_answer;

static void assert_example(const example_answer *answer)
{
    table = find(contacts, answer->from, answer->to,
                 &(dm_paths_options){.order = DM_ORDER_LOOSE,
                                     .delays_s = example_delays});
    size_t row = require_objective(table, "certain", "earliest-arrival");
    ck_assert_int_eq(get_day(table, row, "arrival"), answer->arrival);
    row = require_objective(table, "certain", "latest-departure");
    ck_assert_int_eq(get_day(table, row, "start"), answer->departure);
    row = require_objective(table, "certain", "fastest");
    ck_assert_int_eq(get_day(table, row, "arrival") -
                         get_day(table, row, "start"),
                     answer->fastest);
    row = require_objective(table, "certain", "fewest-hops");
    ck_assert_int_eq((int64_t)get_number(table, row, "hops"), answer->hops);
    dm_table_free(table);
    table = NULL;
}

START_TEST(the_example_of_tglib_gives_its_known_answers)
{
    static const example_answer answers[] = {
        {"0", "1", 3, 5, 1, 1}, {"0", "2", 8, 1, 7, 2}, {"0", "3", 6, 5, 4, 1},
        {"1", "3", 9, 7, 2, 1}, {"2", "1", 7, 6, 1, 1}, {"2", "3", 9, 6, 3, 2},
        {"3", "2", 8, 8, 2, 1},
    };
    contacts = MAKE_CONTACTS(example);
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        assert_example(&answers[i]);
    }
    table = find(contacts, "1", "2",
                 &(dm_paths_options){.order = DM_ORDER_LOOSE,
                                     .delays_s = example_delays});
    ck_assert(!has_kind(table, "certain"));
}
END_TEST

START_TEST(in_strict_order_the_example_arrives_on_day_12)
{
    contacts = MAKE_CONTACTS(example);
    table = find(contacts, "0", "2",
                 &(dm_paths_options){.delays_s = example_delays});
    size_t row = require_objective(table, "certain", "earliest-arrival");
    ck_assert_int_eq(get_day(table, row, "arrival"), 12);
}
END_TEST

START_TEST(a_window_cuts_the_example)
{
    int64_t delays[EXAMPLE_COUNT];
    memcpy(delays, example_delays, sizeof delays);
    delays[EXAMPLE_COUNT - 1] = DM_DAY_S;
    dm_interval window = {2 * DM_DAY_S, 10 * DM_DAY_S};
    dm_paths_options options = {
        .order = DM_ORDER_LOOSE, .delays_s = delays, .window = &window};
    contacts = MAKE_CONTACTS(example);
    table = find(contacts, "0", "3", &options);
    size_t row = require_objective(table, "certain", "earliest-arrival");
    ck_assert_int_eq(get_day(table, row, "arrival"), 9);
    dm_table_free(table);
    table = find(contacts, "0", "2", &options);
    ck_assert(!has_kind(table, "certain"));
    ck_assert(!has_kind(table, "possible"));
}
END_TEST

static const fixture_arrow vague[] = {
    {ARROW("a", "b", 3), .days = 4},
    {ARROW("b", "c", 5), .days = 4},
    {ARROW("c", "d", 4)},
};

START_TEST(vague_dates_make_paths_possible_that_are_not_certain)
{
    contacts = MAKE_CONTACTS(vague);
    table = find(contacts, "a", "b", NULL);
    size_t row = require_objective(table, "certain", "earliest-arrival");
    ck_assert_int_eq(get_day(table, row, "arrival"), 6);
    dm_table_free(table);
    table = find(contacts, "a", "c", NULL);
    ck_assert(!has_kind(table, "certain"));
    row = require_objective(table, "possible", "earliest-arrival");
    ck_assert_int_eq(get_day(table, row, "arrival"), 5);
    ck_assert_int_eq(get_day(table, row, "start"), 5);
    row = require_objective(table, "possible", "latest-departure");
    ck_assert_int_eq(get_day(table, row, "start"), 6);
    dm_table_free(table);
    table = find(contacts, "a", "d", NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
}
END_TEST

static const fixture_arrow one_day[] = {
    {ARROW("a", "b", 3), .contact = 1, .channel = "telegram"},
    {ARROW("b", "c", 3), .contact = 2, .channel = "telegram"},
};

START_TEST(contacts_of_one_day_chain_in_loose_order_alone)
{
    contacts = MAKE_CONTACTS(one_day);
    table = find(contacts, "a", "c", NULL);
    ck_assert(!has_kind(table, "certain"));
    ck_assert(has_kind(table, "possible"));
    dm_table_free(table);
    table =
        find(contacts, "a", "c", &(dm_paths_options){.order = DM_ORDER_LOOSE});
    size_t row = require_objective(table, "certain", "fewest-hops");
    ck_assert_str_eq(get_text(table, row, "path"), "a;b;c");
    size_t count;
    const int64_t *numbers = dm_table_get_numbers(
        table, row, dm_table_find_column(table, "contacts"), &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(numbers[0], 1);
    ck_assert_int_eq(numbers[1], 2);
}
END_TEST

START_TEST(an_answer_follows_what_it_answers_on_the_same_day)
{
    fixture_arrow rows[2] = {one_day[0], one_day[1]};
    rows[1].answers = 1;
    contacts = MAKE_CONTACTS(rows);
    table = find(contacts, "a", "c", NULL);
    ck_assert(has_kind(table, "certain"));
}
END_TEST

START_TEST(an_answer_narrows_the_dates_of_both)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 3), .days = 20, .contact = 1},
        {ARROW("b", "a", 1), .days = 9, .contact = 2, .answers = 1},
        {ARROW("b", "c", 10)},
        {ARROW("d", "b", 2)},
    };
    contacts = MAKE_CONTACTS(rows);
    /* The first contact was over by the ninth day. */
    table = find(contacts, "a", "c", NULL);
    ck_assert(has_kind(table, "certain"));
    dm_table_free(table);
    /* The answer came no earlier than the third day. */
    table = find(contacts, "d", "a", NULL);
    ck_assert(has_kind(table, "certain"));
}
END_TEST

START_TEST(an_answer_that_contradicts_its_date_orders_nothing)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 9), .contact = 1},
        {ARROW("b", "c", 3), .contact = 2, .answers = 1},
    };
    contacts = MAKE_CONTACTS(rows);
    table = find(contacts, "a", "c", NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
}
END_TEST

START_TEST(a_time_of_day_orders_the_contacts_of_a_day)
{
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(contacts, "a", NULL, "person");
    uint32_t b = dm_contacts_add_actor(contacts, "b", NULL, "person");
    uint32_t c = dm_contacts_add_actor(contacts, "c", NULL, "person");
    dm_contacts_add_arrow(contacts, &(dm_arrow){.contact = 1,
                                                .when = {36000, 36001},
                                                .initiator = a,
                                                .recipient = b});
    dm_contacts_add_arrow(contacts, &(dm_arrow){.contact = 2,
                                                .when = {36000, 36001},
                                                .initiator = b,
                                                .recipient = c});
    dm_contacts_add_arrow(contacts, &(dm_arrow){.contact = 3,
                                                .when = {0, DM_DAY_S},
                                                .initiator = b,
                                                .recipient = a});
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    dm_paths_options loose = {.order = DM_ORDER_LOOSE};
    table = find(contacts, "a", "c", NULL);
    ck_assert(!has_kind(table, "certain"));
    dm_table_free(table);
    table = find(contacts, "a", "c", &loose);
    ck_assert(has_kind(table, "certain"));
    dm_table_free(table);
    /* The day does not tell whether it came before ten o'clock. */
    table = find(contacts, "c", "a", &loose);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
}
END_TEST

START_TEST(meetings_carry_news_both_ways_and_telegrams_one_way)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .channel = "telegram"},
        {ARROW("c", "b", 5), .channel = "meeting"},
        {ARROW("d", "c", 9), .channel = "letter", .flags = DM_CONTACT_UNKNOWN},
        {ARROW("d", "e", 11), .flags = DM_CONTACT_SYMMETRIC},
    };
    contacts = MAKE_CONTACTS(rows);
    table = find(contacts, "a", "c", NULL);
    ck_assert(has_kind(table, "certain"));
    dm_table_free(table);
    table = find(contacts, "a", "c",
                 &(dm_paths_options){.flow = DM_FLOW_INITIATIVE});
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    dm_table_free(table);
    table = find(contacts, "a", "e", NULL);
    ck_assert(!has_kind(table, "certain"));
    ck_assert(has_kind(table, "possible"));
    dm_table_free(table);
    table = find(contacts, "e", "d", NULL);
    ck_assert(has_kind(table, "certain"));
}
END_TEST

START_TEST(open_dates_are_told_as_open)
{
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(contacts, "a", NULL, "person");
    uint32_t b = dm_contacts_add_actor(contacts, "b", NULL, "person");
    dm_contacts_add_arrow(contacts,
                          &(dm_arrow){.contact = 1,
                                      .when = {DM_TIME_MIN, DM_TIME_MAX},
                                      .initiator = a,
                                      .recipient = b});
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    table = find(contacts, "a", "b", NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 8);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_str_eq(get_text(table, i, "start"), "..");
        ck_assert_str_eq(get_text(table, i, "arrival"), "..");
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("find_paths");
    TCase *cases = tcase_create("find_paths");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, the_example_of_tglib_gives_its_known_answers);
    tcase_add_test(cases, in_strict_order_the_example_arrives_on_day_12);
    tcase_add_test(cases, a_window_cuts_the_example);
    tcase_add_test(cases, vague_dates_make_paths_possible_that_are_not_certain);
    tcase_add_test(cases, contacts_of_one_day_chain_in_loose_order_alone);
    tcase_add_test(cases, an_answer_follows_what_it_answers_on_the_same_day);
    tcase_add_test(cases, an_answer_narrows_the_dates_of_both);
    tcase_add_test(cases, an_answer_that_contradicts_its_date_orders_nothing);
    tcase_add_test(cases, a_time_of_day_orders_the_contacts_of_a_day);
    tcase_add_test(cases, meetings_carry_news_both_ways_and_telegrams_one_way);
    tcase_add_test(cases, open_dates_are_told_as_open);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
