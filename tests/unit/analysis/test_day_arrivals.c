#include "analysis/day_arrivals.h"
#include "analysis/path_search.h"

#include "unit/analysis/path_samples.h"

enum { MOST_ACTORS = 20, MOST_ROWS = 150 };

static char keys[MOST_ACTORS][3];
static fixture_arrow rows[MOST_ROWS];

static dm_contacts *draw_contacts(void)
{
    static const unsigned flags[] = {0, 0, 0, DM_CONTACT_UNKNOWN,
                                     DM_CONTACT_SYMMETRIC};
    int64_t actors = 2 + draw(MOST_ACTORS - 2);
    size_t count = 1 + (size_t)draw(MOST_ROWS - 1);
    int64_t days = 1 + draw(30);
    for (size_t i = 0; i < MOST_ACTORS; i++) {
        keys[i][0] = "abcdefghijklmnopqrst"[i];
    }
    for (size_t i = 0; i < count; i++) {
        int64_t from = draw(actors);
        int64_t to = (from + 1 + draw(actors - 1)) % actors;
        rows[i] = (fixture_arrow){ARROW(keys[from], keys[to], draw(days) - 9),
                                  .flags = flags[draw(5)],
                                  .channel = draw(4) ? "letter" : "meeting"};
    }
    return make_contacts(rows, count, 0);
}

/* What the search finds, which passes no day. */
static void assert_search(const dm_first_arrival *found,
                          const dm_contacts *contacts, uint32_t from,
                          dm_path_kind kind, const dm_paths_options *options)
{
    dm_legs legs;
    dm_path_search search;
    ck_assert_int_eq(dm_legs_build(&legs, contacts, kind, options, NULL),
                     DM_OK);
    ck_assert_int_eq(dm_path_search_init(&search, &legs, DM_AIM_ARRIVAL, NULL),
                     DM_OK);
    ck_assert_int_eq(dm_path_search_run(&search, from, NULL, NULL), DM_OK);
    for (uint32_t i = 0; i < contacts->actor_count; i++) {
        size_t best = dm_path_search_best(&search, i);
        ck_assert_int_eq(found[i].hops > 0, best != DM_NONE);
        if (best != DM_NONE) {
            const dm_path_label *label = &search.labels.items[best];
            ck_assert_int_eq(found[i].time, label->arrival);
            ck_assert_uint_eq(found[i].hops, label->hops);
            ck_assert_uint_eq(found[i].via, legs.items[label->leg].from);
        }
    }
    dm_path_search_clear(&search);
    dm_legs_clear(&legs);
}

START_TEST(day_by_day_is_found_what_the_search_finds)
{
    dm_first_arrival found[MOST_ACTORS];
    state = 37;
    for (int i = 0; i < 1500; i++) {
        dm_contacts *contacts = draw_contacts();
        dm_interval window = {draw(20) ? (draw(9) - 9) * DM_DAY_S : DM_TIME_MIN,
                              draw(20) ? draw(20) * DM_DAY_S : DM_TIME_MAX};
        dm_paths_options options = choices[i % 3];
        options.window = i % 2 ? &window : NULL;
        ck_assert(dm_is_day_by_day(contacts, &options));
        for (int kind = DM_PATH_CERTAIN; kind <= (int)DM_PATH_POSSIBLE;
             kind++) {
            uint32_t from = (uint32_t)draw((int64_t)contacts->actor_count);
            ck_assert(dm_find_day_arrivals(found, contacts, from,
                                           (dm_path_kind)kind, &options));
            assert_search(found, contacts, from, (dm_path_kind)kind, &options);
        }
        dm_contacts_free(contacts);
    }
}
END_TEST

static bool is_day_by_day(const fixture_arrow *row,
                          const dm_paths_options *options)
{
    dm_contacts *contacts = make_contacts(row, 1, 0);
    bool fits = dm_is_day_by_day(contacts, options);
    dm_contacts_free(contacts);
    return fits;
}

START_TEST(what_cannot_be_passed_by_days_is_known)
{
    static const fixture_arrow day = {ARROW("a", "b", -1)};
    static const fixture_arrow days = {ARROW("a", "b", 1), .days = 2};
    static const fixture_arrow answer = {ARROW("a", "b", 1), .answers = 7};
    static const int64_t delay = 0;
    dm_interval cut = {DM_DAY_S / 2, DM_TIME_MAX};
    ck_assert(is_day_by_day(&day, &(dm_paths_options){0}));
    ck_assert(!is_day_by_day(&days, &(dm_paths_options){0}));
    ck_assert(!is_day_by_day(&answer, &(dm_paths_options){0}));
    ck_assert(!is_day_by_day(&day, &(dm_paths_options){.wait_limited = true}));
    ck_assert(!is_day_by_day(&day, &(dm_paths_options){.delays_s = &delay}));
    ck_assert(!is_day_by_day(&day, &(dm_paths_options){.window = &cut}));
}
END_TEST

/* Each contact of a day may take another pass over it. */
START_TEST(days_with_very_many_contacts_are_left_to_the_search)
{
    enum { MANY = 1025 };
    static fixture_arrow crowd[MANY];
    for (size_t i = 0; i < MANY; i++) {
        crowd[i] = (fixture_arrow){ARROW("a", "b", i < MANY - 1 ? 3 : 4)};
    }
    dm_contacts *contacts = make_contacts(crowd, MANY, 0);
    ck_assert(dm_is_day_by_day(contacts, &(dm_paths_options){0}));
    dm_contacts_free(contacts);
    crowd[MANY - 1].day = 3;
    contacts = make_contacts(crowd, MANY, 0);
    ck_assert(!dm_is_day_by_day(contacts, &(dm_paths_options){0}));
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("day_arrivals");
    TCase *cases = tcase_create("day_arrivals");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, day_by_day_is_found_what_the_search_finds);
    tcase_add_test(cases, what_cannot_be_passed_by_days_is_known);
    tcase_add_test(cases, days_with_very_many_contacts_are_left_to_the_search);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
