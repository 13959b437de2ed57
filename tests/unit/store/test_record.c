#include "store/record.h"

#include "unit/store/page_fixture.h"

static dm_page_file file;
static dm_page_tree tree;
static dm_record record;
static int64_t last_row;

/* A table that takes any value, and a tree of rows for it. */
static void begin(void)
{
    create_database("CREATE TABLE item (a, b, c)");
    begin_pages(&file, 0);
    dm_page_tree_begin(&tree, DM_PAGE_ROWS, &file);
    last_row = 0;
}

static void add_row(int64_t number)
{
    unsigned char payload[DM_ROW_MOST];
    size_t size = dm_record_write(payload, &record);
    ck_assert_uint_gt(size, 0);
    dm_page_tree_add_row(&tree, number, payload, size);
    last_row = number;
}

static void finish(void)
{
    put_tree(&tree, "item");
    check_sound();
}

/* All numbers at which a size ends, and their like below zero. */
static size_t list_edges(int64_t *out)
{
    size_t count = 0;
    for (unsigned bit = 0; bit < 63; bit++) {
        for (int64_t aside = -2; aside <= 2; aside++) {
            out[count++] = (INT64_C(1) << bit) + aside;
            out[count++] = -(INT64_C(1) << bit) + aside;
        }
    }
    out[count++] = INT64_MAX;
    out[count++] = INT64_MAX - 1;
    out[count++] = INT64_MIN;
    out[count++] = INT64_MIN + 1;
    return count;
}

enum { EDGES = 63 * 10 + 4 };

START_TEST(an_integer_of_any_size_is_read_by_sqlite)
{
    int64_t numbers[EDGES];
    size_t count = list_edges(numbers);
    begin();
    for (size_t i = 0; i < count; i++) {
        dm_record_clear(&record);
        dm_record_add_integer(&record, numbers[i]);
        dm_record_add_null(&record);
        dm_record_add_integer(&record, ~numbers[i]);
        add_row((int64_t)i + 1);
    }
    finish();
    sqlite3_stmt *rows = prepare("SELECT a, b, c FROM item ORDER BY rowid");
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(sqlite3_step(rows), SQLITE_ROW);
        ck_assert_int_eq(sqlite3_column_type(rows, 0), SQLITE_INTEGER);
        ck_assert_int_eq(sqlite3_column_int64(rows, 0), numbers[i]);
        ck_assert_int_eq(sqlite3_column_type(rows, 1), SQLITE_NULL);
        ck_assert_int_eq(sqlite3_column_int64(rows, 2), ~numbers[i]);
    }
    ck_assert_int_eq(sqlite3_step(rows), SQLITE_DONE);
    sqlite3_finalize(rows);
}
END_TEST

static int compare_numbers(const void *a, const void *b)
{
    int64_t one = *(const int64_t *)a;
    int64_t other = *(const int64_t *)b;
    return (one > other) - (one < other);
}

START_TEST(a_row_of_any_number_is_found_by_sqlite)
{
    int64_t numbers[EDGES];
    size_t count = list_edges(numbers);
    qsort(numbers, count, sizeof *numbers, compare_numbers);
    begin();
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1]) {
            dm_record_clear(&record);
            dm_record_add_integer(&record, numbers[i]);
            add_row(numbers[i]);
        }
    }
    finish();
    sqlite3_stmt *row = prepare("SELECT a FROM item WHERE rowid = $1");
    for (size_t i = 0; i < count; i++) {
        sqlite3_bind_int64(row, 1, numbers[i]);
        ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
        ck_assert_int_eq(sqlite3_column_int64(row, 0), numbers[i]);
        sqlite3_reset(row);
    }
    sqlite3_finalize(row);
}
END_TEST

/* Of characters of one to four bytes. */
static void write_text(char *out, size_t size)
{
    static const char *const letters[] = {"a", "\xc3\xa9", "\xe2\x82\xac",
                                          "\xf0\x9f\x95\x8a"};
    size_t used = 0;
    while (used < size) {
        size_t most = size - used < 4 ? size - used : 4;
        const char *letter = letters[draw((unsigned)most)];
        memcpy(out + used, letter, strlen(letter));
        used += strlen(letter);
    }
}

START_TEST(a_text_of_any_size_is_read_by_sqlite)
{
    enum { MOST = 1300 };
    static char texts[MOST][MOST];
    begin();
    for (size_t size = 0; size < MOST; size++) {
        write_text(texts[size], size);
        dm_record_clear(&record);
        dm_record_add_text(&record, texts[size], size);
        dm_record_add_integer(&record, (int64_t)size);
        dm_record_add_text(&record, texts[size], size);
        add_row((int64_t)size + 1);
    }
    finish();
    sqlite3_stmt *rows = prepare("SELECT a, b, c FROM item ORDER BY rowid");
    for (int size = 0; size < MOST; size++) {
        ck_assert_int_eq(sqlite3_step(rows), SQLITE_ROW);
        for (int column = 0; column <= 2; column += 2) {
            ck_assert_int_eq(sqlite3_column_type(rows, column), SQLITE_TEXT);
            ck_assert_int_eq(sqlite3_column_bytes(rows, column), size);
            ck_assert_int_eq(memcmp(sqlite3_column_text(rows, column),
                                    texts[size], (size_t)size),
                             0);
        }
        ck_assert_int_eq(sqlite3_column_int(rows, 1), size);
    }
    sqlite3_finalize(rows);
}
END_TEST

START_TEST(a_record_that_just_fits_is_written_and_a_longer_one_is_not)
{
    static char text[2 * DM_ROW_MOST];
    unsigned char payload[DM_ROW_MOST];
    memset(text, 'x', sizeof text);
    size_t longest = 0;
    for (size_t size = 4000; size < sizeof text; size++) {
        dm_record_clear(&record);
        dm_record_add_text(&record, text, size);
        size_t written = dm_record_write(payload, &record);
        /* One byte says how long the head is, two what the column holds. */
        ck_assert_uint_eq(written, size + 3 <= DM_ROW_MOST ? size + 3 : 0);
        longest = written ? size : longest;
    }
    begin();
    dm_record_clear(&record);
    dm_record_add_text(&record, text, longest);
    add_row(INT64_MAX);
    finish();
    ck_assert_int_eq(read_number("SELECT length(a) FROM item"),
                     (int64_t)longest);
    ck_assert_int_eq(read_number("PRAGMA page_count"), 2);
}
END_TEST

START_TEST(what_is_too_long_stays_so_until_the_record_is_cleared)
{
    static char text[DM_ROW_MOST];
    unsigned char payload[DM_ROW_MOST];
    memset(text, 'x', sizeof text);
    dm_record_clear(&record);
    dm_record_add_text(&record, text, sizeof text);
    dm_record_add_integer(&record, INT64_MIN);
    dm_record_add_text(&record, text, 1);
    ck_assert_uint_eq(dm_record_write(payload, &record), 0);
    dm_record_clear(&record);
    dm_record_add_null(&record);
    ck_assert_uint_eq(dm_record_write(payload, &record), 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("record");
    TCase *cases = tcase_create("record");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_page_folder, remove_page_folder);
    tcase_add_test(cases, an_integer_of_any_size_is_read_by_sqlite);
    tcase_add_test(cases, a_row_of_any_number_is_found_by_sqlite);
    tcase_add_test(cases, a_text_of_any_size_is_read_by_sqlite);
    tcase_add_test(cases,
                   a_record_that_just_fits_is_written_and_a_longer_one_is_not);
    tcase_add_test(cases,
                   what_is_too_long_stays_so_until_the_record_is_cleared);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
