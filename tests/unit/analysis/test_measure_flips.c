#include "demarche/range.h"

#include "unit/analysis/disputed_contacts.h"

#include <math.h>

static dm_phases phases;
static dm_contacts *contacts;
static dm_table *table;
static dm_flip_summary summary;

static void setup(void)
{
    add_phase(&phases, 0, 10);
    add_phase(&phases, 10, 20);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
    contacts = NULL;
}

static void measure(dm_initiative_options options)
{
    dm_table_free(table);
    ck_assert_int_eq(
        dm_measure_flips(&table, contacts, &phases, &options, &summary, NULL),
        DM_OK);
}

/* By definition: the lead that a contact adds to a before b in a phase. */
static double lead_of(disputed_arrow arrow, int phase, int a, int b,
                      dm_dates dates)
{
    bool ours = arrow.from == a && arrow.to == b;
    bool theirs = arrow.from == b && arrow.to == a;
    if (!(ours || theirs) ||
        (arrow.flags &
         (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN | DM_CONTACT_REPLY))) {
        return 0;
    }
    dm_interval when = {arrow.first * DM_DAY_S, arrow.end * DM_DAY_S};
    double counts =
        dm_count_in_window(when, phases.items[phase].window, dates).counts;
    return ours ? counts : -counts;
}

/* The fewest contacts to read otherwise until the sign of the lead changes to
 * the other side's; 0: none do. */
static int fewest(const disputed_case *from, dm_range range, int phase, int a,
                  int b)
{
    double read = 0;
    for (int i = 0; i < from->count; i++) {
        read += lead_of(from->contacts[i].read, phase, a, b, from->dates);
    }
    int best = 0;
    for (unsigned set = 1; set < 1u << from->count; set++) {
        double low = 0, high = 0;
        int size = 0;
        for (int i = 0; i < from->count; i++) {
            double least =
                lead_of(from->contacts[i].read, phase, a, b, from->dates);
            double most = least;
            if (set >> i & 1) {
                disputed_arrow ways[DISPUTED_OPTIONS];
                int count = list_disputed_ways(ways, &from->contacts[i], range);
                size++;
                for (int j = 0; j < count; j++) {
                    double lead = lead_of(ways[j], phase, a, b, from->dates);
                    least = j ? fmin(least, lead) : lead;
                    most = j ? fmax(most, lead) : lead;
                }
            }
            low += least;
            high += most;
        }
        bool flips = (read >= 0 && low < -1e-9) || (read <= 0 && high > 1e-9);
        best = flips && (!best || size < best) ? size : best;
    }
    return best;
}

static void compare_row(const disputed_case *from, dm_range range, size_t row)
{
    int phase = (int)get_number(table, row, "phase") - 1;
    int a = get_text(table, row, "a")[0] - 'a';
    int b = get_text(table, row, "b")[0] - 'a';
    int size = fewest(from, range, phase, a, b);
    size_t count;
    dm_table_get_numbers(table, row, 4, &count);
    ck_assert_uint_eq(count, (size_t)size);
    ck_assert_int_eq(is_empty(table, row, "size"), size == 0);
    if (size) {
        ck_assert_double_eq(get_number(table, row, "size"), size);
    }
}

START_TEST(sets_are_as_small_as_any_that_change_the_lead)
{
    srand((unsigned)_i + 50);
    for (int round = 0; round < 150; round++) {
        disputed_case drawn = draw_disputed_case();
        dm_range range = round % 2 ? DM_RANGE_CONTESTED : DM_RANGE_ONE_SIDED;
        dm_contacts_free(contacts);
        contacts = make_disputed_contacts(&drawn);
        measure((dm_initiative_options){.range = range});
        for (size_t row = 0; row < dm_table_count_rows(table); row++) {
            compare_row(&drawn, range, row);
        }
    }
}
END_TEST

START_TEST(the_earliest_of_equal_changes_goes_first)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 3), .flags = DM_CONTACT_ONE_SIDED, .contact = 30},
        {ARROW("a", "b", 2), .flags = DM_CONTACT_ONE_SIDED, .contact = 40},
        {ARROW("b", "a", 4)},
        {ARROW("a", "b", 5), .flags = DM_CONTACT_ONE_SIDED, .contact = 20}};
    contacts = MAKE_CONTACTS(rows);
    measure((dm_initiative_options){.range = DM_RANGE_ONE_SIDED});
    size_t count;
    const int64_t *numbers = dm_table_get_numbers(table, 0, 4, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(numbers[0], 40);
    ck_assert_int_eq(numbers[1], 30);
    ck_assert_uint_eq(summary.leads, 1);
    ck_assert_uint_eq(summary.stay, 0);
}
END_TEST

START_TEST(leads_that_stay_tell_what_was_not_varied)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)},
        {ARROW("a", "b", 2), .flags = DM_CONTACT_ONE_SIDED},
        {ARROW("a", "b", 3), .flags = DM_CONTACT_UNKNOWN},
        {ARROW("a", "b", 4), .flags = DM_CONTACT_SYMMETRIC},
        {ARROW("a", "b", 5), .flags = DM_CONTACT_ONE_SIDED | DM_CONTACT_REPLY}};
    contacts = MAKE_CONTACTS(rows);
    measure((dm_initiative_options){0});
    ck_assert(is_empty(table, 0, "size"));
    ck_assert_uint_eq(summary.leads, 1);
    ck_assert_uint_eq(summary.stay, 1);
    ck_assert_uint_eq(summary.fixed, 2);
    measure((dm_initiative_options){.with_replies = true});
    ck_assert_uint_eq(summary.fixed, 3);
}
END_TEST

START_TEST(what_counts_in_no_row_or_is_varied_is_not_told_as_left)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)},
        {ARROW("a", "b", 2), .flags = DM_CONTACT_ONE_SIDED},
        {ARROW("a", "b", 8), .days = 5, .flags = DM_CONTACT_ONE_SIDED}};
    contacts = MAKE_CONTACTS(rows);
    measure((dm_initiative_options){0});
    ck_assert_uint_eq(summary.fixed, 1);
    dm_contacts_free(contacts);

    disputed_case drawn = {
        .count = 2,
        .contacts = {
            {.read = {.from = 0, .to = 1, .first = 3, .end = 4}},
            {.read = {.from = 0,
                      .to = 1,
                      .first = 4,
                      .end = 5,
                      .flags = DM_CONTACT_UNKNOWN | DM_CONTACT_CONTESTED},
             .telling_count = 1,
             .tellings = {{.from = 0, .to = 1, .first = 4, .end = 5}}}}};
    contacts = make_disputed_contacts(&drawn);
    measure((dm_initiative_options){0});
    ck_assert_uint_eq(summary.leads, 1);
    ck_assert_uint_eq(summary.fixed, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_flips");
    TCase *cases = tcase_create("cases");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_loop_test(cases, sets_are_as_small_as_any_that_change_the_lead, 0,
                        4);
    tcase_add_test(cases, the_earliest_of_equal_changes_goes_first);
    tcase_add_test(cases, leads_that_stay_tell_what_was_not_varied);
    tcase_add_test(cases,
                   what_counts_in_no_row_or_is_varied_is_not_told_as_left);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
