#include "analysis/packed_pairs.h"

#include "analysis/initiative_tally.h"
#include "unit/random_arrows.h"

#include <stdio.h>

/*
 * Frequency and initiative of contacts of which some are packed are, cell by
 * cell, those of the same contacts as a sequence.
 */

enum { ARROWS = 700, WINDOWS = 6 };

static dm_contacts *begin_contacts(unsigned actors, dm_dates dates)
{
    dm_contacts *contacts;
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    for (unsigned i = 0; i < actors; i++) {
        char key[12];
        snprintf(key, sizeof key, "%08u", i);
        dm_contacts_add_actor(contacts, key, NULL, "person");
    }
    contacts->dates = dates;
    return contacts;
}

static void add_arrow(dm_contacts *contacts, const dm_arrow_columns *arrows,
                      size_t i, unsigned more_flags)
{
    dm_arrow arrow = {.contact = arrows->contact[i],
                      .when = {arrows->start[i], arrows->end[i]},
                      .initiator = arrows->initiator[i],
                      .recipient = arrows->recipient[i],
                      .flags = arrows->flags[i] | more_flags};
    dm_contacts_add_arrow(contacts, &arrow);
}

/* All arrows as a sequence; and the same, the first `count` of them packed. */
typedef struct two_ways {
    dm_contacts *all;
    dm_packed_contacts packed;
} two_ways;

static two_ways make_ways(const dm_arrow_columns *arrows, unsigned actors,
                          const dm_phases *phases, size_t count)
{
    dm_dates dates = draw(2) ? DM_DATES_CERTAIN : DM_DATES_POSSIBLE;
    two_ways ways = {.all = begin_contacts(actors, dates),
                     .packed = {.rest = begin_contacts(actors, dates)}};
    for (size_t i = 0; i < arrows->count; i++) {
        unsigned more = 0;
        if (i >= count) {
            more = draw(2) ? DM_CONTACT_CONTESTED : 0;
            more |= draw(2) ? DM_CONTACT_TOLD_BY_INITIATOR : 0;
            add_arrow(ways.packed.rest, arrows, i, more);
        }
        add_arrow(ways.all, arrows, i, more);
    }
    ck_assert_int_eq(dm_contacts_seal(ways.all, NULL), DM_OK);
    ck_assert_int_eq(dm_contacts_seal(ways.packed.rest, NULL), DM_OK);
    dm_packed_size size = {.contacts = draw(2) ? arrows->count : 100000000,
                           .actors = actors,
                           .lanes = 1};
    ways.packed.words = dm_packed_words_new(phases, dates, size);
    ck_assert_ptr_nonnull(ways.packed.words);
    ck_assert(dm_packed_lane_add(&ways.packed.words->lanes[0], arrows, count));
    ways.packed.outside = dm_packed_words_outside(ways.packed.words);
    return ways;
}

static void clear_ways(two_ways *ways)
{
    dm_contacts_free(ways->all);
    dm_contacts_free(ways->packed.rest);
    dm_packed_words_free(ways->packed.words);
}

static void check_cell(const dm_table *a, const dm_table *b, size_t row,
                       size_t column)
{
    bool empty = dm_table_is_empty(a, row, column);
    ck_assert_int_eq(empty, dm_table_is_empty(b, row, column));
    if (dm_table_get_column(a, column)->type == DM_TEXT) {
        ck_assert_str_eq(dm_table_get_text(a, row, column),
                         dm_table_get_text(b, row, column));
    } else if (!empty) {
        ck_assert_double_eq(dm_table_get_real(a, row, column),
                            dm_table_get_real(b, row, column));
    }
}

/* They are released. */
static void check_tables(dm_table *a, dm_table *b)
{
    ck_assert_uint_eq(dm_table_count_rows(a), dm_table_count_rows(b));
    for (size_t i = 0; i < dm_table_count_rows(a); i++) {
        for (size_t j = 0; j < dm_table_count_columns(a); j++) {
            check_cell(a, b, i, j);
        }
    }
    dm_table_free(a);
    dm_table_free(b);
}

static void check_measures(const two_ways *ways, const dm_phases *phases)
{
    dm_initiative_options options = {.interval = draw(2) ? DM_WILSON
                                                         : DM_CLOPPER_PEARSON,
                                     .with_replies = draw(2),
                                     .test = draw(2)};
    dm_table *wanted;
    dm_table *found;
    ck_assert_int_eq(
        dm_measure_initiative(&wanted, ways->all, phases, &options, NULL),
        DM_OK);
    ck_assert_int_eq(dm_measure_packed_initiative(&found, &ways->packed, phases,
                                                  &options, NULL),
                     DM_OK);
    check_tables(wanted, found);
    ck_assert_int_eq(
        dm_measure_frequency(&wanted, ways->all, phases, NULL, NULL), DM_OK);
    ck_assert_int_eq(
        dm_measure_packed_frequency(&found, &ways->packed, phases, NULL, NULL),
        DM_OK);
    check_tables(wanted, found);
}

static void check_random(unsigned seed, unsigned actors)
{
    drawn = seed;
    dm_arrow_columns arrows;
    dm_phase items[WINDOWS];
    dm_phases phases;
    draw_arrows(&arrows, draw(ARROWS), actors);
    draw_phases(&phases, items, 1 + draw(WINDOWS));
    size_t packed = arrows.count;
    if (seed % 3 > 0) {
        packed = seed % 3 > 1 ? draw((unsigned)arrows.count + 1) : 0;
    }
    two_ways ways = make_ways(&arrows, actors, &phases, packed);
    check_measures(&ways, &phases);
    clear_ways(&ways);
    dm_arrow_columns_clear(&arrows);
}

START_TEST(packed_contacts_measure_as_a_sequence_does)
{
    for (unsigned seed = 0; seed < 150; seed++) {
        check_random(seed, 2 + seed % 30);
    }
}
END_TEST

START_TEST(so_they_do_where_actors_are_many)
{
    for (unsigned seed = 0; seed < 9; seed++) {
        check_random(seed, 20000);
    }
}
END_TEST

static void add_counts(double *numbers, const void *context,
                       const uint32_t counts[DM_PACKED_CLASSES])
{
    (void)context;
    for (int i = 0; i < DM_PACKED_CLASSES; i++) {
        numbers[0] += counts[i];
        numbers[1] += counts[i] * (i + 1.0);
    }
}

START_TEST(the_number_of_threads_changes_nothing)
{
    drawn = 5;
    dm_arrow_columns arrows;
    dm_phase items[WINDOWS];
    dm_phases phases;
    draw_arrows(&arrows, 5000, 300);
    draw_phases(&phases, items, 4);
    two_ways ways = make_ways(&arrows, 300, &phases, arrows.count);
    dm_tally rest;
    dm_tally_init(&rest, 2);
    dm_packed_counting counting = {.words = ways.packed.words,
                                   .rest = &rest,
                                   .add = add_counts,
                                   .thread_count = 1};
    dm_pair_rows one;
    ck_assert_int_eq(dm_count_packed_pairs(&one, &counting, NULL), DM_OK);
    for (counting.thread_count = 2; counting.thread_count < 9;
         counting.thread_count++) {
        dm_pair_rows other;
        ck_assert_int_eq(dm_count_packed_pairs(&other, &counting, NULL), DM_OK);
        ck_assert_uint_eq(one.count, other.count);
        for (size_t i = 0; i < one.count; i++) {
            ck_assert_uint_eq(one.items[i].a, other.items[i].a);
            ck_assert_uint_eq(one.items[i].b, other.items[i].b);
            ck_assert_mem_eq(dm_number_sets_at(&one.sets, one.items[i].set),
                             dm_number_sets_at(&other.sets, other.items[i].set),
                             2 * sizeof(double));
        }
        ck_assert_mem_eq(one.firsts, other.firsts,
                         (phases.count + 1) * sizeof *one.firsts);
        dm_pair_rows_clear(&other);
    }
    dm_pair_rows_clear(&one);
    dm_tally_clear(&rest);
    clear_ways(&ways);
    dm_arrow_columns_clear(&arrows);
}
END_TEST

START_TEST(what_words_do_not_tell_is_refused)
{
    dm_packed_contacts packed = {0};
    dm_phases phases = {0};
    dm_table *table;
    dm_initiative_options initiative[] = {{.openings_days = 1},
                                          {.rows = DM_ROWS_ALL},
                                          {.range = DM_RANGE_CONTESTED}};
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(dm_measure_packed_initiative(&table, &packed, &phases,
                                                      &initiative[i], NULL),
                         DM_USAGE);
    }
    dm_frequency_options frequency[] = {{.by = DM_BY_ACTOR},
                                        {.per = DM_PER_TOTAL},
                                        {.rows = DM_ROWS_ALL},
                                        {.range = DM_RANGE_CONTESTED}};
    for (int i = 0; i < 4; i++) {
        ck_assert_int_eq(dm_measure_packed_frequency(&table, &packed, &phases,
                                                     &frequency[i], NULL),
                         DM_USAGE);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("packed_pairs");
    TCase *tests = tcase_create("packed_pairs");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, packed_contacts_measure_as_a_sequence_does);
    tcase_add_test(tests, so_they_do_where_actors_are_many);
    tcase_add_test(tests, the_number_of_threads_changes_nothing);
    tcase_add_test(tests, what_words_do_not_tell_is_refused);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
