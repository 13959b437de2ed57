#include "analysis/option_bounds.h"

#include "unit/analysis/disputed_contacts.h"

#include <math.h>

/* The least and the most of a number over all choices. */
typedef struct extremes {
    double low, high;
    bool defined;
} extremes;

enum {
    BY_A,
    BY_B,
    NET,
    SHARE,
    CONTACTS,
    OUT,
    IN,
    OUT_DEGREE,
    IN_DEGREE,
    NUMBERS
};

static const char *const least[] = {
    "by_a_min",        "by_b_min",       "net_min",
    "share_a_min",     "contacts_min",   "out_strength_min",
    "in_strength_min", "out_degree_min", "in_degree_min"};
static const char *const most[] = {
    "by_a_max",        "by_b_max",       "net_max",
    "share_a_max",     "contacts_max",   "out_strength_max",
    "in_strength_max", "out_degree_max", "in_degree_max"};

static dm_phases phases;

/* What is sought of one pair, or of its first actor. */
typedef struct search {
    int a, b;
    extremes found[NUMBERS];
} search;

static void widen(extremes *found, double value)
{
    found->low = found->defined ? fmin(found->low, value) : value;
    found->high = found->defined ? fmax(found->high, value) : value;
    found->defined = true;
}

static int count_bits(unsigned set)
{
    int count = 0;
    for (; set; set &= set - 1) {
        count++;
    }
    return count;
}

/* With whom the actor has ties under one choice. */
static void count_partners(search *sought, const disputed_arrow *arrows,
                           int count)
{
    unsigned to = 0, from = 0;
    for (int i = 0; i < count; i++) {
        bool directed =
            !(arrows[i].flags & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
        if (arrows[i].from == sought->a) {
            to |= 1u << arrows[i].to;
            from |= directed ? 0 : 1u << arrows[i].to;
        }
        if (arrows[i].to == sought->a) {
            from |= 1u << arrows[i].from;
            to |= directed ? 0 : 1u << arrows[i].from;
        }
    }
    widen(&sought->found[OUT_DEGREE], count_bits(to));
    widen(&sought->found[IN_DEGREE], count_bits(from));
}

static void count_choice(void *context, const disputed_arrow *arrows, int count)
{
    search *sought = context;
    double by[2] = {0}, contacts = 0, out = 0, in = 0;
    for (int i = 0; i < count; i++) {
        bool ours = arrows[i].from == sought->a && arrows[i].to == sought->b;
        bool theirs = arrows[i].from == sought->b && arrows[i].to == sought->a;
        bool directed =
            !(arrows[i].flags & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
        bool opens = directed && !(arrows[i].flags & DM_CONTACT_REPLY);
        contacts += ours || theirs;
        by[0] += ours && opens;
        by[1] += theirs && opens;
        out += arrows[i].from == sought->a ||
               (arrows[i].to == sought->a && !directed);
        in += arrows[i].to == sought->a ||
              (arrows[i].from == sought->a && !directed);
    }
    count_partners(sought, arrows, count);
    widen(&sought->found[CONTACTS], contacts);
    widen(&sought->found[OUT], out);
    widen(&sought->found[IN], in);
    widen(&sought->found[BY_A], by[0]);
    widen(&sought->found[BY_B], by[1]);
    if (by[0] + by[1] > 0) {
        widen(&sought->found[SHARE], by[0] / (by[0] + by[1]));
        widen(&sought->found[NET], (by[0] - by[1]) / (by[0] + by[1]));
    }
}

static size_t find_place(const dm_table *table, int64_t phase, const char *a,
                         const char *b)
{
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        if ((int64_t)get_number(table, i, "phase") == phase &&
            strcmp(dm_table_get_text(table, i, 1), a) == 0 &&
            (!b || strcmp(dm_table_get_text(table, i, 2), b) == 0)) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* A row may only be missing where nothing ever happens. */
static void compare_cells(const dm_table *table, size_t row,
                          const search *sought, int first, int last)
{
    for (int i = first; i <= last; i++) {
        const extremes *found = &sought->found[i];
        if (row == SIZE_MAX) {
            ck_assert(!found->defined || found->high == 0);
        } else if (!found->defined) {
            ck_assert(is_empty(table, row, least[i]));
            ck_assert(is_empty(table, row, most[i]));
        } else {
            ck_assert_double_eq(get_number(table, row, least[i]), found->low);
            ck_assert_double_eq(get_number(table, row, most[i]), found->high);
        }
    }
}

static int degrees_told;
static int degrees_empty;

/* A bound that is told is attained; it is empty only where it may not be. */
static void compare_degrees(const dm_table *table, size_t row,
                            const search *sought)
{
    for (int i = OUT_DEGREE; row != SIZE_MAX && i <= IN_DEGREE; i++) {
        const extremes *found = &sought->found[i];
        bool low = !is_empty(table, row, least[i]);
        bool high = !is_empty(table, row, most[i]);
        ck_assert(!low || get_number(table, row, least[i]) == found->low);
        ck_assert(!high || get_number(table, row, most[i]) == found->high);
        degrees_told += low + high;
        degrees_empty += !low + !high;
    }
}

static void compare_pair(const disputed_case *from, dm_range range,
                         dm_table *const tables[3], search sought)
{
    static const char *const keys[] = {"a", "b", "c"};
    const char *a = keys[sought.a];
    const char *b = keys[sought.b];
    for (int phase = 0; phase < 2; phase++) {
        search asked = sought;
        walk_choices(from, range, phase, count_choice, &asked);
        compare_cells(tables[0], find_place(tables[0], phase + 1, a, b), &asked,
                      BY_A, SHARE);
        compare_cells(tables[1], find_place(tables[1], phase + 1, a, b), &asked,
                      CONTACTS, CONTACTS);
        compare_cells(tables[2], find_place(tables[2], phase + 1, a, NULL),
                      &asked, OUT, IN);
        compare_degrees(tables[2], find_place(tables[2], phase + 1, a, NULL),
                        &asked);
    }
}

static void compare_case(const disputed_case *from, dm_range range)
{
    dm_contacts *contacts = make_disputed_contacts(from);
    dm_table *tables[3];
    dm_initiative_options initiative = {.range = range};
    dm_frequency_options frequency = {.range = range};
    dm_centrality_options centrality = {.range = range};
    ck_assert_int_eq(
        dm_measure_initiative(&tables[0], contacts, &phases, &initiative, NULL),
        DM_OK);
    ck_assert_int_eq(
        dm_measure_frequency(&tables[1], contacts, &phases, &frequency, NULL),
        DM_OK);
    ck_assert_int_eq(
        dm_measure_centrality(&tables[2], contacts, &phases, &centrality, NULL),
        DM_OK);
    compare_pair(from, range, tables, (search){.a = 0, .b = 1});
    compare_pair(from, range, tables, (search){.a = 0, .b = 2});
    compare_pair(from, range, tables, (search){.a = 1, .b = 2});
    for (int i = 0; i < 3; i++) {
        dm_table_free(tables[i]);
    }
    dm_contacts_free(contacts);
}

static void setup(void)
{
    add_phase(&phases, 0, 10);
    add_phase(&phases, 10, 20);
}

static void teardown(void)
{
    dm_phases_clear(&phases);
}

START_TEST(bounds_are_those_of_all_choices)
{
    srand((unsigned)_i + 5);
    for (int round = 0; round < 60; round++) {
        disputed_case drawn = draw_disputed_case();
        compare_case(&drawn, DM_RANGE_CONTESTED);
        compare_case(&drawn, DM_RANGE_ONE_SIDED);
    }
    ck_assert_int_gt(degrees_told, 4 * degrees_empty);
    ck_assert_int_gt(degrees_empty, 0);
}
END_TEST

/* Sixteen contacts of which each may point either way: 65,536 choices. */
START_TEST(bounds_of_sixteen_disputes_are_those_of_all_choices)
{
    fixture_arrow rows[21];
    for (int i = 0; i < 21; i++) {
        rows[i] =
            (fixture_arrow){ARROW(i % 3 ? "a" : "b", i % 3 ? "b" : "a", i % 10),
                            .days = i % 5 == 0 ? 3 : 1,
                            .flags = i < 16 ? DM_CONTACT_ONE_SIDED : 0};
        rows[i].day = i % 10 < 8 ? i % 10 : 7;
    }
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_table *table = NULL;
    dm_initiative_options options = {.range = DM_RANGE_ONE_SIDED};
    ck_assert_int_eq(
        dm_measure_initiative(&table, contacts, &phases, &options, NULL),
        DM_OK);
    double fixed[2] = {0};
    for (int i = 16; i < 21; i++) {
        fixed[i % 3 ? 0 : 1]++;
    }
    double low = 2, high = -2;
    for (unsigned choice = 0; choice < 1u << 16; choice++) {
        double by_a = fixed[0];
        for (int i = 0; i < 16; i++) {
            by_a += choice >> i & 1;
        }
        low = fmin(low, (2 * by_a - 21) / 21);
        high = fmax(high, (2 * by_a - 21) / 21);
    }
    ck_assert_double_eq(get_number(table, 0, "net_min"), low);
    ck_assert_double_eq(get_number(table, 0, "net_max"), high);
    dm_table_free(table);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("option_bounds");
    TCase *cases = tcase_create("cases");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_set_timeout(cases, 50);
    tcase_add_loop_test(cases, bounds_are_those_of_all_choices, 0, 4);
    tcase_add_test(cases, bounds_of_sixteen_disputes_are_those_of_all_choices);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
