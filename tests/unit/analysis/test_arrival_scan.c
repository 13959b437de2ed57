#include "analysis/arrival_scan.h"
#include "analysis/path_search.h"

#include "unit/analysis/path_samples.h"

/* What the pass finds for `source` is what the search finds. */
static void assert_source(const dm_arrival_scan *scan, dm_path_search *search,
                          uint32_t source)
{
    dm_time ready[NAME_COUNT];
    dm_arrival_scan_run(scan, source, ready);
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
    tcase_add_test(cases, what_one_pass_cannot_find_is_known);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
