#include "demarche/trace.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

enum { ROW_COUNT = 240, DAY_COUNT = 200 };

static fixture_arrow rows[ROW_COUNT];
static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;
static dm_table *traced;

static unsigned draw(unsigned *state, unsigned limit)
{
    *state = *state * 1664525 + 1013904223;
    return (*state >> 16) % limit;
}

/* Make the row before a joint contact, this row's recipient its second one,
 * where it has only one and the two differ. */
static void join_contact(size_t i)
{
    const fixture_arrow *before = &rows[i - 1];
    const char *to = rows[i].to;
    if (before->contact == (int64_t)i && strcmp(to, before->from) != 0 &&
        strcmp(to, before->to) != 0) {
        rows[i] = *before;
        rows[i].to = to;
    }
}

static void draw_rows(unsigned seed)
{
    static const char *const actors[] = {"a", "b", "c", "d", "e"};
    static const char *const labels[] = {NULL, "meeting", "note"};
    static const unsigned flags[] = {0, 0, DM_CONTACT_SYMMETRIC,
                                     DM_CONTACT_UNKNOWN, DM_CONTACT_REPLY};
    unsigned state = seed;
    for (size_t i = 0; i < ROW_COUNT; i++) {
        unsigned from = draw(&state, 5);
        rows[i] = (fixture_arrow){
            ARROW(actors[from], actors[(from + 1 + draw(&state, 4)) % 5],
                  draw(&state, DAY_COUNT)),
            .days = draw(&state, 3) ? 1 : 1 + draw(&state, 40),
            .flags = flags[draw(&state, 5)],
            .channel = labels[draw(&state, 3)],
            .topic = labels[draw(&state, 3)],
            .contact = (int64_t)i + 1,
        };
        if (i > 0 && draw(&state, 3) == 0) {
            join_contact(i);
        }
    }
}

static void read_rows(unsigned seed, int64_t shift_days)
{
    draw_rows(seed);
    dm_contacts_free(contacts);
    contacts = make_contacts(rows, ROW_COUNT, shift_days);
    dm_phases_clear(&phases);
    add_phase(&phases, shift_days, shift_days + 50);
    add_phase(&phases, shift_days + 50, shift_days + 120);
    add_phase(&phases, shift_days + 130, shift_days + 180);
}

static void forget_tables(void)
{
    dm_table_free(table);
    dm_table_free(traced);
    table = NULL;
    traced = NULL;
}

static void teardown(void)
{
    forget_tables();
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
}

static void trace(double openings_days)
{
    dm_trace_source source = {.contacts = contacts,
                              .phases = &phases,
                              .openings_days = openings_days};
    ck_assert_int_eq(dm_trace_rows(&traced, table, &source, NULL), DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(traced), dm_table_count_rows(table));
}

static const int64_t *get_keys(size_t row, size_t *count)
{
    size_t column = dm_table_find_column(traced, "contact_keys");
    return dm_table_get_numbers(traced, row, column, count);
}

static bool has_name(const char *column, size_t row, const char *name)
{
    return strcmp(get_text(table, row, column), name) == 0;
}

static bool has_column(const char *name)
{
    return dm_table_find_column(table, name) < dm_table_count_columns(table);
}

static bool names_arrow(size_t row, size_t arrow)
{
    const char *from = contacts->actors[contacts->initiator[arrow]].key;
    const char *to = contacts->actors[contacts->recipient[arrow]].key;
    if (has_column("a")) {
        return (has_name("a", row, from) && has_name("b", row, to)) ||
               (has_name("a", row, to) && has_name("b", row, from));
    }
    if (has_column("channel")) {
        return has_name("channel", row,
                        contacts->channels[contacts->channel[arrow]]);
    }
    if (has_column("topic")) {
        return has_name("topic", row, contacts->topics[contacts->topic[arrow]]);
    }
    if (has_column("scheme")) {
        return true;
    }
    const char *actor = has_column("actor") ? "actor" : "key";
    return has_name(actor, row, from) || has_name(actor, row, to);
}

static bool lies_in_phase(size_t row, size_t arrow)
{
    dm_interval when = {contacts->start[arrow], contacts->end[arrow]};
    bool overlaps = has_column("unsure") || contacts->dates != DM_DATES_CERTAIN;
    const char *column = has_column("phase") ? "phase" : "order";
    bool found = false;
    for (size_t i = 0; i < phases.count; i++) {
        dm_interval window = phases.items[i].window;
        bool meant = !has_column(column) ||
                     get_number(table, row, column) == (double)i + 1;
        found |= meant && (overlaps ? dm_interval_overlaps(when, window)
                                    : dm_interval_inside(when, window));
    }
    return found;
}

/* The contacts of a row, looked for among all arrows by the definition. */
static size_t find_contacts(int64_t *found, size_t row)
{
    size_t count = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        int64_t number = contacts->contact[i];
        if (names_arrow(row, i) && lies_in_phase(row, i) &&
            (count == 0 || found[count - 1] != number)) {
            found[count++] = number;
        }
    }
    return count;
}

static void assert_traced_by_definition(void)
{
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        int64_t found[ROW_COUNT];
        size_t count;
        const int64_t *keys = get_keys(row, &count);
        ck_assert_uint_eq(find_contacts(found, row), count);
        ck_assert_mem_eq(keys, found, count * sizeof *keys);
    }
}

static void assert_as_many_as_counted(void)
{
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        size_t count;
        double counted = get_number(table, row, "contacts");
        get_keys(row, &count);
        counted += has_column("unsure") ? get_number(table, row, "unsure") : 0;
        ck_assert_double_eq((double)count, counted);
    }
}

/* Trace what was measured; certain counts must be those of the trace. */
static void check_trace(void)
{
    trace(0);
    assert_traced_by_definition();
    if (contacts->dates == DM_DATES_CERTAIN && has_column("contacts")) {
        assert_as_many_as_counted();
    }
    forget_tables();
}

static void check_measures(dm_rows which)
{
    for (int by = DM_BY_PAIR; by <= DM_BY_TOPIC; by++) {
        dm_frequency_options options = {.by = (dm_frequency_by)by,
                                        .rows = which};
        dm_measure_frequency(&table, contacts, &phases, &options, NULL);
        check_trace();
    }
    dm_initiative_options options = {.rows = which};
    dm_measure_initiative(&table, contacts, &phases, &options, NULL);
    check_trace();
    dm_measure_activity(&table, contacts, &phases, NULL);
    check_trace();
    dm_measure_phases(&table, contacts, &phases, NULL);
    check_trace();
}

START_TEST(rows_are_traced_to_what_belongs_to_them_by_definition)
{
    static const dm_dates rules[] = {DM_DATES_CERTAIN, DM_DATES_POSSIBLE,
                                     DM_DATES_SHARE};
    for (unsigned seed = 1; seed <= 12; seed++) {
        read_rows(seed, seed % 2 ? 0 : -100);
        contacts->dates = rules[seed % 3];
        phases.scheme = strdup("random");
        check_measures(seed % 4 ? DM_ROWS_PRESENT : DM_ROWS_ALL);
    }
}
END_TEST

START_TEST(with_openings_only_those_are_behind_a_row)
{
    dm_initiative_options options = {.openings_days = 9};
    for (unsigned seed = 1; seed <= 5; seed++) {
        read_rows(seed, 0);
        dm_measure_initiative(&table, contacts, &phases, &options, NULL);
        trace(9);
        assert_as_many_as_counted();
        forget_tables();
    }
}
END_TEST

/* Add up how many keys there are in all rows. */
static size_t count_keys(void)
{
    size_t sum = 0;
    for (size_t row = 0; row < dm_table_count_rows(traced); row++) {
        size_t count;
        get_keys(row, &count);
        sum += count;
    }
    return sum;
}

START_TEST(moving_all_days_across_1970_changes_no_trace)
{
    read_rows(3, 0);
    dm_measure_frequency(&table, contacts, &phases, NULL, NULL);
    trace(0);
    dm_table *before = traced;
    traced = NULL;
    dm_table_free(table);
    read_rows(3, -120);
    dm_measure_frequency(&table, contacts, &phases, NULL, NULL);
    trace(0);
    ck_assert_uint_gt(count_keys(), 100);
    size_t column = dm_table_find_column(traced, "contact_keys");
    for (size_t row = 0; row < dm_table_count_rows(traced); row++) {
        size_t count;
        size_t count_before;
        const int64_t *keys = get_keys(row, &count);
        const int64_t *keys_before =
            dm_table_get_numbers(before, row, column, &count_before);
        ck_assert_uint_eq(count, count_before);
        ck_assert_mem_eq(keys, keys_before, count * sizeof *keys);
    }
    dm_table_free(before);
}
END_TEST

START_TEST(a_direction_has_its_directed_contacts_alone)
{
    static const fixture_arrow list[] = {
        {ARROW("a", "b", 1), .contact = 11},
        {ARROW("b", "a", 2), .contact = 12},
        {ARROW("a", "b", 3), .contact = 13, .flags = DM_CONTACT_SYMMETRIC},
        {ARROW("a", "b", 4), .contact = 14, .flags = DM_CONTACT_REPLY}};
    static const dm_column columns[] = {{"from", DM_TEXT}, {"to", DM_TEXT}};
    contacts = MAKE_CONTACTS(list);
    add_phase(&phases, 0, 10);
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    dm_table_put_text(table, "a");
    dm_table_put_text(table, "b");
    trace(0);
    size_t count;
    const int64_t *keys = get_keys(0, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(keys[0], 11);
    ck_assert_int_eq(keys[1], 14);
}
END_TEST

START_TEST(what_a_row_names_and_nobody_knows_has_no_contacts)
{
    static const dm_column columns[] = {{"phase", DM_INTEGER},
                                        {"actor", DM_TEXT}};
    read_rows(1, 0);
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    dm_table_put_integer(table, 1);
    dm_table_put_text(table, "nobody");
    dm_table_put_integer(table, 99);
    dm_table_put_text(table, "a");
    trace(0);
    ck_assert(is_empty(traced, 0, "contact_keys"));
    ck_assert(is_empty(traced, 1, "contact_keys"));
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("trace_rows");
    tcase_set_timeout(cases, 30);
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases,
                   rows_are_traced_to_what_belongs_to_them_by_definition);
    tcase_add_test(cases, with_openings_only_those_are_behind_a_row);
    tcase_add_test(cases, moving_all_days_across_1970_changes_no_trace);
    tcase_add_test(cases, a_direction_has_its_directed_contacts_alone);
    tcase_add_test(cases, what_a_row_names_and_nobody_knows_has_no_contacts);
    Suite *suite = suite_create("trace_rows");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
