#include "demarche/merge.h"

#include "store_fixture.h"

#include "base/buffer.h"

static void open_fast_store(void)
{
    open_store();
    add("PRAGMA synchronous = off");
}

static void add_actor(const char *key, const char *label)
{
    add("INSERT INTO actor (key, label) VALUES (%Q, %Q)", key, label);
}

static dm_table *list(double least)
{
    dm_table *table;
    assert_ok(dm_store_list_similar(&table, store, least, &error));
    return table;
}

/* The pairs as "a b reason" lines, similarities in hundredths. */
static void assert_pairs(const char *expected)
{
    dm_buffer text = {0};
    dm_table *table = list(0.5);
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        dm_buffer_add_format(
            &text, "%s %s: %s %.2f\n", dm_table_get_text(table, i, 0),
            dm_table_get_text(table, i, 1), dm_table_get_text(table, i, 4),
            dm_table_get_real(table, i, 5));
    }
    ck_assert_str_eq(dm_buffer_text(&text), expected);
    dm_buffer_clear(&text);
    dm_table_free(table);
}

static void assert_likeness(const char *a, const char *b, const char *expected)
{
    add("DELETE FROM actor");
    add_actor("a", a);
    add_actor("b", b);
    char line[64] = "";
    if (*expected) {
        snprintf(line, sizeof line, "a b: %s\n", expected);
    }
    assert_pairs(line);
    add("DELETE FROM actor");
    add_actor("b", a);
    add_actor("a", b);
    assert_pairs(line);
}

START_TEST(names_are_alike_for_a_reason)
{
    static const char *const pairs[][3] = {
        {"Molotov", "MOLOTOV", "same name 1.00"},
        {"Weizsäcker", "Weizsacker", "same name 1.00"},
        {"Molotov, V. M.", "V. M. Molotov", "same name 1.00"},
        {"V.M. Molotov", "V M Molotov", "same name 1.00"},
        {"Mac Arthur", "MacArthur", "same name 1.00"},
        {"Army (Japan)", "ARMY (Japan)", "same name 1.00"},
        {"Kang Kyung-wha", "Kyung-wha Kang", "word order 0.99"},
        {"Молотов", "Molotov", "transliteration 0.98"},
        {"Молотов Вячеслав", "Viacheslav Molotov", "transliteration 0.98"},
        {"Weizsaecker", "Weizsäcker", "umlaut 0.97"},
        {"Georgi Astachow", "Georgi Astakhov", "transliteration 0.95"},
        {"Майский", "Maisky", "transliteration 0.95"},
        {"Ministry of Foreign Affairs (Japan)", "Foreign Ministry (Japan)",
         "office words 0.92"},
        {"Ambassador Schulenburg", "Schulenburg", "office words 0.92"},
        {"Ernst von Weizsäcker", "Ernst Weizsäcker", "office words 0.92"},
        {"V. M. Molotov", "Vyacheslav Mikhailovich Molotov", "initials 0.90"},
        {"V. Molotov", "Vyacheslav Molotov", "initials 0.90"},
        {"V. Molotov", "V. M. Molotov", "initials 0.86"},
        {"Molotov", "V. M. Molotov", "initials 0.86"},
        {"V. M. Molotov", "Vyacheslav Molotov", "initials 0.80"},
        {"Merkel", "Merkle", "spelling 0.89"},
        {"Ivan Litvinov", "Ivan Litvanov", "spelling 0.89"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_likeness(pairs[i][0], pairs[i][1], pairs[i][2]);
    }
}
END_TEST

START_TEST(others_are_not_alike)
{
    static const char *const pairs[][2] = {
        {"Foreign Affairs (Japan)", "Foreign Affairs (China)"},
        {"Citizen (Niger)", "Citizen (Nigeria)"},
        {"Citizen (Austria)", "Citizen (Australia)"},
        {"Citizen", "Citizen (Japan)"},
        {"Iran", "Iraq"},
        {"Austria", "Australia"},
        {"North Korea", "South Korea"},
        {"Slovakia", "Slovenia"},
        {"Gambia", "Zambia"},
        {"Liberal National Party", "National Liberal Party"},
        {"President of the Senate", "Senate"},
        {"Division 1", "Division 2"},
        {"12", "13"},
        {"J. Smith", "Mary Smith"},
        {"John Smith", "James Smith"},
        {"Mario Rossi", "Maria Rossi"},
        {"Ivanov", "Ivanova"},
        {"周恩来", "毛泽东"},
        {"--", "??"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_likeness(pairs[i][0], pairs[i][1], "");
    }
}
END_TEST

START_TEST(a_pair_has_one_row_for_its_best_reason)
{
    add_actor("molotov", "V. Molotov");
    add_actor("skrjabin", "Vyacheslav Molotov");
    add("INSERT INTO actor_name (actor, name, folded, kind) "
        "VALUES (2, 'Молотов, В.', 'x', 'translit')");
    assert_pairs("molotov skrjabin: transliteration 0.98\n");
    add("INSERT INTO authority (actor, scheme, value) "
        "VALUES (1, 'viaf', '7'), (2, 'viaf', '7')");
    assert_pairs("molotov skrjabin: authority 1.00\n");
}
END_TEST

START_TEST(rows_go_by_similarity_and_keys)
{
    add_actor("d", "Merkle");
    add_actor("c", "merkel");
    add_actor("b", "Merkel");
    add_actor("a", "MERKEL");
    assert_pairs("a b: same name 1.00\na c: same name 1.00\n"
                 "b c: same name 1.00\na d: spelling 0.89\n"
                 "b d: spelling 0.89\nc d: spelling 0.89\n");
    dm_table *table = list(0.95);
    ck_assert_uint_eq(dm_table_count_rows(table), 3);
    dm_table_free(table);
}
END_TEST

START_TEST(who_met_or_serves_the_other_is_another)
{
    add_actor("a", "Merkel");
    add_actor("b", "Merkle");
    add("INSERT INTO contact (key, initiator, recipient) VALUES ('c', 2, 1)");
    assert_pairs("");
    add("UPDATE actor SET label = 'MERKEL' WHERE id = 2");
    dm_table *table = list(0.5);
    ck_assert_uint_eq(dm_table_count_rows(table), 1);
    for (size_t column = 6; column < 9; column++) {
        ck_assert_int_eq(dm_table_get_integer(table, 0, column), 1);
    }
    dm_table_free(table);
    add("INSERT INTO post (actor, serves, t_start, t_end) VALUES (1, 2, 0, 1)");
    assert_pairs("");
}
END_TEST

/* One name for everybody costs no more than a window of comparisons each. */
START_TEST(many_namesakes_take_no_square_of_time)
{
    add("BEGIN");
    for (int i = 0; i < 1500; i++) {
        add("INSERT INTO actor (key, label) VALUES ('k%d', 'Mohammed Ali')", i);
    }
    add("COMMIT");
    dm_table *table = list(0.5);
    ck_assert_uint_lt(dm_table_count_rows(table), 1500 * 64);
    ck_assert_uint_gt(dm_table_count_rows(table), 1500);
    dm_table_free(table);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("list_similar");
    TCase *tests = tcase_create("list_similar");
    tcase_add_checked_fixture(tests, open_fast_store, close_store);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, names_are_alike_for_a_reason);
    tcase_add_test(tests, others_are_not_alike);
    tcase_add_test(tests, a_pair_has_one_row_for_its_best_reason);
    tcase_add_test(tests, rows_go_by_similarity_and_keys);
    tcase_add_test(tests, who_met_or_serves_the_other_is_another);
    tcase_add_test(tests, many_namesakes_take_no_square_of_time);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
