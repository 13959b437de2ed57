#include "store/page.h"

#include "unit/store/page_fixture.h"

/* As the format of the file says: seven bits of each byte, all eight of the
 * ninth. */
static uint64_t read_varint(const unsigned char *from, size_t *size)
{
    uint64_t number = 0;
    for (size_t i = 0; i < 8; i++) {
        number = number << 7 | (from[i] & 0x7f);
        if (from[i] < 0x80) {
            *size = i + 1;
            return number;
        }
    }
    *size = 9;
    return number << 8 | from[8];
}

static void check_varint(uint64_t number, size_t expected_size)
{
    unsigned char bytes[DM_VARINT_MOST + 1];
    memset(bytes, 0xa5, sizeof bytes);
    const unsigned char *end = dm_put_varint(bytes, number);
    size_t size;
    ck_assert_uint_eq(read_varint(bytes, &size), number);
    ck_assert_uint_eq(size, expected_size);
    ck_assert_uint_eq((size_t)(end - bytes), expected_size);
    ck_assert_uint_eq(bytes[expected_size], 0xa5);
}

START_TEST(a_varint_has_as_many_bytes_as_its_number_needs)
{
    check_varint(0, 1);
    for (size_t size = 1; size <= 8; size++) {
        uint64_t most = (UINT64_C(1) << (7 * size)) - 1;
        check_varint(most - 1, size);
        check_varint(most, size);
        check_varint(most + 1, size + 1);
        check_varint(most + 2, size + 1);
    }
    check_varint(INT64_MAX, 9);
    check_varint((uint64_t)INT64_MIN, 9);
    check_varint(UINT64_MAX, 9);
}
END_TEST

START_TEST(a_varint_of_any_number_is_read_again)
{
    for (int i = 0; i < 20000; i++) {
        uint64_t number = (uint64_t)draw(1U << 31) << 33 ^
                          (uint64_t)draw(1U << 31) << 12 ^ draw(1U << 31);
        number >>= draw(64);
        unsigned char bytes[DM_VARINT_MOST];
        size_t size;
        const unsigned char *end = dm_put_varint(bytes, number);
        ck_assert_uint_eq(read_varint(bytes, &size), number);
        ck_assert_uint_eq((size_t)(end - bytes), size);
    }
}
END_TEST

START_TEST(a_number_is_written_from_its_highest_byte)
{
    unsigned char bytes[9] = {[2] = 0xee};
    dm_put_big_endian(bytes, 0x1234, 2);
    ck_assert_uint_eq(bytes[0], 0x12);
    ck_assert_uint_eq(bytes[1], 0x34);
    ck_assert_uint_eq(bytes[2], 0xee);
    dm_put_big_endian(bytes, (uint64_t)-2, 8);
    for (int i = 0; i < 7; i++) {
        ck_assert_uint_eq(bytes[i], 0xff);
    }
    ck_assert_uint_eq(bytes[7], 0xfe);
    dm_put_big_endian(bytes, (uint64_t)-2, 0);
    ck_assert_uint_eq(bytes[0], 0xff);
}
END_TEST

/* How many cells of `size` a page of a kind takes; it must be what its free
 * bytes allow. */
static size_t fill_page(dm_page *page, dm_page_kind kind, size_t size)
{
    size_t count = 0;
    dm_page_clear(page, kind);
    for (unsigned char *cell; (cell = dm_page_add(page, size)); count++) {
        memset(cell, (int)count, size);
    }
    ck_assert_uint_eq(page->count, count);
    return count;
}

START_TEST(a_page_is_full_when_not_one_more_byte_fits)
{
    static dm_page page;
    for (size_t size = 4; size <= DM_PAGE_SIZE; size++) {
        ck_assert_uint_eq(fill_page(&page, DM_PAGE_ROWS, size),
                          (DM_PAGE_SIZE - 8) / (size + 2));
        ck_assert_uint_eq(fill_page(&page, DM_PAGE_ENTRY_BRANCHES, size),
                          (DM_PAGE_SIZE - 12) / (size + 2));
    }
}
END_TEST

/* What SQLite asks of every page. */
START_TEST(the_longest_payloads_fit_a_page)
{
    static dm_page page;
    ck_assert_uint_eq(
        fill_page(&page, DM_PAGE_ROWS, DM_ROW_MOST + 2 + DM_VARINT_MOST), 1);
    ck_assert_uint_ge(fill_page(&page, DM_PAGE_ENTRIES, 2 + DM_ENTRY_MOST), 4);
    ck_assert_uint_ge(fill_page(&page, DM_PAGE_ENTRY_BRANCHES,
                                DM_CHILD_SIZE + 2 + DM_ENTRY_MOST),
                      4);
}
END_TEST

START_TEST(the_last_cell_is_found_and_taken_back)
{
    static dm_page page;
    size_t size;
    dm_page_clear(&page, DM_PAGE_ENTRIES);
    for (size_t i = 1; i <= 20; i++) {
        memset(dm_page_add(&page, 10 + i), (int)i, 10 + i);
    }
    for (size_t i = 20; i > 0; i--) {
        const unsigned char *last = dm_page_last(&page, &size);
        ck_assert_uint_eq(size, 10 + i);
        ck_assert_uint_eq(last[0], i);
        ck_assert_uint_eq(last[size - 1], i);
        dm_page_remove_last(&page);
    }
    ck_assert_uint_eq(page.count, 0);
    ck_assert_uint_eq(page.content, DM_PAGE_SIZE);
}
END_TEST

/* The bytes of the page `number` as they are in the file. */
static void read_page(unsigned char bytes[DM_PAGE_SIZE], uint32_t number)
{
    FILE *file = fopen(page_path, "rb");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fseek(file, (long)(number - 1) * DM_PAGE_SIZE, SEEK_SET),
                     0);
    ck_assert_uint_eq(fread(bytes, 1, DM_PAGE_SIZE, file), DM_PAGE_SIZE);
    fclose(file);
}

/* A row of one text. */
static void add_text_row(dm_page *page, int64_t number, unsigned char size)
{
    unsigned char head[2 + DM_VARINT_MOST + 2];
    unsigned char *end = dm_put_varint(head, (uint64_t)size + 2);
    end = dm_put_varint(end, (uint64_t)number);
    *end++ = 2;
    *end++ = (unsigned char)(13 + 2 * size);
    unsigned char *cell = dm_page_add(page, (size_t)(end - head) + size);
    memcpy(cell, head, (size_t)(end - head));
    memset(cell + (end - head), 'x', size);
}

START_TEST(a_page_of_rows_is_byte_for_byte_the_one_that_sqlite_writes)
{
    static dm_page page;
    unsigned char expected[DM_PAGE_SIZE];
    for (unsigned rows = 0; rows < 60; rows++) {
        create_database("CREATE TABLE item (body TEXT) STRICT");
        dm_page_clear(&page, DM_PAGE_ROWS);
        for (unsigned i = 0; i < rows; i++) {
            unsigned size = draw(50);
            run("INSERT INTO item (rowid, body) VALUES (%lld,"
                "replace(hex(zeroblob(%u)), '00', 'x'))",
                (long long)i * 997, size);
            add_text_row(&page, (int64_t)i * 997, (unsigned char)size);
        }
        uint32_t root = find_root("item");
        close_database();
        read_page(expected, root);
        dm_page_finish(&page, 0);
        ck_assert_mem_eq(page.bytes, expected, DM_PAGE_SIZE);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("page");
    TCase *cases = tcase_create("page");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_page_folder, remove_page_folder);
    tcase_add_test(cases, a_varint_has_as_many_bytes_as_its_number_needs);
    tcase_add_test(cases, a_varint_of_any_number_is_read_again);
    tcase_add_test(cases, a_number_is_written_from_its_highest_byte);
    tcase_add_test(cases, a_page_is_full_when_not_one_more_byte_fits);
    tcase_add_test(cases, the_longest_payloads_fit_a_page);
    tcase_add_test(cases, the_last_cell_is_found_and_taken_back);
    tcase_add_test(cases,
                   a_page_of_rows_is_byte_for_byte_the_one_that_sqlite_writes);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
