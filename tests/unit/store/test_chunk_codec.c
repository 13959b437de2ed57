#include "store/chunk_codec.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static dm_plain_contact given[DM_CHUNK_MOST];
static dm_plain_contact found[DM_CHUNK_MOST];
static uint64_t state = 1;

static uint64_t draw(void)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return state ^ state >> 31;
}

static bool is_same(const dm_plain_contact *a, const dm_plain_contact *b)
{
    return a->id == b->id && a->when.start == b->when.start &&
           a->when.end == b->when.end && a->initiator == b->initiator &&
           a->recipient == b->recipient && a->channel == b->channel &&
           a->topic == b->topic && a->direction == b->direction;
}

static void check_round(size_t count)
{
    dm_buffer bytes = {0};
    dm_chunk_encode(&bytes, given, count);
    ck_assert(!bytes.failed);
    dm_chunk chunk;
    ck_assert(dm_chunk_open(&chunk, bytes.text, bytes.size));
    ck_assert_uint_eq(chunk.count, count);
    dm_chunk_decode(found, &chunk);
    for (size_t i = 0; i < count; i++) {
        ck_assert_msg(is_same(&given[i], &found[i]), "contact %zu of %zu", i,
                      count);
    }
    dm_buffer_clear(&bytes);
}

/* Numbers of up to so many bits, whole days among the times. */
static void make_contacts(size_t count, int bits, bool days)
{
    for (size_t i = 0; i < count; i++) {
        int64_t start = (int64_t)draw() >> (64 - bits);
        start = days ? start / 200000 * DM_DAY_S : start;
        given[i] = (dm_plain_contact){
            .id = (int64_t)draw() >> (64 - bits),
            .when = {start, start < INT64_MAX - 90000
                                ? start + 1 + (int64_t)(draw() % 80000)
                                : INT64_MAX},
            .initiator = (uint32_t)draw() >> (bits % 32),
            .recipient = (uint32_t)draw() >> (bits % 31),
            .channel = (uint32_t)draw() >> (bits % 29),
            .topic = (uint32_t)(draw() % 3),
            .direction = (dm_direction)(draw() % 3),
        };
    }
}

START_TEST(what_is_encoded_is_decoded)
{
    static const size_t counts[] = {1, 2, 3, 1023, 1024, 1025, 5000};
    for (int bits = 1; bits <= 64; bits++) {
        for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
            make_contacts(counts[i], bits, bits % 2);
            check_round(counts[i]);
        }
    }
}
END_TEST

START_TEST(full_chunks_and_the_extremes_of_numbers_are_kept)
{
    make_contacts(DM_CHUNK_MOST, 40, true);
    check_round(DM_CHUNK_MOST - 1);
    check_round(DM_CHUNK_MOST);
    given[0] =
        (dm_plain_contact){.id = INT64_MIN, .when = {INT64_MIN, INT64_MAX}};
    given[1] = (dm_plain_contact){.id = INT64_MAX,
                                  .when = {INT64_MAX - 1, INT64_MAX},
                                  .initiator = UINT32_MAX,
                                  .topic = UINT32_MAX,
                                  .direction = DM_UNKNOWN_DIRECTION};
    check_round(1);
    check_round(2);
}
END_TEST

START_TEST(contacts_of_one_day_each_take_little_room)
{
    for (size_t i = 0; i < DM_CHUNK_MOST; i++) {
        int64_t day = (int64_t)(i / 100) * DM_DAY_S;
        given[i] = (dm_plain_contact){.id = (int64_t)i + 7000000,
                                      .when = {day, day + DM_DAY_S},
                                      .initiator = (uint32_t)(i % 20000),
                                      .recipient = (uint32_t)(i % 19997),
                                      .channel = (uint32_t)(i % 200)};
    }
    dm_buffer bytes = {0};
    dm_chunk_encode(&bytes, given, DM_CHUNK_MOST);
    ck_assert_uint_le(bytes.size, 12 * DM_CHUNK_MOST);
    dm_buffer_clear(&bytes);
}
END_TEST

START_TEST(a_part_of_a_column_is_the_same_as_in_the_whole)
{
    make_contacts(3000, 50, false);
    dm_buffer bytes = {0};
    dm_chunk_encode(&bytes, given, 3000);
    dm_chunk chunk;
    ck_assert(dm_chunk_open(&chunk, bytes.text, bytes.size));
    int64_t wide[700];
    uint32_t narrow[700];
    dm_chunk_read_wide(wide, &chunk.columns[DM_CHUNK_ID], 1111, 700);
    dm_chunk_read_narrow(narrow, &chunk.columns[DM_CHUNK_RECIPIENT], 1111, 700);
    for (size_t i = 0; i < 700; i++) {
        ck_assert_int_eq(wide[i], given[1111 + i].id);
        ck_assert_uint_eq(narrow[i], given[1111 + i].recipient);
    }
    dm_buffer_clear(&bytes);
}
END_TEST

START_TEST(damaged_bytes_are_no_chunk)
{
    make_contacts(50, 33, false);
    dm_buffer bytes = {0};
    dm_chunk_encode(&bytes, given, 50);
    dm_chunk chunk;
    for (size_t size = 0; size < bytes.size; size++) {
        char *cut = malloc(size + 1);
        memcpy(cut, bytes.text, size);
        ck_assert(!dm_chunk_open(&chunk, cut, size));
        free(cut);
    }
    for (size_t i = 0; i < 8 * bytes.size; i++) {
        bytes.text[i / 8] = (char)(bytes.text[i / 8] ^ 1 << i % 8);
        ck_assert_msg(!dm_chunk_open(&chunk, bytes.text, bytes.size), "bit %zu",
                      i);
        bytes.text[i / 8] = (char)(bytes.text[i / 8] ^ 1 << i % 8);
    }
    dm_buffer_clear(&bytes);
}
END_TEST

START_TEST(ids_are_kept)
{
    static const int64_t ids[] = {INT64_MIN, -1, 0, 1, INT64_MAX};
    dm_buffer bytes = {0};
    dm_chunk_encode_ids(&bytes, ids, 5);
    ck_assert_uint_eq(bytes.size, 40);
    for (size_t i = 0; i < 5; i++) {
        ck_assert_int_eq(dm_chunk_id_at(bytes.text, i), ids[i]);
    }
    dm_buffer_clear(&bytes);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("chunk_codec");
    TCase *cases = tcase_create("chunk_codec");
    tcase_add_test(cases, what_is_encoded_is_decoded);
    tcase_add_test(cases, full_chunks_and_the_extremes_of_numbers_are_kept);
    tcase_add_test(cases, contacts_of_one_day_each_take_little_room);
    tcase_add_test(cases, a_part_of_a_column_is_the_same_as_in_the_whole);
    tcase_add_test(cases, damaged_bytes_are_no_chunk);
    tcase_add_test(cases, ids_are_kept);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
