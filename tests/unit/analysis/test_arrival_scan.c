#include "analysis/arrival_scan.h"
#include "analysis/path_search.h"

#include "unit/analysis/one_pass.h"
#include "unit/analysis/path_samples.h"

/* What the pass finds for `source` is what the search finds. */
static void assert_source(const dm_arrival_scan *scan, dm_path_search *search,
                          uint32_t source)
{
    dm_time ready[NAME_COUNT];
    run_pass(scan, source, ready);
    ck_assert_int_eq(dm_path_search_run(search, source, NULL, NULL), DM_OK);
    for (uint32_t i = 0; i < NAME_COUNT; i++) {
        size_t best = dm_path_search_best(search, i);
        if (i == source) {
            ck_assert_int_eq(ready[i], DM_TIME_MIN);
        } else if (best == DM_NONE) {
            ck_assert_int_eq(ready[i], DM_TIME_MAX);
        } else {
            dm_time arrival = search->labels.items[best].arrival;
            ck_assert_int_eq(ready[i], scan->chains ? dm_day_start(arrival)
                                                    : arrival + 1);
        }
    }
}

static void assert_sample(const sample *drawn, const dm_paths_options *options)
{
    dm_contacts *contacts = read_sample(drawn, 0);
    dm_legs legs;
    dm_arrival_scan scan;
    dm_path_search search;
    ck_assert_int_eq(
        dm_legs_build(&legs, contacts, DM_PATH_CERTAIN, options, NULL), DM_OK);
    ck_assert(dm_arrival_scan_is_exact(&legs));
    ck_assert_int_eq(dm_arrival_scan_init(&scan, &legs, NULL), DM_OK);
    ck_assert_int_eq(dm_path_search_init(&search, &legs, DM_AIM_ARRIVAL, NULL),
                     DM_OK);
    for (uint32_t i = 0; i < NAME_COUNT; i++) {
        assert_source(&scan, &search, i);
    }
    dm_path_search_clear(&search);
    dm_arrival_scan_clear(&scan);
    dm_legs_clear(&legs);
    dm_contacts_free(contacts);
}

START_TEST(one_pass_finds_what_the_search_finds_however_vague_the_dates)
{
    state = 21;
    for (int i = 0; i < 2000; i++) {
        sample drawn;
        draw_sample(&drawn, i % 4 > 1, false);
        for (size_t j = 0; j < drawn.count; j++) {
            drawn.rows[j].answers = 0;
        }
        assert_sample(&drawn, &choices[i % 3]);
    }
}
END_TEST

static int compare_scan_legs(const void *left, const void *right)
{
    const dm_scan_leg *a = left;
    const dm_scan_leg *b = right;
    const int64_t differences[] = {a->first - b->first, a->ready - b->ready,
                                   (int64_t)a->from - b->from,
                                   (int64_t)a->to - b->to};
    int order = 0;
    for (size_t i = 0; order == 0 && i < 4; i++) {
        order = (differences[i] > 0) - (differences[i] < 0);
    }
    return order;
}

/* The same legs, each as often, and in order of time. */
static void assert_same_legs(dm_arrival_scan *read, dm_arrival_scan *made)
{
    ck_assert_uint_eq(read->actor_count, made->actor_count);
    ck_assert_uint_eq(read->count, made->count);
    for (size_t i = 1; i < read->count; i++) {
        ck_assert_int_le(read->legs[i - 1].first, read->legs[i].first);
    }
    qsort(read->legs, read->count, sizeof *read->legs, compare_scan_legs);
    qsort(made->legs, made->count, sizeof *made->legs, compare_scan_legs);
    for (size_t i = 0; i < read->count; i++) {
        ck_assert_int_eq(compare_scan_legs(&read->legs[i], &made->legs[i]), 0);
    }
}

START_TEST(contacts_as_they_stand_give_the_legs_that_are_built)
{
    state = 22;
    for (int i = 0; i < 2000; i++) {
        sample drawn;
        int64_t delays[SAMPLE_ROWS];
        dm_legs legs;
        dm_arrival_scan made;
        dm_arrival_scan read;
        draw_sample(&drawn, i % 2 == 1, i % 3 == 1);
        for (size_t j = 0; j < drawn.count; j++) {
            drawn.rows[j].answers = 0;
        }
        dm_contacts *contacts = read_sample(&drawn, 0);
        order_delays(delays, &drawn, contacts);
        dm_interval window = {(draw(5) - 4) * DM_DAY_S, draw(6) * DM_DAY_S};
        dm_paths_options options = {.flow = i % 5 == 0 ? DM_FLOW_INITIATIVE
                                                       : DM_FLOW_CHANNEL,
                                    .delays_s = delays,
                                    .window = &window};
        ck_assert(dm_arrival_scan_is_plain(contacts, &options));
        ck_assert_int_eq(
            dm_legs_build(&legs, contacts, DM_PATH_CERTAIN, &options, NULL),
            DM_OK);
        ck_assert_int_eq(dm_arrival_scan_init(&made, &legs, NULL), DM_OK);
        ck_assert_int_eq(
            dm_arrival_scan_read(&read, contacts, window, &options, NULL),
            DM_OK);
        assert_same_legs(&read, &made);
        dm_arrival_scan_clear(&read);
        dm_arrival_scan_clear(&made);
        dm_legs_clear(&legs);
        dm_contacts_free(contacts);
    }
}
END_TEST

static bool is_exact(const fixture_arrow *rows, size_t count, dm_path_kind kind,
                     const dm_paths_options *options)
{
    dm_contacts *contacts = make_contacts(rows, count, 0);
    dm_legs legs;
    ck_assert_int_eq(dm_legs_build(&legs, contacts, kind, options, NULL),
                     DM_OK);
    bool exact = dm_arrival_scan_is_exact(&legs);
    dm_legs_clear(&legs);
    dm_contacts_free(contacts);
    return exact;
}

START_TEST(what_one_pass_cannot_find_is_known)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .contact = 1},
        {ARROW("b", "a", 1), .contact = 2, .answers = 1},
    };
    dm_paths_options limited = {.wait_limited = true};
    ck_assert(is_exact(rows, 1, DM_PATH_CERTAIN, NULL));
    ck_assert(!is_exact(rows, 1, DM_PATH_POSSIBLE, NULL));
    ck_assert(!is_exact(rows, 1, DM_PATH_CERTAIN, &limited));
    ck_assert(!is_exact(rows, 2, DM_PATH_CERTAIN, NULL));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arrival_scan");
    TCase *cases = tcase_create("arrival_scan");
    tcase_add_test(
        cases, one_pass_finds_what_the_search_finds_however_vague_the_dates);
    tcase_add_test(cases, contacts_as_they_stand_give_the_legs_that_are_built);
    tcase_add_test(cases, what_one_pass_cannot_find_is_known);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
