#include "analysis/path_search.h"

#include "unit/analysis/path_samples.h"
#include "unit/analysis/walk_enumeration.h"

static dm_contacts *contacts;
static dm_table *table;

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    table = NULL;
    contacts = NULL;
}

typedef struct best_values {
    bool found;
    int64_t arrival;
    int64_t arrival_start; /* the latest with that arrival */
    int64_t departure;
    int64_t departure_arrival; /* the earliest with that departure */
    int64_t fastest;
    int64_t fastest_arrival; /* the earliest of these */
    int64_t fewest;
    int64_t fewest_arrival; /* the earliest with so many hops */
    int64_t fewest_start;   /* the latest of these */
} best_values;

static void take_point(best_values *best, const walk_point *point)
{
    int64_t lasting = point->arrival - point->start;
    bool any = best->found;
    if (!any || point->arrival < best->arrival ||
        (point->arrival == best->arrival &&
         point->start > best->arrival_start)) {
        best->arrival = point->arrival;
        best->arrival_start = point->start;
    }
    if (!any || point->start > best->departure ||
        (point->start == best->departure &&
         point->arrival < best->departure_arrival)) {
        best->departure = point->start;
        best->departure_arrival = point->arrival;
    }
    if (!any || lasting < best->fastest ||
        (lasting == best->fastest && point->arrival < best->fastest_arrival)) {
        best->fastest = lasting;
        best->fastest_arrival = point->arrival;
    }
    if (!any || point->hops < best->fewest ||
        (point->hops == best->fewest &&
         (point->arrival < best->fewest_arrival ||
          (point->arrival == best->fewest_arrival &&
           point->start > best->fewest_start)))) {
        best->fewest = point->hops;
        best->fewest_arrival = point->arrival;
        best->fewest_start = point->start;
    }
    best->found = true;
}

static best_values find_best(const enumeration *all, const char *to)
{
    best_values best = {0};
    for (size_t i = 0; i < all->point_count; i++) {
        if (strcmp(all->points[i].to, to) == 0) {
            take_point(&best, &all->points[i]);
        }
    }
    return best;
}

/* Some walk does what a row says. */
static bool is_walked(const enumeration *all, const char *to, size_t row)
{
    bool walked = false;
    for (size_t i = 0; i < all->point_count && !walked; i++) {
        const walk_point *point = &all->points[i];
        walked = strcmp(point->to, to) == 0 &&
                 point->hops == (int64_t)get_number(table, row, "hops") &&
                 point->start == get_day(table, row, "start") &&
                 point->arrival == get_day(table, row, "arrival");
    }
    return walked;
}

static best_values read_values(const enumeration *all, const char *to)
{
    const char *kind = all->certain ? "certain" : "possible";
    best_values values = {.found = has_kind(table, kind)};
    if (!values.found) {
        return values;
    }
    size_t row = require_objective(table, kind, "earliest-arrival");
    ck_assert(is_walked(all, to, row));
    values.arrival = get_day(table, row, "arrival");
    values.arrival_start = get_day(table, row, "start");
    row = require_objective(table, kind, "latest-departure");
    ck_assert(is_walked(all, to, row));
    values.departure = get_day(table, row, "start");
    values.departure_arrival = get_day(table, row, "arrival");
    row = require_objective(table, kind, "fastest");
    ck_assert(is_walked(all, to, row));
    values.fastest =
        get_day(table, row, "arrival") - get_day(table, row, "start");
    values.fastest_arrival = get_day(table, row, "arrival");
    row = require_objective(table, kind, "fewest-hops");
    ck_assert(is_walked(all, to, row));
    values.fewest = (int64_t)get_number(table, row, "hops");
    values.fewest_arrival = get_day(table, row, "arrival");
    values.fewest_start = get_day(table, row, "start");
    return values;
}

static bool are_same(const best_values *a, const best_values *b)
{
    return a->found == b->found && a->arrival == b->arrival &&
           a->arrival_start == b->arrival_start &&
           a->departure == b->departure &&
           a->departure_arrival == b->departure_arrival &&
           a->fastest == b->fastest &&
           a->fastest_arrival == b->fastest_arrival && a->fewest == b->fewest &&
           a->fewest_arrival == b->fewest_arrival &&
           a->fewest_start == b->fewest_start;
}

/* How many of the two kinds differ from brute force between `a` and `b`. What
 * is found is walked in any case. */
static int compare_sample(const sample *drawn, dm_paths_options options,
                          bool delayed)
{
    int differing = 0;
    for (int certain = 0; certain < 2; certain++) {
        enumeration all = {.rows = drawn->rows,
                           .count = drawn->count,
                           .options = options,
                           .certain = certain == 1,
                           .from = "a"};
        all.options.delays_s = drawn->delays;
        enumerate_walks(&all);
        best_values expected = find_best(&all, "b");
        best_values found = read_values(&all, "b");
        /* Then seconds break the tie. */
        if (delayed) {
            expected.fastest_arrival = found.fastest_arrival;
        }
        differing += !are_same(&expected, &found);
        free(all.points);
    }
    return differing;
}

typedef struct trial {
    dm_paths_options options;
    bool vague;
    bool delays;
    int rounds;
} trial;

static int run_trial(const trial *tried, uint64_t seed)
{
    int differing = 0;
    state = seed;
    for (int i = 0; i < tried->rounds; i++) {
        sample drawn;
        int64_t delays[MOST_ARROWS];
        draw_sample(&drawn, tried->vague, tried->delays);
        contacts = read_sample(&drawn, 0);
        order_delays(delays, &drawn, contacts);
        dm_paths_options options = tried->options;
        options.delays_s = delays;
        table = find(contacts, "a", "b", &options);
        differing += compare_sample(&drawn, options, tried->delays);
        teardown();
    }
    return differing;
}

START_TEST(every_objective_is_that_of_all_walks_where_dates_are_days)
{
    for (int i = 0; i < CHOICE_COUNT; i++) {
        trial tried = {.options = choices[i], .rounds = 500};
        ck_assert_int_eq(run_trial(&tried, 11 + (uint64_t)i), 0);
        tried.delays = true;
        ck_assert_int_eq(run_trial(&tried, 31 + (uint64_t)i), 0);
    }
}
END_TEST

START_TEST(every_objective_is_that_of_all_walks_where_dates_are_vague)
{
    for (int i = 0; i < CHOICE_COUNT; i++) {
        trial tried = {.options = choices[i], .vague = true, .rounds = 500};
        ck_assert_int_eq(run_trial(&tried, 51 + (uint64_t)i), 0);
        tried.delays = true;
        ck_assert_int_eq(run_trial(&tried, 71 + (uint64_t)i), 0);
    }
}
END_TEST

/* The best label at `to` of a search that may end there. */
static dm_path_label search_for(dm_path_search *search, uint32_t target,
                                uint32_t to, const dm_path_limits *limits)
{
    search->target = target;
    ck_assert_int_eq(dm_path_search_run(search, 0, limits, NULL), DM_OK);
    size_t best = dm_path_search_best(search, to);
    return best == DM_NONE ? (dm_path_label){.leg = DM_NONE}
                           : search->labels.items[best];
}

static void check_targets(const dm_legs *legs, dm_path_aim aim)
{
    dm_path_search search;
    dm_path_limits limits = {-draw(4) * DM_DAY_S, draw(4) * DM_DAY_S,
                             1 + (size_t)draw(4)};
    ck_assert_int_eq(dm_path_search_init(&search, legs, aim, NULL), DM_OK);
    for (uint32_t to = 1; to < NAME_COUNT; to++) {
        const dm_path_limits *given = to % 2 == 0 ? &limits : NULL;
        dm_path_label all = search_for(&search, DM_NO_ACTOR, to, given);
        dm_path_label alone = search_for(&search, to, to, given);
        ck_assert_uint_eq(all.leg, alone.leg);
        ck_assert_uint_eq(all.hops, alone.hops);
        ck_assert_int_eq(all.arrival, alone.arrival);
        ck_assert_int_eq(all.departure, alone.departure);
    }
    dm_path_search_clear(&search);
}

START_TEST(a_search_that_ends_at_its_target_finds_what_a_whole_one_does)
{
    state = 91;
    for (int i = 0; i < 4000; i++) {
        sample drawn;
        int64_t delays[SAMPLE_ROWS];
        dm_legs legs;
        draw_sample(&drawn, i % 2 == 1, i % 3 == 1);
        contacts = read_sample(&drawn, 0);
        order_delays(delays, &drawn, contacts);
        dm_paths_options options = choices[i % CHOICE_COUNT];
        options.delays_s = delays;
        dm_path_kind kind = i % 7 < 3 ? DM_PATH_CERTAIN : DM_PATH_POSSIBLE;
        ck_assert_int_eq(dm_legs_build(&legs, contacts, kind, &options, NULL),
                         DM_OK);
        check_targets(&legs, DM_AIM_HOPS);
        check_targets(&legs, DM_AIM_ARRIVAL);
        dm_legs_clear(&legs);
        teardown();
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("path_search");
    TCase *cases = tcase_create("path_search");
    tcase_set_timeout(cases, 50);
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases,
                   every_objective_is_that_of_all_walks_where_dates_are_days);
    tcase_add_test(cases,
                   every_objective_is_that_of_all_walks_where_dates_are_vague);
    tcase_add_test(
        cases, a_search_that_ends_at_its_target_finds_what_a_whole_one_does);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
