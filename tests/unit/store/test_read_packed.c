#include "demarche/packed.h"

#include "mixed_store.h"
#include "same_contacts.h"

#include "model/arrow_kind.h"
#include "model/packed_words.h"
#include "store/contact_chunks.h"
#include "store/transaction.h"

/*
 * What is packed and the rest are together what a reading of the same store
 * gives as a sequence.
 */

enum { PHASES = 5, MOST_WORDS = 40000 };

static const char *const actor_names[] = {"k1", "k5"};
static const char *const channel_names[] = {"letter", "reply"};
static const dm_name_pair pair_names[] = {{"k1", "k5"}, {"L2", "L7"}};

static dm_reading draw_reading(void)
{
    static const char *const records[] = {NULL, "r0", "r1+editor"};
    bool theirs = draw(3) == 0;
    return (dm_reading){
        .level = draw(2) ? DM_LEVEL_STATE : DM_LEVEL_ACTOR,
        .scope = (dm_scope)draw(3),
        .basis = draw(5) ? DM_BASIS_APPROACH : DM_BASIS_THEME,
        .dates = (dm_dates)draw(3),
        .record = theirs ? records[draw(3)] : NULL,
        .actors = actor_names,
        .actor_count = draw(4) ? 0 : 1 + (size_t)draw(2),
        .pairs = pair_names,
        .pair_count = draw(4) ? 0 : 1 + (size_t)draw(2),
        .channels = channel_names,
        .channel_count = draw(4) ? 0 : 1 + (size_t)draw(2),
    };
}

/* Some days of the store, and some outside all. */
static void draw_phases(dm_phases *phases, dm_phase *items)
{
    size_t count = 1 + (size_t)draw(PHASES);
    dm_time start = DAY(draw(MIXED_DAYS / 2));
    for (size_t i = 0; i < count; i++) {
        dm_time end = start + (1 + (dm_time)draw(MIXED_DAYS / 3)) * DM_DAY_S;
        items[i] = (dm_phase){.label = "p", .window = {start, end}};
        start = end + (dm_time)draw(3) * DM_DAY_S;
    }
    *phases = (dm_phases){.count = count, .items = items};
}

/* A word in full. */
static uint64_t join(size_t window, uint64_t a, uint64_t b, unsigned class)
{
    return ((uint64_t)window << 56) | a << 30 | b << 4 | class;
}

static int compare_words(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left;
    uint64_t b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static unsigned classify(const dm_contacts *contacts, size_t i)
{
    bool by_a = contacts->initiator[i] < contacts->recipient[i];
    switch (dm_arrow_kind_of(contacts->flags[i])) {
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

static size_t add_contacts(uint64_t *out, size_t count,
                           const dm_contacts *contacts, const dm_phases *phases)
{
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when = {contacts->start[i], contacts->end[i]};
        uint32_t from = contacts->initiator[i];
        uint32_t to = contacts->recipient[i];
        for (size_t w = 0; w < phases->count; w++) {
            if (dm_interval_overlaps(when, phases->items[w].window)) {
                bool in = dm_interval_inside(when, phases->items[w].window);
                ck_assert_uint_lt(count, MOST_WORDS);
                out[count++] =
                    join(w, from < to ? from : to, from < to ? to : from,
                         classify(contacts, i) + (in ? 0 : DM_PACKED_KINDS));
            }
        }
    }
    return count;
}

static size_t add_words(uint64_t *out, size_t count,
                        const dm_packed_words *words)
{
    static uint32_t part[MOST_WORDS];
    for (size_t i = 0; i < words->window_count * words->part_count; i++) {
        size_t window = i / words->part_count;
        size_t number = i % words->part_count;
        size_t size = dm_packed_words_count(words, window, number);
        ck_assert_uint_le(count + size, MOST_WORDS);
        dm_packed_words_copy(part, words, window, number);
        for (size_t j = 0; j < size; j++) {
            uint32_t pair = part[j] >> DM_PACKED_CLASS_BITS;
            out[count++] = join(
                window,
                (pair >> words->actor_bits) + (number << words->low_bits),
                pair & ((UINT32_C(1) << words->actor_bits) - 1), part[j] & 15);
        }
    }
    return count;
}

static void check_left_out(const dm_contacts *all,
                           const dm_packed_contacts *packed,
                           const dm_phases *phases)
{
    const dm_contacts *rest = packed->rest;
    check_actors(all, rest);
    check_tellings(all, rest);
    ck_assert_int_eq(all->dates, rest->dates);
    ck_assert_uint_eq(all->internal_left_out, rest->internal_left_out);
    ck_assert_uint_eq(all->undated, rest->undated);
    ck_assert_uint_eq(all->theme_left_out, rest->theme_left_out);
    ck_assert_uint_eq(all->untold, rest->untold);
    ck_assert_uint_eq(dm_contacts_count_outside(all, phases),
                      packed->outside +
                          dm_contacts_count_outside(rest, phases));
}

/* Returns how many words there are. */
static size_t compare_packed(const dm_reading *reading, const dm_phases *phases)
{
    static uint64_t wanted[MOST_WORDS];
    static uint64_t found[MOST_WORDS];
    dm_contacts *all;
    dm_packed_contacts *packed;
    assert_ok(dm_store_read_contacts(&all, store, reading, &error));
    assert_ok(dm_store_read_packed(&packed, store, reading, phases, &error));
    size_t words = packed->words ? add_words(found, 0, packed->words) : 0;
    size_t count = add_contacts(found, words, packed->rest, phases);
    ck_assert_uint_eq(add_contacts(wanted, 0, all, phases), count);
    qsort(wanted, count, sizeof *wanted, compare_words);
    qsort(found, count, sizeof *found, compare_words);
    ck_assert_mem_eq(wanted, found, count * sizeof *found);
    check_left_out(all, packed, phases);
    dm_packed_contacts_free(packed);
    dm_contacts_free(all);
    return words;
}

static void build(void)
{
    store->chunks_from = 0;
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_chunks_build(store, &error));
    assert_ok(dm_store_commit(store, &error));
}

START_TEST(packed_words_and_the_rest_are_the_whole)
{
    size_t words = 0;
    open_store();
    fill_mixed_store((unsigned)_i + 1, 120, _i % 3 ? _i % 9 : 0, 30);
    add("INSERT OR IGNORE INTO account (contact, record) VALUES (1, 'r0'), "
        "(2, 'r1')");
    build();
    for (int i = 0; i < 60; i++) {
        dm_phase items[PHASES];
        dm_phases phases;
        dm_reading reading = draw_reading();
        draw_phases(&phases, items);
        size_t packed = compare_packed(&reading, &phases);
        ck_assert(packed == 0 || reading.dates != DM_DATES_SHARE);
        words += packed;
    }
    ck_assert_uint_gt(words, 0);
    close_store();
}
END_TEST

/* Contacts enough for several chunks and several threads, the phases being
 * those that the reading itself is limited by. */
START_TEST(limited_readings_of_several_chunks_are_packed)
{
    dm_date since = {.bounds = {.start = 200 * DM_DAY_S}};
    dm_date until = {.bounds = {.end = 900 * DM_DAY_S}};
    dm_reading reading = {.since = &since, .until = &until};
    dm_phases phases;
    open_store();
    add("INSERT INTO actor (id, key, kind, label) VALUES (1, 'b', 'person', "
        "'B'), (2, 'a', 'person', 'A'), (3, 'c', 'state', 'C')");
    add("INSERT INTO channel VALUES (1, 'x'), (2, 'reply')");
    add("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
        "i < 140000) INSERT INTO contact (id, key, t_start, t_end, initiator, "
        "recipient, channel) SELECT i, 'c' || i, (i * 7919 %% 3001) * 86400, "
        "(i * 7919 %% 3001 + 1 + (i %% 10 = 0)) * 86400, 1 + i %% 3, "
        "1 + (i + 1) %% 3, nullif(i %% 3, 0) FROM n");
    build();
    assert_ok(dm_store_read_phases(&phases, store, &reading, &error));
    ck_assert_uint_gt(compare_packed(&reading, &phases), 10000);
    dm_phases_clear(&phases);
    close_store();
}
END_TEST

START_TEST(without_a_copy_nothing_is_packed)
{
    dm_phase items[PHASES];
    dm_phases phases;
    dm_reading reading = {0};
    open_store();
    fill_mixed_store(3, 100, 3, 40);
    draw_phases(&phases, items);
    ck_assert_uint_eq(compare_packed(&reading, &phases), 0);
    close_store();
}
END_TEST

START_TEST(a_damaged_copy_is_not_packed)
{
    dm_phase items[PHASES];
    dm_phases phases;
    dm_reading reading = {0};
    open_store();
    fill_mixed_store(4, 100, 0, 40);
    draw_phases(&phases, items);
    build();
    ck_assert_uint_gt(compare_packed(&reading, &phases), 0);
    add("UPDATE contact_chunk SET content = substr(content, 1, 200)");
    ck_assert_uint_eq(compare_packed(&reading, &phases), 0);
    close_store();
}
END_TEST

START_TEST(an_unknown_name_is_refused)
{
    dm_packed_contacts *packed;
    dm_reading reading = {.scheme = "nowhere"};
    dm_phases phases = {0};
    open_store();
    fill_mixed_store(5, 20, 0, 0);
    ck_assert_int_eq(
        dm_store_read_packed(&packed, store, &reading, &phases, &error),
        DM_USAGE);
    ck_assert_ptr_null(packed);
    dm_packed_contacts_free(packed);
    close_store();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("read_packed");
    TCase *cases = tcase_create("read_packed");
    tcase_set_timeout(cases, 50);
    tcase_add_loop_test(cases, packed_words_and_the_rest_are_the_whole, 0, 20);
    tcase_add_test(cases, limited_readings_of_several_chunks_are_packed);
    tcase_add_test(cases, without_a_copy_nothing_is_packed);
    tcase_add_test(cases, a_damaged_copy_is_not_packed);
    tcase_add_test(cases, an_unknown_name_is_refused);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
