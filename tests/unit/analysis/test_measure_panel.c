#include "demarche/panel.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>
#include <stdio.h>

/* Days of 1969 and 1970, on either side of the turn of the year. */
enum { DECEMBER = -31, JANUARY = 0, FEBRUARY = 31, MARCH = 59, APRIL = 90 };

enum {
    SYMMETRIC = DM_CONTACT_SYMMETRIC,
    UNKNOWN = DM_CONTACT_UNKNOWN,
    REPLY = DM_CONTACT_REPLY
};

static const fixture_arrow rows[] = {
    {ARROW("a", "b", DECEMBER + 3), .contact = 1},
    {ARROW("b", "a", DECEMBER + 9), .contact = 2, .flags = REPLY},
    {ARROW("a", "b", DECEMBER + 30), .contact = 3, .days = 2},
    {ARROW("a", "b", JANUARY + 5), .contact = 4, .flags = SYMMETRIC},
    {ARROW("a", "b", MARCH + 1), .contact = 5, .flags = UNKNOWN},
    {ARROW("b", "a", MARCH + 2), .contact = 6},
    {ARROW("c", "a", MARCH + 2), .contact = 7},
    {ARROW("c", "b", MARCH + 2), .contact = 7},
};

enum { ROWS = sizeof rows / sizeof *rows };

static dm_contacts *contacts;
static dm_phases phases;
static dm_panel_options options;
static dm_table *table;

static void setup(void)
{
    contacts = MAKE_CONTACTS(rows);
    options = (dm_panel_options){.by = DM_BY_MONTH};
}

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
}

static dm_table *measure(void)
{
    dm_table *out = NULL;
    ck_assert_int_eq(dm_measure_panel(&out, contacts,
                                      phases.count > 0 ? &phases : NULL,
                                      &options, NULL),
                     DM_OK);
    return out;
}

static size_t find_cell(const char *a, const char *b, const char *period)
{
    size_t count = dm_table_count_rows(table);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(get_text(table, i, "a"), a) == 0 &&
            strcmp(get_text(table, i, "b"), b) == 0 &&
            strcmp(get_text(table, i, "period"), period) == 0) {
            return i;
        }
    }
    return count;
}

static bool has_cell(const char *a, const char *b, const char *period)
{
    return find_cell(a, b, period) < dm_table_count_rows(table);
}

static double get(const char *a, const char *b, const char *period,
                  const char *column)
{
    ck_assert(has_cell(a, b, period));
    return get_number(table, find_cell(a, b, period), column);
}

static void assert_rows(size_t count)
{
    ck_assert_uint_eq(dm_table_count_rows(table), count);
}

static double add_up(const char *column)
{
    double sum = 0;
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        sum += get_number(table, i, column);
    }
    return sum;
}

START_TEST(a_pair_has_a_row_in_each_period_from_the_first_to_the_last)
{
    table = measure();
    assert_rows(12);
    ck_assert_double_eq(get("a", "b", "1969-12", "contacts"), 2);
    ck_assert_double_eq(get("a", "b", "1970-02", "contacts"), 0);
    ck_assert_double_eq(get("a", "b", "1970-02", "days"), 28);
    ck_assert_double_eq(get("b", "c", "1970-03", "contacts"), 1);
    ck_assert_double_eq(get("b", "c", "1969-12", "contacts"), 0);
    ck_assert_str_eq(get_text(table, 0, "period"), "1969-12");
    ck_assert_str_eq(get_text(table, 3, "period"), "1970-03");
}
END_TEST

START_TEST(kinds_of_contacts_are_told_apart_as_in_the_initiative)
{
    table = measure();
    ck_assert_double_eq(get("a", "b", "1969-12", "by_a"), 1);
    ck_assert_double_eq(get("a", "b", "1969-12", "replies_b"), 1);
    ck_assert_double_eq(get("a", "b", "1970-01", "symmetric"), 1);
    ck_assert_double_eq(get("a", "b", "1970-03", "unknown"), 1);
    ck_assert_double_eq(get("a", "b", "1970-03", "by_b"), 1);
    dm_table_free(table);
    options.with_replies = true;
    table = measure();
    ck_assert_double_eq(get("a", "b", "1969-12", "by_b"), 1);
    ck_assert_double_eq(get("a", "b", "1969-12", "replies_b"), 0);
}
END_TEST

START_TEST(a_date_across_a_border_is_unsure_on_both_sides)
{
    table = measure();
    ck_assert_double_eq(get("a", "b", "1969-12", "unsure"), 1);
    ck_assert_double_eq(get("a", "b", "1970-01", "unsure"), 1);
    dm_table_free(table);
    contacts->dates = DM_DATES_SHARE;
    table = measure();
    ck_assert_double_eq(get("a", "b", "1969-12", "contacts"), 2.5);
    ck_assert_double_eq(get("a", "b", "1970-01", "contacts"), 1.5);
    dm_table_free(table);
    contacts->dates = DM_DATES_POSSIBLE;
    table = measure();
    ck_assert_double_eq(get("a", "b", "1969-12", "contacts"), 3);
    ck_assert_double_eq(get("a", "b", "1970-01", "contacts"), 2);
}
END_TEST

/* Shares of dates lose nothing at borders. */
START_TEST(months_add_up_to_quarters_and_these_to_years)
{
    static const char *const sums[] = {"days",      "contacts",  "by_a",
                                       "by_b",      "replies_a", "replies_b",
                                       "symmetric", "unknown"};
    contacts->dates = DM_DATES_SHARE;
    add_phase(&phases, DECEMBER - 334, 365);
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++) {
        options.by = DM_BY_MONTH;
        table = measure();
        double months = add_up(sums[i]);
        assert_rows(72);
        dm_table_free(table);
        options.by = DM_BY_QUARTER;
        table = measure();
        ck_assert_double_eq(add_up(sums[i]), months);
        assert_rows(24);
        ck_assert(has_cell("a", "b", "1970-Q3"));
        dm_table_free(table);
        options.by = DM_BY_YEAR;
        table = measure();
        ck_assert_double_eq(add_up(sums[i]), months);
        assert_rows(6);
        ck_assert(has_cell("a", "b", "1969"));
        dm_table_free(table);
    }
    table = NULL;
}
END_TEST

START_TEST(a_window_cuts_periods_and_their_days)
{
    add_phase(&phases, DECEMBER + 5, JANUARY + 10);
    add_phase(&phases, JANUARY + 10, JANUARY + 20);
    table = measure();
    ck_assert_uint_eq(dm_table_count_rows(table), 2);
    ck_assert_double_eq(get("a", "b", "1969-12", "days"), 26);
    ck_assert_double_eq(get("a", "b", "1969-12", "contacts"), 1);
    ck_assert_double_eq(get("a", "b", "1970-01", "days"), 20);
    ck_assert_double_eq(get("a", "b", "1970-01", "contacts"), 1);
}
END_TEST

START_TEST(two_windows_in_one_period_count_a_contact_once)
{
    static const fixture_arrow across[] = {
        {ARROW("a", "b", MARCH + 1), .days = 4}};
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(across);
    add_phase(&phases, MARCH, MARCH + 2);
    add_phase(&phases, MARCH + 3, MARCH + 9);
    contacts->dates = DM_DATES_POSSIBLE;
    table = measure();
    assert_rows(1);
    ck_assert_double_eq(get("a", "b", "1970-03", "days"), 8);
    ck_assert_double_eq(get("a", "b", "1970-03", "contacts"), 1);
    ck_assert_double_eq(get("a", "b", "1970-03", "unsure"), 1);
    dm_table_free(table);
    contacts->dates = DM_DATES_SHARE;
    table = measure();
    ck_assert_double_eq(get("a", "b", "1970-03", "contacts"), 0.75);
}
END_TEST

/* The same contacts, with coverage of one pair stated. */
static void cover(int64_t first, int64_t end)
{
    dm_contacts_free(contacts);
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (size_t i = 0; i < ROWS; i++) {
        add_fixture_arrow(contacts, &rows[i], i, 0);
    }
    dm_coverage coverage = {.a = find_or_add_actor(contacts, "a"),
                            .b = find_or_add_actor(contacts, "b"),
                            .window = {first * DM_DAY_S, end * DM_DAY_S}};
    dm_contacts_add_coverage(contacts, coverage);
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
}

START_TEST(zeros_of_a_covered_pair_are_those_of_its_coverage)
{
    cover(JANUARY + 10, APRIL + 15);
    table = measure();
    ck_assert_double_eq(get("a", "b", "1970-01", "days"), 21);
    ck_assert_double_eq(get("a", "b", "1970-02", "contacts"), 0);
    ck_assert_double_eq(get("a", "b", "1970-04", "days"), 15);
    /* It has contacts there all the same. */
    ck_assert_double_eq(get("a", "b", "1969-12", "days"), 0);
    ck_assert_double_eq(get("a", "b", "1969-12", "contacts"), 2);
    ck_assert(has_cell("b", "c", "1969-12"));
    ck_assert(!has_cell("b", "c", "1970-04"));
}
END_TEST

START_TEST(all_pairs_are_those_of_all_who_are_in_contact)
{
    static const fixture_arrow few[] = {{ARROW("a", "b", 0)},
                                        {ARROW("c", "d", 40)}};
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(few);
    table = measure();
    assert_rows(4);
    dm_table_free(table);
    options.pairs = DM_PAIRS_ALL;
    table = measure();
    assert_rows(12);
    ck_assert_double_eq(get("a", "d", "1970-02", "contacts"), 0);
    ck_assert_double_eq(add_up("contacts"), 2);
}
END_TEST

static dm_table *make_codes(void)
{
    static const dm_column columns[] = {
        {"contact", DM_INTEGER}, {"code", DM_TEXT}, {"scheme", DM_TEXT}};
    static const struct {
        int64_t contact;
        const char *code;
        const char *scheme;
    } codes[] = {{1, "010", "cameo"}, {2, "0211", "CAMEO"}, {4, "090", "cameo"},
                 {5, "141", "cameo"}, {6, "1999", "cameo"}, {7, "040", "weis"}};
    dm_table *out = NULL;
    ck_assert_int_eq(dm_table_new(&out, columns, 3, NULL), DM_OK);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        dm_table_put_integer(out, codes[i].contact);
        dm_table_put_text(out, codes[i].code);
        dm_table_put_text(out, codes[i].scheme);
    }
    return out;
}

START_TEST(classes_are_those_of_the_scheme_asked_for)
{
    dm_table *codes = make_codes();
    options = (dm_panel_options){
        .by = DM_BY_YEAR, .events = DM_EVENTS_GDELT, .codes = codes};
    table = measure();
    ck_assert_double_eq(add_up("verbal_cooperation"), 2);
    ck_assert_double_eq(add_up("material_cooperation"), 1);
    ck_assert_double_eq(add_up("verbal_conflict"), 1);
    ck_assert_double_eq(add_up("material_conflict"), 1);
    ck_assert_double_eq(add_up("unclassed"), 2);
    dm_table_free(table);
    options.events = DM_EVENTS_PENTA;
    table = measure();
    ck_assert_double_eq(add_up("statements"), 2);
    ck_assert_double_eq(add_up("verbal_cooperation"), 0);
    ck_assert_double_eq(add_up("verbal_conflict"), 1);
    ck_assert_double_eq(add_up("material_conflict"), 2);
    dm_table_free(codes);
}
END_TEST

START_TEST(the_intensity_is_the_mean_of_what_has_a_code)
{
    dm_table *codes = make_codes();
    options = (dm_panel_options){
        .by = DM_BY_MONTH, .intensity = true, .codes = codes};
    table = measure();
    /* 0 of 010 and 3.4 of 0211 */
    ck_assert_double_eq_tol(get("a", "b", "1969-12", "intensity"), 1.7, 1e-12);
    ck_assert_double_eq(get("a", "b", "1969-12", "scored"), 2);
    /* -6.5 of 141, and -10 of 19, with which 1999 begins */
    ck_assert_double_eq_tol(get("a", "b", "1970-03", "intensity"), -8.25,
                            1e-12);
    size_t row = find_cell("a", "c", "1970-03");
    ck_assert_double_eq(get_number(table, row, "scored"), 0);
    ck_assert(is_empty(table, row, "intensity"));
    dm_table_free(codes);
}
END_TEST

START_TEST(states_have_the_codes_of_the_year)
{
    static const fixture_arrow few[] = {
        {ARROW("germany", "soviet-union", -11100)}, /* 1939 */
        {ARROW("germany", "soviet-union", 0)},
        {ARROW("germany", "soviet-union", 8000)}, /* 1991 */
        {ARROW("germany", "someone", 0)},
    };
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(few);
    options = (dm_panel_options){.by = DM_BY_YEAR, .states = DM_STATES_COW};
    table = measure();
    ck_assert_double_eq(get("germany", "soviet-union", "1939", "a_cow"), 255);
    ck_assert_double_eq(get("germany", "soviet-union", "1970", "a_cow"), 260);
    ck_assert_double_eq(get("germany", "soviet-union", "1990", "a_cow"), 255);
    ck_assert_double_eq(get("germany", "soviet-union", "1991", "dyad"), 255365);
    size_t gap = find_cell("germany", "soviet-union", "1950");
    ck_assert(is_empty(table, gap, "a_cow"));
    ck_assert(is_empty(table, gap, "dyad"));
    ck_assert_str_eq(get_text(table, gap, "b_abbreviation"), "RUS");
    ck_assert(is_empty(table, find_cell("germany", "someone", "1970"), "dyad"));
    dm_table_free(table);
    options.states = DM_STATES_ISO3;
    table = measure();
    size_t row = find_cell("germany", "soviet-union", "1970");
    ck_assert_str_eq(get_text(table, row, "a_iso3"), "DEU");
}
END_TEST

START_TEST(a_trace_has_as_many_contacts_as_the_row_counts)
{
    table = measure();
    dm_trace_source source = {.contacts = contacts};
    dm_table *traced = NULL;
    ck_assert_int_eq(dm_trace_panel(&traced, table, &source, &options, NULL),
                     DM_OK);
    size_t column = dm_table_find_column(traced, "contact_keys");
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        size_t count;
        dm_table_get_numbers(traced, i, column, &count);
        ck_assert_double_eq((double)count, get_number(table, i, "contacts") +
                                               get_number(table, i, "unsure"));
    }
    dm_table_free(traced);
}
END_TEST

START_TEST(the_order_in_which_arrows_came_changes_nothing)
{
    table = measure();
    fixture_arrow turned[ROWS];
    for (size_t i = 0; i < ROWS; i++) {
        turned[i] = rows[ROWS - 1 - i];
    }
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(turned);
    dm_table *other = measure();
    assert_same_table(table, other);
    dm_table_free(other);
}
END_TEST

START_TEST(four_hundred_years_change_the_labels_alone)
{
    enum { YEARS_400 = 146097 };
    table = measure();
    dm_contacts_free(contacts);
    contacts = make_contacts(rows, ROWS, -YEARS_400);
    dm_table *other = measure();
    ck_assert_uint_eq(dm_table_count_rows(other), dm_table_count_rows(table));
    ck_assert_str_eq(get_text(other, 0, "period"), "1569-12");
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        for (size_t j = 3; j < dm_table_count_columns(table); j++) {
            assert_same_cell(table, other, i, j);
        }
    }
    dm_table_free(other);
}
END_TEST

START_TEST(no_contacts_give_no_rows_and_an_endless_panel_is_refused)
{
    dm_contacts_free(contacts);
    contacts = make_contacts(NULL, 0, 0);
    table = measure();
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    dm_contacts_free(contacts);
    static const fixture_arrow far[] = {{ARROW("a", "b", 0)},
                                        {ARROW("a", "b", INT64_C(4000000000))}};
    contacts = MAKE_CONTACTS(far);
    dm_table *none = table;
    ck_assert_int_eq(dm_measure_panel(&none, contacts, NULL, &options, NULL),
                     DM_USAGE);
    ck_assert_ptr_null(none);
}
END_TEST

/* Pseudo-random dates, some vague, against counting day by day. */
enum { MANY = 300, ACTORS = 5, SPAN = 900 };

static unsigned state = 12345;

static unsigned draw(unsigned below)
{
    state = state * 1103515245 + 12345;
    return state / 65536 % below;
}

static void draw_rows(fixture_arrow *many)
{
    static const char *const names[ACTORS] = {"a", "b", "c", "d", "e"};
    for (size_t i = 0; i < MANY; i++) {
        unsigned from = draw(ACTORS);
        unsigned to = (from + 1 + draw(ACTORS - 1)) % ACTORS;
        many[i] = (fixture_arrow){
            ARROW(names[from], names[to], (int64_t)draw(SPAN) - SPAN / 2)};
        many[i].days = draw(3) ? 0 : 1 + draw(60);
    }
}

static void name_month(int64_t day, char out[8])
{
    char text[DM_DAY_TEXT_SIZE];
    dm_day_format(day * DM_DAY_S, text);
    snprintf(out, 8, "%.7s", text);
}

static double count_by_hand(const fixture_arrow *many, const char *a,
                            const char *b, const char *month)
{
    double count = 0;
    for (size_t i = 0; i < MANY; i++) {
        char first[8];
        char last[8];
        int64_t days = many[i].days ? many[i].days : 1;
        bool there = strcmp(many[i].from, a) == 0 && strcmp(many[i].to, b) == 0;
        bool back = strcmp(many[i].from, b) == 0 && strcmp(many[i].to, a) == 0;
        name_month(many[i].day, first);
        name_month(many[i].day + days - 1, last);
        count += (there || back) && strcmp(first, month) == 0 &&
                 strcmp(last, month) == 0;
    }
    return count;
}

START_TEST(counts_are_those_of_counting_by_hand)
{
    fixture_arrow many[MANY];
    draw_rows(many);
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(many);
    table = measure();
    double total = 0;
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        double expected = count_by_hand(many, get_text(table, i, "a"),
                                        get_text(table, i, "b"),
                                        get_text(table, i, "period"));
        ck_assert_double_eq(get_number(table, i, "contacts"), expected);
        total += expected;
    }
    ck_assert_double_gt(total, 150);
    ck_assert_double_eq(add_up("by_a") + add_up("by_b"), total);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_pair_has_a_row_in_each_period_from_the_first_to_the_last,
        kinds_of_contacts_are_told_apart_as_in_the_initiative,
        a_date_across_a_border_is_unsure_on_both_sides,
        months_add_up_to_quarters_and_these_to_years,
        a_window_cuts_periods_and_their_days,
        two_windows_in_one_period_count_a_contact_once,
        zeros_of_a_covered_pair_are_those_of_its_coverage,
        all_pairs_are_those_of_all_who_are_in_contact,
        classes_are_those_of_the_scheme_asked_for,
        the_intensity_is_the_mean_of_what_has_a_code,
        states_have_the_codes_of_the_year,
        a_trace_has_as_many_contacts_as_the_row_counts,
        the_order_in_which_arrows_came_changes_nothing,
        four_hundred_years_change_the_labels_alone,
        no_contacts_give_no_rows_and_an_endless_panel_is_refused,
        counts_are_those_of_counting_by_hand,
    };
    TCase *cases = tcase_create("measure_panel");
    tcase_add_checked_fixture(cases, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        tcase_add_test(cases, tests[i]);
    }
    Suite *suite = suite_create("measure_panel");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
