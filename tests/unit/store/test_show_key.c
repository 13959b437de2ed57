#include "demarche/store.h"

#include "case_fixture.h"

static const char *show(const char *key)
{
    dm_table *table;
    assert_ok(dm_store_show(&table, store, key, &error));
    return write_table(table);
}

static const char *write_columns(const dm_table *table)
{
    static char text[256];
    text[0] = '\0';
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        strcat(text, i > 0 ? "|" : "");
        strcat(text, dm_table_get_column(table, i)->name);
    }
    return text;
}

static size_t find_field(const dm_table *table, const char *field)
{
    size_t row = 0;
    while (row < dm_table_count_rows(table) &&
           strcmp(dm_table_get_text(table, row, 0), field) != 0) {
        row++;
    }
    ck_assert_msg(row < dm_table_count_rows(table), "no field '%s'", field);
    return row;
}

static void assert_field(const char *key, const char *field, const char *value)
{
    dm_table *table;
    assert_ok(dm_store_show(&table, store, key, &error));
    ck_assert_str_eq(dm_table_get_text(table, find_field(table, field), 1),
                     value);
    dm_table_free(table);
}

START_TEST(a_contact_is_shown_with_its_accounts_side_by_side)
{
    dm_table *table;
    assert_ok(dm_store_show(&table, store, "may-15", &error));
    ck_assert_str_eq(write_columns(table), "field|value|german|soviet|differs");
    ck_assert_str_eq(
        write_table(table),
        "key|may-15|||\nkind|contact|||\ndate|1939-05-15|||\n"
        "direction|directed|||\n"
        "initiator|astakhov|schnurre||yes\n"
        "recipient|schnurre;weizsaecker|||\n"
        "attendee|ussr|||\nchannel|meeting|||\ntopic|trade|||\n"
        "place|Berlin|||\ncount|1|||\nanswered_by|june:refusal|||\n"
        "summary|On the consulate in Prague|He spoke of Prague||\n"
        "raised_by||astakhov|schnurre|yes\n"
        "reply|||evaded|\n"
        "citation||NSR 3; GK 349|GK 349; GK 350|\n"
        "told_by|german; soviet (neither side)|||\n"
        "contested|both|||\n"
        "phases|leem 1 (certain); other 1 (certain)|||\n"
        "actor_approach|astakhov \u2013 schnurre: contested, by astakhov|||\n"
        "actor_approach|astakhov \u2013 weizsaecker: contested, by astakhov"
        "|||\n"
        "actor_theme|astakhov \u2013 schnurre: contested, symmetric (in no "
        "share)|||\n"
        "actor_theme|astakhov \u2013 weizsaecker: contested, symmetric (in no "
        "share)|||\n"
        "state_approach|germany \u2013 ussr: contested, by ussr|||\n"
        "state_approach|ussr \u2013 weizsaecker: contested, by ussr|||\n"
        "state_theme|germany \u2013 ussr: contested, symmetric (in no share)"
        "|||\n"
        "state_theme|ussr \u2013 weizsaecker: contested, symmetric (in no "
        "share)|||\n");
}
END_TEST

START_TEST(people_read_the_labels_of_those_who_took_part)
{
    dm_table *table;
    assert_ok(dm_store_show(&table, store, "may-15", &error));
    size_t row = find_field(table, "recipient");
    ck_assert_str_eq(dm_table_get_label(table, row, 1),
                     "Julius Schnurre; Ernst von Weizs\u00e4cker");
    row = find_field(table, "raised_by");
    ck_assert_str_eq(dm_table_get_label(table, row, 2), "Georgi Astakhov");
    row = find_field(table, "state_approach");
    ck_assert_str_eq(dm_table_get_label(table, row, 1),
                     "Germany \u2013 Soviet Union: contested, by Soviet Union");
    dm_table_free(table);
}
END_TEST

START_TEST(a_contact_without_accounts_has_no_column_for_them)
{
    ck_assert_str_eq(show("may"),
                     "key|may\nkind|contact\ndate|1939-05\n"
                     "direction|unknown\ninitiator|astakhov\n"
                     "recipient|weizsaecker\n"
                     "channel|telegram\ncount|2+\n"
                     "told_by|no record\ncontested|no\n"
                     "phases|leem 1 (unsure); leem 2 (unsure); "
                     "other 1 (certain)\n"
                     "actor_approach|astakhov \u2013 weizsaecker: unknown (in "
                     "no share)\n"
                     "actor_theme|left out: nobody raised the theme\n"
                     "state_approach|ussr \u2013 weizsaecker: unknown (in no "
                     "share)\n"
                     "state_theme|left out: nobody raised the theme\n");
}
END_TEST

START_TEST(the_side_that_tells_is_that_of_the_record)
{
    assert_field("june", "told_by", "german (neither side)");
    add("INSERT INTO coverage (record, a, b, t_start, t_end) VALUES "
        "('german', 2, 1, 0, 1), ('soviet', 1, 2, 0, 1), "
        "('german', 1, 2, 0, 1), ('soviet', 2, 1, 0, 1)");
    assert_field("june", "told_by", "german (one of the two sides)");
    assert_field("may-15", "told_by", "german; soviet (both sides)");
    add("UPDATE contact SET initiator = 2, recipient = 4 WHERE id = 3");
    assert_field("june", "told_by", "german (within one side)");
    assert_field("june", "state_approach", "left out: within one state");
    assert_field("june", "actor_approach",
                 "germany \u2013 schnurre: reply of germany (in no share)");
}
END_TEST

START_TEST(a_row_within_one_state_does_not_tell_for_the_other)
{
    add("INSERT INTO coverage (record, a, b, t_start, t_end) VALUES "
        "('german', 2, 1, 0, 1)");
    add("INSERT INTO party (contact, actor, role, ord) VALUES "
        "(3, 2, 'recipient', 1)");
    assert_field("june", "told_by", "german (one of the two sides)");
}
END_TEST

START_TEST(a_silence_counts_in_no_initiative)
{
    const char *text = show("no-word");
    ck_assert_ptr_nonnull(strstr(text, "told_by|no record\ncontested|no\n"
                                       "phases|leem 2 (certain); other 1 "
                                       "(certain)\n"));
    ck_assert_ptr_null(strstr(text, "_approach"));
    ck_assert_ptr_null(strstr(text, "_theme"));
}
END_TEST

START_TEST(a_contact_outside_a_scheme_or_without_a_date_counts_in_no_phase)
{
    add("UPDATE contact SET t_start = %lld, t_end = %lld WHERE id = 3",
        (long long)DAY(20), (long long)DAY(21));
    assert_field("june", "phases", "leem: outside; other 1 (certain)");
    add("UPDATE phase SET t_start = 0, t_end = 1 WHERE scheme = 'other'");
    add("UPDATE contact SET t_start = %lld, t_end = %lld WHERE id = 3",
        (long long)DAY(100), (long long)DAY(101));
    assert_field("june", "phases", "leem 1 (certain); other: outside");
    add("UPDATE contact SET t_start = NULL, t_end = NULL WHERE id = 3");
    assert_field("june", "phases", "undated");
    assert_field("june", "state_approach", "left out: undated");
    add("DELETE FROM phase");
    add("UPDATE contact SET t_start = 0, t_end = 1 WHERE id = 3");
    ck_assert_ptr_null(strstr(show("june"), "phases|"));
}
END_TEST

START_TEST(a_widened_date_counts_as_in_a_reading)
{
    add("UPDATE contact SET t_start = %lld, t_end = %lld, date_text = %Q "
        "WHERE id = 3",
        (long long)DAY(151), (long long)DAY(152), "1939-06-01~");
    assert_field("june", "phases",
                 "leem 1 (unsure); leem 2 (unsure); other 1 (certain)");
}
END_TEST

START_TEST(accounts_differ_only_in_what_they_state)
{
    add("DELETE FROM account WHERE contact = 1");
    add("INSERT INTO account (contact, record, edition, initiator, recipient, "
        "reply, instructed, t_start, t_end, confidence, citation) VALUES "
        "(1, 'a', 'x', 3, 5, 'evaded', NULL, %lld, %lld, 'high', 'x 1'), "
        "(1, 'b', 'y', NULL, 4, 'evaded', 'yes', NULL, NULL, 'low', 'y 2')",
        (long long)DAY(134), (long long)DAY(135));
    const char *text = show("may-15");
    ck_assert_ptr_nonnull(strstr(text, "edition||x|y|\n"));
    ck_assert_ptr_nonnull(strstr(text, "date|1939-05-15|1939-05-15||\n"));
    ck_assert_ptr_nonnull(strstr(text, "initiator|astakhov|astakhov||\n"));
    ck_assert_ptr_nonnull(strstr(
        text, "recipient|schnurre;weizsaecker|weizsaecker|schnurre|yes\n"));
    ck_assert_ptr_nonnull(strstr(text, "reply||evaded|evaded|\n"));
    ck_assert_ptr_nonnull(strstr(text, "instructed|||yes|\n"));
    ck_assert_ptr_nonnull(strstr(text, "confidence||high|low|\n"));
    ck_assert_ptr_nonnull(strstr(text, "contested|no|"));
    add("UPDATE account SET t_end = t_end + 86400, date_text = %Q "
        "WHERE record = 'a'",
        "1939-05-15/1939-05-16");
    ck_assert_ptr_nonnull(
        strstr(show("may-15"), "date|1939-05-15|1939-05-15/1939-05-16||yes\n"));
}
END_TEST

START_TEST(an_editor_who_does_not_say_who_began_is_not_contradicted)
{
    add("UPDATE contact SET direction = 'unknown' WHERE id = 3");
    add("UPDATE account SET initiator = 3, recipient = 4 WHERE contact = 3");
    ck_assert_ptr_nonnull(strstr(show("june"), "initiator|schnurre|astakhov|\n"
                                               "recipient|astakhov|schnurre|"
                                               "\n"));
    add("UPDATE account SET initiator = 5 WHERE contact = 3");
    ck_assert_ptr_nonnull(
        strstr(show("june"), "initiator|schnurre|weizsaecker|yes\n"));
    add("UPDATE contact SET direction = 'directed' WHERE id = 3");
    add("UPDATE account SET initiator = 3 WHERE contact = 3");
    ck_assert_ptr_nonnull(strstr(show("june"), "initiator|schnurre|astakhov|"
                                               "yes\n"
                                               "recipient|astakhov|schnurre|"
                                               "yes\n"));
}
END_TEST

START_TEST(swapping_the_names_of_two_records_swaps_their_columns)
{
    add("INSERT INTO coverage (record, a, b, t_start, t_end) VALUES "
        "('german', 2, 1, 0, 1), ('soviet', 1, 2, 0, 1)");
    static const char *const tables[] = {"account", "coverage"};
    for (size_t i = 0; i < 2; i++) {
        add("UPDATE %s SET record = 'swap' WHERE record = 'german'", tables[i]);
        add("UPDATE %s SET record = 'german' WHERE record = 'soviet'",
            tables[i]);
        add("UPDATE %s SET record = 'soviet' WHERE record = 'swap'", tables[i]);
    }
    const char *text = show("may-15");
    ck_assert_ptr_nonnull(strstr(text, "initiator|astakhov||schnurre|yes\n"));
    ck_assert_ptr_nonnull(strstr(text, "raised_by||schnurre|astakhov|yes\n"));
    ck_assert_ptr_nonnull(
        strstr(text, "citation||GK 349; GK 350|NSR 3; GK 349|\n"));
    ck_assert_ptr_nonnull(strstr(text, "told_by|german; soviet (both sides)|"));
    ck_assert_ptr_nonnull(strstr(text, "contested|both|"));
}
END_TEST

START_TEST(a_record_named_like_a_column_has_one_of_its_own)
{
    add("UPDATE account SET record = 'value' WHERE record = 'german'");
    add("UPDATE account SET record = 'differs' WHERE record = 'soviet'");
    dm_table *table;
    assert_ok(dm_store_show(&table, store, "may-15", &error));
    ck_assert_str_eq(write_columns(table),
                     "field|value|record differs|record value|differs");
    dm_table_free(table);
}
END_TEST

START_TEST(an_actor_is_shown_with_names_posts_and_contacts)
{
    ck_assert_str_eq(show("astakhov"),
                     "key|astakhov\nkind|person\nlabel|Georgi Astakhov\n"
                     "names|Astachow\nauthorities|viaf:42\n"
                     "post|Soviet Union: charge, Berlin (1939/..)\n"
                     "contacts|3\ninitiated|1\nreceived|1\n"
                     "first|1939-05-01\nlast|1939-06-10\nnote|in Berlin\n");
}
END_TEST

START_TEST(a_key_of_both_kinds_shows_the_contact_first)
{
    add("UPDATE contact SET key = 'schnurre' WHERE id = 2");
    const char *text = show("schnurre");
    ck_assert_ptr_nonnull(strstr(text, "kind|person"));
    ck_assert_ptr_eq(strstr(text, "key|schnurre\nkind|contact\n"), text);
}
END_TEST

START_TEST(an_unknown_key_is_answered_with_the_nearest)
{
    dm_table *table;
    assert_refused(dm_store_show(&table, store, "may15", &error), DM_USAGE,
                   "unknown contact or actor 'may15': did you mean 'may-15'?");
    ck_assert_ptr_null(table);
}
END_TEST

int main(void)
{
    TCase *show_case = tcase_create("show");
    tcase_add_checked_fixture(show_case, open_case, close_store);
    tcase_add_test(show_case,
                   a_contact_is_shown_with_its_accounts_side_by_side);
    tcase_add_test(show_case, people_read_the_labels_of_those_who_took_part);
    tcase_add_test(show_case,
                   a_contact_without_accounts_has_no_column_for_them);
    tcase_add_test(show_case, the_side_that_tells_is_that_of_the_record);
    tcase_add_test(show_case,
                   a_row_within_one_state_does_not_tell_for_the_other);
    tcase_add_test(show_case, a_silence_counts_in_no_initiative);
    tcase_add_test(
        show_case,
        a_contact_outside_a_scheme_or_without_a_date_counts_in_no_phase);
    tcase_add_test(show_case, a_widened_date_counts_as_in_a_reading);
    tcase_add_test(show_case, accounts_differ_only_in_what_they_state);
    tcase_add_test(show_case,
                   an_editor_who_does_not_say_who_began_is_not_contradicted);
    tcase_add_test(show_case,
                   swapping_the_names_of_two_records_swaps_their_columns);
    tcase_add_test(show_case, a_record_named_like_a_column_has_one_of_its_own);
    tcase_add_test(show_case, an_actor_is_shown_with_names_posts_and_contacts);
    tcase_add_test(show_case, a_key_of_both_kinds_shows_the_contact_first);
    tcase_add_test(show_case, an_unknown_key_is_answered_with_the_nearest);
    Suite *suite = suite_create("show_key");
    suite_add_tcase(suite, show_case);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
