#include "demarche/merge.h"

#include "merge_fixture.h"

#define SEEDS 8

static int64_t merge(const char *kept, const char *gone)
{
    int64_t id;
    assert_ok(dm_store_merge_actors(&id, store, kept, gone, NULL, &error));
    return id;
}

static void undo(int64_t id)
{
    assert_ok(dm_store_undo_merge(store, id, &error));
}

/* Two men who may be one, with rows of every kind that would stand twice. */
static void open_twins(void)
{
    open_store();
    add("INSERT INTO actor (id, key, kind, label, note) VALUES "
        "(1, 'ussr', 'state', 'Soviet Union', NULL), "
        "(2, 'germany', 'state', 'Germany', NULL), "
        "(3, 'maisky', 'person', 'Ivan Maisky', NULL), "
        "(4, 'majskij', 'person', 'Iwan Majskij', 'a|b\\c\nd'), "
        "(5, 'seeds', 'person', 'Seeds', NULL)");
    add("INSERT INTO actor_name (actor, name, folded, kind) VALUES "
        "(3, 'Ivan Maisky', 'ivan maisky', 'preferred'), "
        "(4, 'Iwan Majskij', 'iwan majskij', 'preferred'), "
        "(4, 'Maisky', 'maisky', 'alias'), "
        "(4, 'Майский', 'маискии', 'translit')");
    add("INSERT INTO authority (actor, scheme, value) VALUES "
        "(3, 'viaf', '1'), (4, 'viaf', '1'), (4, 'gnd', '2')");
    add("INSERT INTO post (actor, serves, title, t_start, t_end) VALUES "
        "(3, 1, 'ambassador', 0, 1), (4, 1, 'ambassador', 0, 2), "
        "(4, 1, 'envoy', 0, 3)");
    add("INSERT INTO contact (id, key, initiator, recipient) VALUES "
        "(1, 'c1', 3, 5), (2, 'c2', 4, 5), (3, 'c3', 5, 4), (4, 'c4', 2, 5)");
    add("INSERT INTO party (contact, actor, role, ord) VALUES "
        "(1, 4, 'initiator', 1), (4, 3, 'attendee', 1), (4, 4, 'attendee', 2),"
        "(2, 3, 'initiator', 1), (3, 1, 'via', 1), (4, 4, 'via', 1)");
    add("INSERT INTO account (contact, record, initiator, raised_by) VALUES "
        "(1, 'soviet', 4, 4), (2, 'soviet', NULL, 5), (3, 'soviet', 5, 4)");
    add("INSERT INTO coverage (record, a, b, t_start, t_end) VALUES "
        "('soviet', 3, 5, 0, 1), ('soviet', 4, 5, 0, 1), "
        "('soviet', 5, 4, 0, 1)");
    add("INSERT INTO hypothesis (key, turning, toward, t_start, t_end) VALUES "
        "('h', 4, 5, 0, 1), ('g', 5, 3, 0, 1)");
}

START_TEST(all_that_refers_to_the_one_refers_to_the_other)
{
    merge("maisky", "majskij");
    ck_assert_int_eq(count("SELECT count(*) FROM actor"), 4);
    ck_assert_int_eq(count("SELECT count(*) FROM contact WHERE initiator = 3"),
                     2);
    ck_assert_int_eq(count("SELECT count(*) FROM contact WHERE recipient = 3"),
                     1);
    ck_assert_int_eq(count("SELECT count(*) FROM account WHERE raised_by = 3"),
                     2);
    ck_assert_int_eq(count("SELECT count(*) FROM hypothesis "
                           "WHERE turning = 3 OR toward = 3"),
                     2);
    ck_assert_int_eq(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}
END_TEST

START_TEST(what_would_stand_twice_stands_once)
{
    merge("maisky", "majskij");
    ck_assert_int_eq(count("SELECT count(*) FROM post WHERE actor = 3"), 2);
    ck_assert_int_eq(count("SELECT count(*) FROM coverage"), 2);
    ck_assert_int_eq(count("SELECT count(*) FROM authority WHERE actor = 3"),
                     2);
    ck_assert_int_eq(count("SELECT count(*) FROM party WHERE actor = 3"), 2);
    ck_assert_int_eq(
        count("SELECT count(*) FROM party WHERE role = 'initiator'"), 0);
}
END_TEST

START_TEST(names_become_aliases_and_find_the_one_who_is_kept)
{
    static const char *const names[] = {"majskij", "Iwan Majskij",
                                        "Maisky",  "майский",
                                        "maisky",  "Ivan Maisky"};
    merge("maisky", "majskij");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *key;
        bool state;
        assert_ok(dm_store_find_actor(&key, &state, store, names[i], &error));
        ck_assert_str_eq(key, "maisky");
        free(key);
    }
    ck_assert_int_eq(
        count("SELECT count(*) FROM actor_name WHERE kind = 'preferred'"), 1);
}
END_TEST

START_TEST(undoing_restores_every_row)
{
    char *before = dump_store();
    int64_t id = merge("maisky", "majskij");
    char *between = dump_store();
    ck_assert_str_ne(before, between);
    undo(id);
    char *after = dump_store();
    ck_assert_str_eq(before, after);
    ck_assert_int_eq(count("SELECT count(*) FROM merge"), 0);
    free(before);
    free(between);
    free(after);
}
END_TEST

START_TEST(the_other_way_round_is_undone_too)
{
    char *before = dump_store();
    undo(merge("majskij", "maisky"));
    char *after = dump_store();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(merges_into_one_are_undone_from_the_last)
{
    add("INSERT INTO actor (id, key, label) VALUES (6, 'iwan', 'Iwan')");
    char *before = dump_store();
    int64_t first = merge("majskij", "iwan");
    int64_t second = merge("maisky", "majskij");
    assert_refused(dm_store_undo_merge(store, first, &error), DM_REFUSED,
                   "merge 1 cannot be undone before merge 2, which made "
                   "'majskij' one with 'maisky' later");
    undo(second);
    undo(first);
    char *after = dump_store();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(merges_of_others_are_undone_in_any_order)
{
    add("INSERT INTO actor (id, key, label) VALUES (6, 'reich', 'Reich')");
    char *before = dump_store();
    int64_t first = merge("germany", "reich");
    int64_t second = merge("maisky", "majskij");
    undo(first);
    undo(second);
    char *after = dump_store();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(a_row_that_needs_a_later_merge_undone_stops_the_undoing)
{
    add("INSERT INTO actor (id, key, kind, label) "
        "VALUES (6, 'russia', 'state', 'Russia')");
    add("INSERT INTO post (actor, serves, title, t_start, t_end) VALUES "
        "(3, 6, 'consul', 0, 1), (4, 6, 'consul', 0, 1)");
    char *before = dump_store();
    int64_t first = merge("maisky", "majskij");
    int64_t second = merge("ussr", "russia");
    ck_assert_int_eq(dm_store_undo_merge(store, first, &error), DM_REFUSED);
    undo(second);
    undo(first);
    char *after = dump_store();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

static void open_strangers(void)
{
    open_store();
    add("INSERT INTO actor (id, key, kind, label) VALUES "
        "(1, 'ussr', 'state', 'Soviet Union'), (2, 'uk', 'state', 'Britain'), "
        "(3, 'maisky', 'person', 'Ivan Maisky'), "
        "(4, 'seeds', 'person', 'William Seeds'), "
        "(5, 'halifax', 'person', 'Halifax')");
    add("INSERT INTO post (actor, serves, t_start, t_end) VALUES "
        "(3, 1, 0, 1), (4, 2, 0, 1)");
    add("INSERT INTO contact (id, key, initiator, recipient) VALUES "
        "(1, 'c1', 3, 5), (2, 'c2', 5, 3), (3, 'c3', 1, 2)");
    add("INSERT INTO party (contact, actor, role, ord) "
        "VALUES (3, 4, 'recipient', 1)");
    add("INSERT INTO account (contact, record, initiator) "
        "VALUES (3, 'soviet', 2)");
}

static void assert_merge_refused(const char *kept, const char *gone,
                                 dm_status status, const char *message)
{
    int64_t id;
    char *before = dump_store();
    assert_refused(dm_store_merge_actors(&id, store, kept, gone, NULL, &error),
                   status, message);
    char *after = dump_store();
    ck_assert_str_eq(before, after);
    ck_assert_int_eq(count("SELECT count(*) FROM merge"), 0);
    free(before);
    free(after);
}

START_TEST(who_turned_to_each_other_are_not_one)
{
    assert_merge_refused("maisky", "halifax", DM_REFUSED,
                         "'maisky' and 'halifax' are in contact with each "
                         "other: c1, c2");
    assert_merge_refused("ussr", "seeds", DM_REFUSED,
                         "'ussr' and 'seeds' are in contact with each other: "
                         "c3");
}
END_TEST

START_TEST(what_names_both_sets_them_apart)
{
    assert_merge_refused("ussr", "maisky", DM_REFUSED,
                         "'ussr' and 'maisky' stand apart: a post of one "
                         "serves the other");
    add("INSERT INTO hypothesis (key, turning, toward, t_start, t_end) "
        "VALUES ('h', 3, 4, 0, 1)");
    assert_merge_refused("seeds", "maisky", DM_REFUSED,
                         "'seeds' and 'maisky' stand apart: a hypothesis names "
                         "both (h)");
}
END_TEST

START_TEST(names_that_are_unknown_or_one_already_are_refused)
{
    assert_merge_refused("maisky", "Ivan Maisky", DM_USAGE,
                         "'maisky' and 'Ivan Maisky' are one actor already, "
                         "'maisky'");
    assert_merge_refused("maisky", "halifaks", DM_USAGE,
                         "unknown actor 'halifaks': did you mean 'halifax'?");
}
END_TEST

START_TEST(another_state_or_kind_is_warned_of)
{
    int64_t id;
    dm_problems warnings = {0};
    assert_ok(dm_store_merge_actors(&id, store, "maisky", "seeds", &warnings,
                                    &error));
    ck_assert_uint_eq(warnings.warnings, 1);
    ck_assert_str_eq(warnings.items[0].message,
                     "'maisky' serves 'ussr', 'seeds' serves 'uk'");
    undo(id);
    assert_ok(
        dm_store_merge_actors(&id, store, "uk", "halifax", &warnings, &error));
    ck_assert_uint_eq(warnings.warnings, 2);
    ck_assert_str_eq(warnings.items[1].message,
                     "'uk' is a state, 'halifax' is a person");
    dm_problems_clear(&warnings);
}
END_TEST

START_TEST(an_unknown_merge_or_a_taken_key_is_not_undone)
{
    assert_refused(dm_store_undo_merge(store, 7, &error), DM_USAGE,
                   "there is no merge 7");
    int64_t id = merge("maisky", "seeds");
    add("INSERT INTO actor (key, label) VALUES ('seeds', 'Another')");
    assert_refused(dm_store_undo_merge(store, id, &error), DM_REFUSED,
                   "merge 1 cannot be undone: there is another actor 'seeds' "
                   "now");
}
END_TEST

START_TEST(a_damaged_log_is_refused)
{
    static const char *const logs[] = {"nonsense\n",
                                       "gone|actor|\n",
                                       "moved|contact.topic|1|\n",
                                       "gone|secret|1|\n",
                                       "moved|\\N|1|\n",
                                       "\\N|actor|1|\n",
                                       "came|actor_name|\\N|\n",
                                       "gone|party|1|2|\n",
                                       "||||\n"};
    for (size_t i = 0; i < sizeof logs / sizeof *logs; i++) {
        add("DELETE FROM merge");
        add("INSERT INTO merge (id, kept, gone, undo, at) "
            "VALUES (1, 3, 'x', %Q, '')",
            logs[i]);
        ck_assert_msg(dm_store_undo_merge(store, 1, &error) == DM_REFUSED, "%s",
                      logs[i]);
    }
}
END_TEST

/* Random chronologies: a merge and its undoing leave no trace. */
START_TEST(random_stores_are_restored)
{
    size_t merged = 0;
    for (unsigned of = 1; of <= SEEDS; of++) {
        make_chronology(of);
        store_chronology();
        add("PRAGMA synchronous = off");
        add("DELETE FROM contact WHERE id %% 4 > 0");
        for (int i = 0; i < ACTORS; i++) {
            char kept[8];
            char gone[8];
            int64_t id;
            snprintf(kept, sizeof kept, "k%d", pick(ACTORS));
            snprintf(gone, sizeof gone, "k%d", pick(ACTORS));
            char *before = dump_store();
            if (dm_store_merge_actors(&id, store, kept, gone, NULL, &error) ==
                DM_OK) {
                merged++;
                undo(id);
            }
            char *after = dump_store();
            ck_assert_str_eq(before, after);
            free(before);
            free(after);
        }
        close_store();
    }
    ck_assert_uint_gt(merged, 2 * SEEDS);
}
END_TEST

static dm_table *list(const dm_reading *reading)
{
    dm_table *table;
    assert_ok(dm_store_list_contacts(&table, store, reading, DM_LIST_CONTACTS,
                                     NULL, &error));
    return table;
}

static void assert_equal_tables(const dm_table *a, const dm_table *b)
{
    ck_assert_uint_eq(dm_table_count_rows(a), dm_table_count_rows(b));
    for (size_t i = 0; i < dm_table_count_rows(a); i++) {
        for (size_t j = 0; j < dm_table_count_columns(a); j++) {
            if (dm_table_get_column(a, j)->type == DM_TEXT) {
                ck_assert_str_eq(dm_table_get_text(a, i, j),
                                 dm_table_get_text(b, i, j));
            }
        }
    }
}

static int swap_actor(int actor, int kept, int gone)
{
    return actor == gone ? kept : actor;
}

/* The chronology told with the one in the place of the other. */
static void replace_actor(int kept, int gone)
{
    for (int i = 0; i < POSTS; i++) {
        posts[i].actor = swap_actor(posts[i].actor, kept, gone);
        posts[i].serves = swap_actor(posts[i].serves, kept, gone);
    }
    for (int i = 0; i < CONTACTS; i++) {
        random_contact *contact = &contacts[i];
        unsigned both = 1u << kept | 1u << gone;
        contact->initiator = swap_actor(contact->initiator, kept, gone);
        contact->recipient = swap_actor(contact->recipient, kept, gone);
        if (contact->initiators & both) {
            contact->initiators = (contact->initiators & ~both) | 1u << kept;
        }
        if (contact->recipients & both) {
            contact->recipients = (contact->recipients & ~both) | 1u << kept;
        }
        for (int r = 0; r < RECORDS; r++) {
            contact->told_initiator[r] =
                swap_actor(contact->told_initiator[r], kept, gone);
            contact->raised_by[r] =
                swap_actor(contact->raised_by[r], kept, gone);
        }
    }
}

/* Joint contacts list their actors in the order of the rows, which a merge does
 * not change and numbers of actors do: here they are of one each. */
static void make_simple(unsigned of)
{
    make_chronology(of);
    for (int i = 0; i < CONTACTS; i++) {
        contacts[i].initiators = 1u << contacts[i].initiator;
        contacts[i].recipients = 1u << contacts[i].recipient;
    }
}

START_TEST(a_merge_reads_like_the_one_told_in_the_place_of_the_other)
{
    static const dm_reading readings[] = {
        {0},
        {.level = DM_LEVEL_STATE},
        {.basis = DM_BASIS_THEME},
        {.record = "alpha", .level = DM_LEVEL_STATE},
    };
    enum { READINGS = sizeof readings / sizeof *readings };
    size_t merged = 0;
    for (unsigned of = 1; of <= SEEDS; of++) {
        dm_table *tables[READINGS];
        int64_t id;
        int kept = STATES + (int)of % 5;
        int gone = kept + 1;
        make_simple(of);
        store_chronology();
        char texts[2][8];
        snprintf(texts[0], sizeof texts[0], "k%d", kept * 7 % ACTORS);
        snprintf(texts[1], sizeof texts[1], "k%d", gone * 7 % ACTORS);
        bool done = dm_store_merge_actors(&id, store, texts[0], texts[1], NULL,
                                          &error) == DM_OK;
        for (size_t i = 0; i < READINGS && done; i++) {
            tables[i] = list(&readings[i]);
        }
        close_store();
        if (!done) {
            continue;
        }
        merged++;
        make_simple(of);
        replace_actor(kept, gone);
        store_chronology();
        for (size_t i = 0; i < READINGS; i++) {
            dm_table *table = list(&readings[i]);
            assert_equal_tables(tables[i], table);
            dm_table_free(table);
            dm_table_free(tables[i]);
        }
        close_store();
    }
    ck_assert_uint_gt(merged, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("merge_actors");
    TCase *twins = tcase_create("twins");
    tcase_set_timeout(twins, 30);
    tcase_add_checked_fixture(twins, open_twins, close_store);
    tcase_add_test(twins, all_that_refers_to_the_one_refers_to_the_other);
    tcase_add_test(twins, what_would_stand_twice_stands_once);
    tcase_add_test(twins, names_become_aliases_and_find_the_one_who_is_kept);
    tcase_add_test(twins, undoing_restores_every_row);
    tcase_add_test(twins, the_other_way_round_is_undone_too);
    tcase_add_test(twins, merges_into_one_are_undone_from_the_last);
    tcase_add_test(twins, merges_of_others_are_undone_in_any_order);
    tcase_add_test(twins,
                   a_row_that_needs_a_later_merge_undone_stops_the_undoing);
    suite_add_tcase(suite, twins);
    TCase *strangers = tcase_create("strangers");
    tcase_set_timeout(strangers, 30);
    tcase_add_checked_fixture(strangers, open_strangers, close_store);
    tcase_add_test(strangers, who_turned_to_each_other_are_not_one);
    tcase_add_test(strangers, what_names_both_sets_them_apart);
    tcase_add_test(strangers,
                   names_that_are_unknown_or_one_already_are_refused);
    tcase_add_test(strangers, another_state_or_kind_is_warned_of);
    tcase_add_test(strangers, an_unknown_merge_or_a_taken_key_is_not_undone);
    tcase_add_test(strangers, a_damaged_log_is_refused);
    suite_add_tcase(suite, strangers);
    TCase *random = tcase_create("random");
    tcase_add_test(random, random_stores_are_restored);
    tcase_add_test(random,
                   a_merge_reads_like_the_one_told_in_the_place_of_the_other);
    tcase_set_timeout(random, 60);
    suite_add_tcase(suite, random);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
