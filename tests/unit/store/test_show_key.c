#include "demarche/store.h"

#include "case_fixture.h"

static const char *show(const char *key)
{
    dm_table *table;
    assert_ok(dm_store_show(&table, store, key, &error));
    return write_table(table);
}

START_TEST(a_contact_is_shown_with_its_accounts)
{
    ck_assert_str_eq(show("may-15"),
                     "key|may-15\nkind|contact\ndate|1939-05-15\n"
                     "direction|directed\ninitiator|Georgi Astakhov\n"
                     "recipient|Julius Schnurre; Ernst von Weizs\u00e4cker\n"
                     "attendee|Soviet Union\nchannel|meeting\ntopic|trade\n"
                     "place|Berlin\ncount|1\nanswered_by|june:refusal\n"
                     "summary|On the consulate in Prague\n"
                     "record|german\ngerman.initiator|Julius Schnurre\n"
                     "german.raised_by|Georgi Astakhov\n"
                     "german.citation|NSR 3; GK 349\n"
                     "german.summary|He spoke of Prague\n"
                     "record|soviet\nsoviet.raised_by|Julius Schnurre\n"
                     "soviet.reply|evaded\nsoviet.citation|GK 349; GK 350\n");
}
END_TEST

START_TEST(an_open_number_and_a_vague_date_are_shown_as_they_are)
{
    ck_assert_str_eq(show("may"),
                     "key|may\nkind|contact\ndate|1939-05\n"
                     "direction|unknown\ninitiator|Georgi Astakhov\n"
                     "recipient|Ernst von Weizs\u00e4cker\n"
                     "channel|telegram\ncount|2+\n");
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
    tcase_add_test(show_case, a_contact_is_shown_with_its_accounts);
    tcase_add_test(show_case,
                   an_open_number_and_a_vague_date_are_shown_as_they_are);
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
