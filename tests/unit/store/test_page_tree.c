#include "store/page_tree.h"

#include "store/record.h"
#include "unit/store/page_fixture.h"

#include <stdbool.h>

/* Trees of many sizes and shapes: SQLite must find them sound, find every row
 * in them, and go on with them as with its own. */

#define INDEX "sqlite_autoindex_item_1"

typedef struct item {
    char *key;
    size_t size;
    size_t body_size;
    int64_t number;
} item;

/* How long what is drawn may be. */
typedef struct shape {
    size_t key_least;
    size_t key_most;
    size_t body_least;
    size_t body_most;
} shape;

static const shape small = {7, 12, 0, 4};
static const shape mixed = {7, DM_KEY_MOST, 0, 3000};
static const shape longest_keys = {DM_KEY_MOST, DM_KEY_MOST, 0, 0};
static const shape longest_rows = {7, 7, DM_ROW_MOST, DM_ROW_MOST};

static item *items;
static size_t item_count;

static size_t draw_size(size_t least, size_t most)
{
    return least + draw((unsigned)(most - least + 1));
}

/* Distinct by a number at the end, in no order. */
static void draw_key(item *out, const shape *kind, size_t number)
{
    out->size = draw_size(kind->key_least, kind->key_most);
    out->key = malloc(out->size + 1);
    ck_assert_ptr_nonnull(out->key);
    for (size_t i = 0; i < out->size; i++) {
        out->key[i] = (char)('a' + draw(26));
    }
    for (size_t i = 1; i <= 5; i++, number /= 10) {
        out->key[out->size - i] = (char)('0' + number % 10);
    }
    out->key[out->size] = '\0';
}

static void draw_items(size_t count, const shape *kind)
{
    items = calloc(count + 1, sizeof *items);
    ck_assert_ptr_nonnull(items);
    item_count = count;
    for (size_t i = 0; i < count; i++) {
        draw_key(&items[i], kind, i);
        items[i].body_size = draw_size(kind->body_least, kind->body_most);
        items[i].number = (i ? items[i - 1].number : 0) + 1 + draw(3);
    }
}

static void free_items(void)
{
    for (size_t i = 0; i < item_count; i++) {
        free(items[i].key);
    }
    free(items);
}

static int compare_items(const void *a, const void *b)
{
    return strcmp((*(item *const *)a)->key, (*(item *const *)b)->key);
}

static void add_row(dm_page_tree *tree, item *row)
{
    static dm_record record;
    static char body[DM_ROW_MOST];
    unsigned char payload[DM_ROW_MOST];
    size_t size = 0;
    memset(body, 'b', sizeof body);
    /* A body that is too long is made as long as there is room. */
    for (; size == 0; row->body_size -= size == 0) {
        dm_record_clear(&record);
        dm_record_add_null(&record);
        dm_record_add_text(&record, row->key, row->size);
        dm_record_add_text(&record, body, row->body_size);
        size = dm_record_write(payload, &record);
    }
    dm_page_tree_add_row(tree, row->number, payload, size);
}

static void add_entry(dm_page_tree *tree, const item *row)
{
    static dm_record record;
    unsigned char payload[DM_ROW_MOST];
    dm_record_clear(&record);
    dm_record_add_text(&record, row->key, row->size);
    dm_record_add_integer(&record, row->number);
    size_t size = dm_record_write(payload, &record);
    dm_page_tree_add_entry(tree, payload, size);
}

static void add_items(dm_page_tree *rows, dm_page_tree *keys)
{
    item **sorted = malloc((item_count + 1) * sizeof(item *));
    ck_assert_ptr_nonnull(sorted);
    for (size_t i = 0; i < item_count; i++) {
        sorted[i] = &items[i];
        add_row(rows, &items[i]);
    }
    qsort(sorted, item_count, sizeof(item *), compare_items);
    for (size_t i = 0; i < item_count; i++) {
        add_entry(keys, sorted[i]);
    }
    free(sorted);
}

/* With so many pages left free at the head. */
static void put_items(uint32_t lock_page, uint32_t room)
{
    dm_error error;
    dm_page_file file;
    dm_page_tree trees[2];
    create_database("CREATE TABLE item (id INTEGER PRIMARY KEY,"
                    "key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT");
    dm_root_page roots[2] = {{.number = find_root("item")},
                             {.number = find_root(INDEX)}};
    begin_pages(&file, room);
    file.lock_page = lock_page;
    dm_page_tree_begin(&trees[0], DM_PAGE_ROWS, &file);
    dm_page_tree_begin(&trees[1], DM_PAGE_ENTRIES, &file);
    add_items(&trees[0], &trees[1]);
    for (int i = 0; i < 2; i++) {
        assert_done(dm_page_tree_finish(&roots[i].page, &trees[i], &error),
                    &error);
        dm_page_tree_clear(&trees[i]);
    }
    put_pages(&file, roots, 2);
}

/* Every item by its number and by its key, and nothing else. */
static void check_items(void)
{
    ck_assert_int_eq(read_number("SELECT count(*) FROM item NOT INDEXED"),
                     (int64_t)item_count);
    sqlite3_stmt *row =
        prepare("SELECT key, length(body) FROM item WHERE id = $1");
    sqlite3_stmt *entry = prepare("SELECT id FROM item WHERE key = $1");
    for (size_t i = 0; i < item_count; i++) {
        sqlite3_bind_int64(row, 1, items[i].number);
        ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
        ck_assert_str_eq((const char *)sqlite3_column_text(row, 0),
                         items[i].key);
        ck_assert_int_eq(sqlite3_column_int64(row, 1),
                         (int64_t)items[i].body_size);
        sqlite3_reset(row);
        sqlite3_bind_text(entry, 1, items[i].key, -1, SQLITE_STATIC);
        ck_assert_int_eq(sqlite3_step(entry), SQLITE_ROW);
        ck_assert_int_eq(sqlite3_column_int64(entry, 0), items[i].number);
        sqlite3_reset(entry);
    }
    sqlite3_finalize(row);
    sqlite3_finalize(entry);
}

/* What SQLite does to the trees from then on. */
static void work_on(void)
{
    run("WITH RECURSIVE more (n) AS"
        "(SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 300)"
        "INSERT INTO item (key, body) SELECT"
        " substr('qbzmaxcvwn', n %% 10 + 1, 1) || n ||"
        " hex(zeroblob(n %% 480)), hex(zeroblob(n * 7 %% 2000)) FROM more");
    check_sound();
    run("UPDATE item SET key = 'm' || key WHERE id %% 5 = 0;"
        "UPDATE item SET body = body || body WHERE id %% 7 = 0;"
        "DELETE FROM item WHERE id %% 3 = 0");
    check_sound();
    run("VACUUM");
    check_sound();
    run("DELETE FROM item");
    check_sound();
    ck_assert_int_eq(read_number("SELECT count(*) FROM item"), 0);
}

static void try_size(size_t count, const shape *kind, bool works)
{
    draw_items(count, kind);
    put_items(DM_LOCK_PAGE, draw(3));
    check_sound();
    check_items();
    if (works) {
        work_on();
    }
    close_database();
    free_items();
}

START_TEST(few_items_of_one_page_are_sound)
{
    for (size_t count = 0; count < 40; count++) {
        try_size(count, &small, true);
    }
}
END_TEST

/* Some two hundred rows and entries to a page. */
START_TEST(each_number_of_items_around_the_first_pages_is_sound)
{
    for (size_t count = 100; count < 500;
         count += 1 + (count > 250 && count < 400)) {
        try_size(count, &small, count % 40 == 0);
    }
}
END_TEST

/* Four entries to a leaf and five children to a branch at the most: a level is
 * added at 21 and at 105 entries or so. */
START_TEST(each_number_of_the_longest_keys_is_sound)
{
    for (size_t count = 0; count < 160; count++) {
        try_size(count, &longest_keys, count % 10 == 0);
    }
    try_size(530, &longest_keys, true);
    try_size(1500, &longest_keys, true);
}
END_TEST

/* One row to a page: the table gets its third level at 510 rows or so. */
START_TEST(each_number_of_the_longest_rows_is_sound)
{
    for (size_t count = 0; count < 12; count++) {
        try_size(count, &longest_rows, true);
    }
    for (size_t count = 440; count < 600; count += 1 + (count < 500)) {
        try_size(count, &longest_rows, count % 50 == 0);
    }
}
END_TEST

START_TEST(items_of_any_length_are_sound)
{
    for (int turn = 0; turn < 40; turn++) {
        try_size(draw(600), &mixed, true);
    }
    try_size(2500, &mixed, true);
}
END_TEST

START_TEST(thousands_of_small_items_are_sound)
{
    try_size(9000, &small, true);
    try_size(35000, &small, false);
}
END_TEST

/* SQLite's page of locks is moved down to where a small database has it. */
static void try_lock_page(uint32_t number, size_t count, const shape *kind)
{
    unsigned place = (number - 1) * DM_PAGE_SIZE;
    sqlite3_test_control(SQLITE_TESTCTRL_PENDING_BYTE, place);
    draw_items(count, kind);
    put_items(number, draw(40));
    check_sound();
    check_items();
    work_on();
    close_database();
    free_items();
}

START_TEST(the_page_of_locks_is_left_free)
{
    for (uint32_t number = 2; number < 100; number++) {
        try_lock_page(number, 130, &mixed);
    }
    for (uint32_t number = 2; number < 40; number++) {
        try_lock_page(number, 160, &longest_keys);
    }
}
END_TEST

START_TEST(room_that_is_left_at_the_head_is_free)
{
    static const uint32_t rooms[] = {0,    1,    2,    1015, 1016, 1017,
                                     1018, 2033, 2034, 2035, 5000};
    for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++) {
        draw_items(300, &small);
        put_items(DM_LOCK_PAGE, rooms[i]);
        ck_assert_int_eq(read_number("PRAGMA freelist_count"), rooms[i]);
        check_sound();
        check_items();
        work_on();
        close_database();
        free_items();
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("page_tree");
    TCase *cases = tcase_create("page_tree");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_page_folder, remove_page_folder);
    tcase_add_test(cases, few_items_of_one_page_are_sound);
    tcase_add_test(cases, each_number_of_items_around_the_first_pages_is_sound);
    tcase_add_test(cases, each_number_of_the_longest_keys_is_sound);
    tcase_add_test(cases, each_number_of_the_longest_rows_is_sound);
    tcase_add_test(cases, items_of_any_length_are_sound);
    tcase_add_test(cases, thousands_of_small_items_are_sound);
    tcase_add_test(cases, the_page_of_locks_is_left_free);
    tcase_add_test(cases, room_that_is_left_at_the_head_is_free);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
