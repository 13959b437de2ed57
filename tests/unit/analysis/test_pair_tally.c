#include "analysis/pair_tally.h"

#include "analysis/pair.h"

#include <check.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 3, ACTORS = 9 };

static uint64_t state;

static unsigned draw(unsigned below)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(state >> 33) % below;
}

/* Days around 1970, dates of a second, a day, some weeks, and open ones. */
static dm_interval draw_date(void)
{
    dm_time start = ((dm_time)draw(200) - 100) * DM_DAY_S;
    switch (draw(8)) {
    case 0:
        return (dm_interval){start, start + (1 + draw(40)) * DM_DAY_S};
    case 1:
        return (dm_interval){start + 5, start + 6};
    case 2:
        return (dm_interval){DM_TIME_MIN, start};
    case 3:
        return (dm_interval){start, DM_TIME_MAX};
    default:
        return (dm_interval){start, start + DM_DAY_S};
    }
}

static dm_contacts *draw_contacts(unsigned count, dm_dates dates)
{
    dm_contacts *contacts;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (unsigned i = 0; i < ACTORS; i++) {
        char key[2] = {(char)('a' + i)};
        dm_contacts_add_actor(contacts, key, NULL, "person");
    }
    for (unsigned i = 0; i < count; i++) {
        dm_arrow arrow = {.contact = i / 2,
                          .when = draw_date(),
                          .initiator = draw(ACTORS),
                          .flags = draw(8)};
        arrow.recipient = (arrow.initiator + 1 + draw(ACTORS - 1)) % ACTORS;
        dm_contacts_add_arrow(contacts, &arrow);
    }
    contacts->dates = dates;
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    return contacts;
}

static void add(double *numbers, const void *context, size_t arrow,
                dm_window_count count)
{
    const dm_contacts *contacts = context;
    numbers[0] += count.counts;
    numbers[1] += count.unsure;
    /* Hangs on the order of the arrows. */
    numbers[2] = numbers[2] / 3 + (double)(arrow + contacts->flags[arrow]);
}

static void fill_phases(dm_phases *phases, dm_phase *items, size_t count)
{
    dm_time start = -90 * DM_DAY_S;
    for (size_t i = 0; i < count; i++) {
        dm_time end = start + (1 + (dm_time)draw(60)) * DM_DAY_S;
        items[i] = (dm_phase){
            .order = (int64_t)i + 1, .label = "p", .window = {start, end}};
        start = end;
    }
    *phases = (dm_phases){.count = count, .items = items};
}

/* Arrow by arrow, in a table with a place for every key. */
static void check_tally(const dm_tally *tally, const dm_pair_counting *counting)
{
    static double expected[8][ACTORS][ACTORS][WIDTH];
    static bool found[8][ACTORS][ACTORS];
    memset(expected, 0, sizeof expected);
    memset(found, 0, sizeof found);
    size_t pairs = 0;
    for (size_t i = 0; i < counting->contacts->count; i++) {
        for (size_t w = 0; w < counting->phases->count; w++) {
            dm_window_count count = dm_count_arrow(
                counting->contacts, i, counting->phases->items[w].window);
            dm_tally_key key = dm_pair_key(counting->contacts, i, w);
            bool kept = !counting->kept || counting->kept[i];
            if (kept && (count.counts > 0 || count.unsure)) {
                pairs += !found[w][key.a][key.b];
                found[w][key.a][key.b] = true;
                add(expected[w][key.a][key.b], counting->contacts, i, count);
            }
        }
    }
    ck_assert_uint_eq(tally->count, pairs);
    for (size_t i = 0; i < tally->count; i++) {
        dm_tally_key key = tally->keys[i];
        ck_assert(i == 0 || dm_tally_key_compare(tally->keys[i - 1], key) < 0);
        ck_assert_mem_eq(dm_tally_numbers(tally, i),
                         expected[key.window][key.a][key.b],
                         sizeof expected[0][0][0]);
    }
}

START_TEST(pairs_are_those_of_each_arrow)
{
    for (unsigned seed = 0; seed < 300; seed++) {
        state = seed;
        dm_contacts *contacts = draw_contacts(draw(120), (dm_dates)(seed % 3));
        dm_phase items[8];
        dm_phases phases;
        fill_phases(&phases, items, 1 + draw(6));
        bool *kept = malloc(contacts->count + 1);
        ck_assert_ptr_nonnull(kept);
        for (size_t i = 0; i < contacts->count; i++) {
            kept[i] = draw(4) > 0;
        }
        dm_pair_counting counting = {.contacts = contacts,
                                     .phases = &phases,
                                     .kept = seed % 2 ? kept : NULL,
                                     .add = add,
                                     .context = contacts};
        for (size_t threads = 1; threads <= 8; threads *= 2) {
            dm_tally tally;
            dm_tally_init(&tally, WIDTH);
            counting.thread_count = threads;
            ck_assert_int_eq(dm_tally_pairs(&tally, &counting, NULL), DM_OK);
            check_tally(&tally, &counting);
            dm_tally_clear(&tally);
        }
        free(kept);
        dm_contacts_free(contacts);
    }
}
END_TEST

START_TEST(a_counted_tally_takes_other_keys)
{
    state = 1;
    dm_contacts *contacts = draw_contacts(80, DM_DATES_CERTAIN);
    dm_phase items[8];
    dm_phases phases;
    fill_phases(&phases, items, 3);
    dm_pair_counting counting = {.contacts = contacts,
                                 .phases = &phases,
                                 .add = add,
                                 .context = contacts};
    dm_tally tally;
    dm_tally_init(&tally, WIDTH);
    ck_assert_int_eq(dm_tally_pairs(&tally, &counting, NULL), DM_OK);
    size_t counted = tally.count;
    ck_assert_uint_gt(counted, 0);
    dm_tally_key first = tally.keys[0];
    double contacts_of_first = dm_tally_numbers(&tally, 0)[0];
    ck_assert_double_eq(dm_tally_find(&tally, first)[0], contacts_of_first);
    ck_assert_uint_eq(tally.count, counted);
    dm_tally_find(&tally, (dm_tally_key){.window = 2, .a = 7, .b = 100});
    dm_tally_find(&tally, (dm_tally_key){.window = 0, .a = 0, .b = 0});
    ck_assert_uint_eq(tally.count, counted + 2);
    ck_assert_int_eq(dm_tally_sort(&tally, NULL), DM_OK);
    for (size_t i = 1; i < tally.count; i++) {
        ck_assert(dm_tally_key_compare(tally.keys[i - 1], tally.keys[i]) < 0);
    }
    dm_tally_clear(&tally);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pair_tally");
    TCase *tests = tcase_create("pairs");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, pairs_are_those_of_each_arrow);
    tcase_add_test(tests, a_counted_tally_takes_other_keys);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
