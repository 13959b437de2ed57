#include "store/page_splice.h"

#include "store/record.h"
#include "unit/store/page_fixture.h"

static dm_page_file file;
static dm_error error;

/* One row of the number `number`, on a page that is the root. */
static void fill_root(dm_page *root, int64_t number)
{
    static dm_record record;
    unsigned char payload[DM_ROW_MOST];
    dm_record_clear(&record);
    dm_record_add_integer(&record, number);
    size_t size = dm_record_write(payload, &record);
    unsigned char head[2 * DM_VARINT_MOST];
    unsigned char *end = dm_put_varint(head, size);
    end = dm_put_varint(end, (uint64_t)number);
    dm_page_clear(root, DM_PAGE_ROWS);
    unsigned char *cell = dm_page_add(root, (size_t)(end - head) + size);
    memcpy(cell, head, (size_t)(end - head));
    memcpy(cell + (end - head), payload, size);
    dm_page_finish(root, 0);
}

static void begin(uint32_t room)
{
    create_database("CREATE TABLE one (a INTEGER) STRICT;"
                    "CREATE TABLE other (a INTEGER) STRICT");
    begin_pages(&file, room);
}

static uint32_t read_head(long place)
{
    unsigned char bytes[4];
    FILE *stream = fopen(page_path, "rb");
    ck_assert_ptr_nonnull(stream);
    ck_assert_int_eq(fseek(stream, place, SEEK_SET), 0);
    ck_assert_uint_eq(fread(bytes, 1, sizeof bytes, stream), sizeof bytes);
    fclose(stream);
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

START_TEST(roots_take_the_place_of_those_of_empty_tables)
{
    dm_root_page roots[2];
    begin(0);
    roots[0].number = find_root("other");
    roots[1].number = find_root("one");
    fill_root(&roots[0].page, 7);
    fill_root(&roots[1].page, -300);
    uint32_t changes = read_head(24);
    put_pages(&file, roots, 2);
    ck_assert_uint_eq(read_head(24), changes + 1);
    ck_assert_uint_eq(read_head(92), changes + 1);
    ck_assert_uint_eq(read_head(28), 3);
    check_sound();
    ck_assert_int_eq(read_number("SELECT a FROM other WHERE rowid = 7"), 7);
    ck_assert_int_eq(read_number("SELECT a FROM one WHERE rowid = -300"), -300);
}
END_TEST

/* Pages that were free before are so still, beside those of the reserve, be
 * these many or few. */
START_TEST(free_pages_before_and_after_are_all_found)
{
    dm_root_page root;
    for (uint32_t room = 0; room < 2600; room += 1 + room / 2) {
        begin(room + 3000);
        run("CREATE TABLE more (a);"
            "WITH RECURSIVE n (i) AS"
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)"
            "INSERT INTO more SELECT zeroblob(3500) FROM n;"
            "DROP TABLE more");
        int64_t before = read_number("PRAGMA freelist_count");
        int64_t used = read_number("PRAGMA page_count");
        ck_assert_int_gt(before, 1400);
        root.number = find_root("one");
        fill_root(&root.page, 5);
        put_pages(&file, &root, 1);
        ck_assert_int_eq(read_number("PRAGMA freelist_count"),
                         before + room + 3003 - used);
        check_sound();
        run("CREATE TABLE more (a);"
            "WITH RECURSIVE n (i) AS"
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
            "INSERT INTO more SELECT zeroblob(3500) FROM n");
        check_sound();
        close_database();
    }
}
END_TEST

START_TEST(a_head_that_cannot_be_read_is_told)
{
    dm_page_head head = {.path = page_path, .page_count = 3};
    begin(0);
    close_database();
    assert_done(dm_page_file_finish(&file, &error), &error);
    ck_assert_int_eq(truncate(page_path, 5000), 0);
    ck_assert_int_eq(dm_splice_head(&file, &head, &error), DM_SYSTEM);
    unlink(page_path);
    ck_assert_int_eq(dm_splice_head(&file, &head, &error), DM_SYSTEM);
    ck_assert_str_eq(error.message, "cannot write a new store: "
                                    "No such file or directory");
    dm_page_file_clear(&file);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("page_splice");
    TCase *cases = tcase_create("page_splice");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_page_folder, remove_page_folder);
    tcase_add_test(cases, roots_take_the_place_of_those_of_empty_tables);
    tcase_add_test(cases, free_pages_before_and_after_are_all_found);
    tcase_add_test(cases, a_head_that_cannot_be_read_is_told);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
