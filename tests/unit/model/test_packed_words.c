#include "model/packed_words.h"

#include "model/arrow_kind.h"
#include "unit/random_arrows.h"

#include <string.h>

enum { ARROWS = 900, WINDOWS = 6 };

/* A word in full, as a number by which they can be sorted. */
static uint64_t join(size_t window, uint64_t a, uint64_t b, unsigned class)
{
    return ((uint64_t)window << 56) | a << 30 | b << 4 | class;
}

static int compare(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left;
    uint64_t b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static unsigned classify(const dm_arrow_columns *arrows, size_t i)
{
    bool by_a = arrows->initiator[i] < arrows->recipient[i];
    switch (dm_arrow_kind_of(arrows->flags[i])) {
    case DM_KIND_SYMMETRIC:
        return DM_PACKED_SYMMETRIC;
    case DM_KIND_UNKNOWN:
        return DM_PACKED_UNKNOWN;
    case DM_KIND_REPLY:
        return by_a ? DM_PACKED_REPLY_A : DM_PACKED_REPLY_B;
    case DM_KIND_INITIATIVE:
        break;
    }
    return by_a ? DM_PACKED_BY_A : DM_PACKED_BY_B;
}

/* Arrow by arrow and window by window. */
static size_t expect_words(uint64_t *out, size_t *outside,
                           const dm_arrow_columns *arrows,
                           const dm_phases *phases)
{
    size_t count = 0;
    *outside = 0;
    for (size_t i = 0; i < arrows->count; i++) {
        dm_interval when = {arrows->start[i], arrows->end[i]};
        uint32_t from = arrows->initiator[i];
        uint32_t to = arrows->recipient[i];
        size_t before = count;
        for (size_t w = 0; w < phases->count; w++) {
            dm_interval window = phases->items[w].window;
            if (dm_interval_overlaps(when, window)) {
                bool inside = dm_interval_inside(when, window);
                out[count++] =
                    join(w, from < to ? from : to, from < to ? to : from,
                         classify(arrows, i) + (inside ? 0 : DM_PACKED_KINDS));
            }
        }
        *outside += count == before;
    }
    qsort(out, count, sizeof *out, compare);
    return count;
}

static size_t read_words(uint64_t *out, const dm_packed_words *words)
{
    static uint32_t part[ARROWS * WINDOWS];
    size_t count = 0;
    for (size_t i = 0; i < words->window_count * words->part_count; i++) {
        size_t window = i / words->part_count;
        size_t number = i % words->part_count;
        size_t size = dm_packed_words_count(words, window, number);
        dm_packed_words_copy(part, words, window, number);
        for (size_t j = 0; j < size; j++) {
            uint32_t pair = part[j] >> DM_PACKED_CLASS_BITS;
            uint64_t b = pair & ((UINT32_C(1) << words->actor_bits) - 1);
            uint64_t a = (pair >> words->actor_bits) +
                         ((uint64_t)number << words->low_bits);
            out[count++] = join(window, a, b, part[j] & 15);
        }
    }
    qsort(out, count, sizeof *out, compare);
    return count;
}

/* Some blocks of arrows to each lane in turn. */
static void pack(dm_packed_words *words, const dm_arrow_columns *arrows)
{
    for (size_t i = 0, block = 0; i < arrows->count; block++) {
        size_t count = 1 + draw(60);
        count = count < arrows->count - i ? count : arrows->count - i;
        dm_arrow_columns from = {.start = arrows->start + i,
                                 .end = arrows->end + i,
                                 .initiator = arrows->initiator + i,
                                 .recipient = arrows->recipient + i,
                                 .flags = arrows->flags + i};
        ck_assert(dm_packed_lane_add(&words->lanes[block % words->lane_count],
                                     &from, count));
        i += count;
    }
}

static void check_words(unsigned actors, size_t lanes, size_t expected)
{
    static uint64_t wanted[ARROWS * WINDOWS];
    static uint64_t found[ARROWS * WINDOWS];
    dm_arrow_columns arrows;
    dm_phase items[WINDOWS];
    dm_phases phases;
    draw_arrows(&arrows, draw(ARROWS), actors);
    draw_phases(&phases, items, 1 + draw(WINDOWS));
    dm_packed_size size = {
        .contacts = expected, .actors = actors, .lanes = lanes};
    dm_dates dates = draw(2) ? DM_DATES_CERTAIN : DM_DATES_POSSIBLE;
    ck_assert(dm_packed_words_fit(&phases, dates, size));
    dm_packed_words *words = dm_packed_words_new(&phases, dates, size);
    ck_assert_ptr_nonnull(words);
    pack(words, &arrows);
    size_t outside;
    size_t count = expect_words(wanted, &outside, &arrows, &phases);
    ck_assert_uint_eq(dm_packed_words_outside(words), outside);
    ck_assert_uint_eq(read_words(found, words), count);
    ck_assert_mem_eq(found, wanted, count * sizeof *found);
    dm_packed_words_free(words);
    dm_arrow_columns_clear(&arrows);
}

START_TEST(words_are_those_of_each_arrow)
{
    for (unsigned seed = 0; seed < 120; seed++) {
        drawn = seed;
        check_words(2 + draw(40), 1 + draw(3), 1000);
    }
}
END_TEST

START_TEST(many_actors_make_many_parts)
{
    for (unsigned seed = 0; seed < 20; seed++) {
        drawn = seed;
        check_words(1000 + draw(200000), 1 + draw(3), 100000000);
    }
}
END_TEST

START_TEST(blocks_of_one_window_are_packed_alike)
{
    dm_phase items[] = {
        {.window = {0, 10 * DM_DAY_S}},
        {.window = {10 * DM_DAY_S, 20 * DM_DAY_S}},
    };
    dm_phases phases = {.count = 2, .items = items};
    for (dm_time day = -3; day < 23; day++) {
        drawn = (uint64_t)day;
        dm_arrow_columns arrows;
        draw_arrows(&arrows, 50, 9);
        for (size_t i = 0; i < arrows.count; i++) {
            arrows.start[i] = (day + (dm_time)i % 2) * DM_DAY_S;
            arrows.end[i] = arrows.start[i] + DM_DAY_S;
        }
        dm_packed_size size = {.contacts = 50, .actors = 9, .lanes = 1};
        dm_packed_words *words =
            dm_packed_words_new(&phases, DM_DATES_CERTAIN, size);
        ck_assert_ptr_nonnull(words);
        ck_assert(dm_packed_lane_add(&words->lanes[0], &arrows, arrows.count));
        uint64_t wanted[100];
        uint64_t found[100];
        size_t outside;
        size_t count = expect_words(wanted, &outside, &arrows, &phases);
        ck_assert_uint_eq(dm_packed_words_outside(words), outside);
        ck_assert_uint_eq(read_words(found, words), count);
        ck_assert_mem_eq(found, wanted, count * sizeof *found);
        dm_packed_words_free(words);
        dm_arrow_columns_clear(&arrows);
    }
}
END_TEST

START_TEST(what_would_not_fit_is_told)
{
    dm_phase items[2000] = {{0}};
    dm_phases phases = {.count = 1, .items = items};
    dm_phases none = {0};
    dm_phases many = {.count = 2000, .items = items};
    dm_packed_size size = {.contacts = 100, .actors = 100, .lanes = 2};
    ck_assert(dm_packed_words_fit(&phases, DM_DATES_CERTAIN, size));
    ck_assert(!dm_packed_words_fit(&phases, DM_DATES_SHARE, size));
    ck_assert(!dm_packed_words_fit(&none, DM_DATES_CERTAIN, size));
    size.actors = 1000000;
    ck_assert(dm_packed_words_fit(&phases, DM_DATES_CERTAIN, size));
    ck_assert(!dm_packed_words_fit(&many, DM_DATES_CERTAIN, size));
    size.actors = UINT32_MAX;
    ck_assert(!dm_packed_words_fit(&phases, DM_DATES_CERTAIN, size));
}
END_TEST

START_TEST(nothing_can_be_freed)
{
    dm_packed_words_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("packed_words");
    TCase *tests = tcase_create("packed_words");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, words_are_those_of_each_arrow);
    tcase_add_test(tests, many_actors_make_many_parts);
    tcase_add_test(tests, blocks_of_one_window_are_packed_alike);
    tcase_add_test(tests, what_would_not_fit_is_told);
    tcase_add_test(tests, nothing_can_be_freed);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
