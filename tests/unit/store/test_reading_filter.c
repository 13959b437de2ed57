#include "store/reading_filter.h"

#include "case_fixture.h"

static dm_status read_with(const dm_reading *reading, size_t *count)
{
    dm_contacts *contacts;
    dm_status status =
        dm_store_read_contacts(&contacts, store, reading, &error);
    *count = contacts ? contacts->count : 0;
    dm_contacts_free(contacts);
    return status;
}

START_TEST(actors_are_found_by_key_label_and_alias)
{
    static const char *const names[] = {"astakhov", "GEORGI astakhov",
                                        "astachow", "Astakhov "};
    dm_reading reading = {.actors = &names[_i], .actor_count = 1};
    size_t count;
    assert_ok(read_with(&reading, &count));
    ck_assert_uint_eq(count, 4);
}
END_TEST

START_TEST(a_state_takes_in_who_serves_it_that_day)
{
    const char *names[] = {"Germany"};
    dm_reading reading = {.actors = names, .actor_count = 1};
    size_t count;
    assert_ok(read_with(&reading, &count));
    ck_assert_uint_eq(count, 2);
}
END_TEST

START_TEST(unknown_names_are_answered_with_the_nearest)
{
    static const struct {
        const char *actor, *channel, *topic, *message;
    } cases[] = {
        {"astakov", NULL, NULL,
         "unknown actor 'astakov': did you mean 'astakhov'?"},
        {"xyzxyzxyz", NULL, NULL, "unknown actor 'xyzxyzxyz'"},
        {"counsellor", NULL, NULL,
         "actor 'counsellor' may be any of 'schnurre', 'weizsaecker'"},
        {NULL, "meetin", NULL,
         "unknown channel 'meetin': did you mean 'meeting'?"},
        {NULL, NULL, "trad", "unknown topic 'trad': did you mean 'trade'?"},
        {"\xff", NULL, NULL, "a name that is not UTF-8"},
    };
    dm_reading reading = {
        .actors = &cases[_i].actor,
        .actor_count = cases[_i].actor != NULL,
        .channels = &cases[_i].channel,
        .channel_count = cases[_i].channel != NULL,
        .topics = &cases[_i].topic,
        .topic_count = cases[_i].topic != NULL,
    };
    size_t count;
    assert_refused(read_with(&reading, &count), DM_USAGE, cases[_i].message);
}
END_TEST

START_TEST(labels_are_found_whatever_their_case)
{
    const char *names[] = {"Meeting", "TELEGRAM"};
    dm_reading reading = {.channels = names, .channel_count = 2};
    size_t count;
    assert_ok(read_with(&reading, &count));
    ck_assert_uint_eq(count, 3);
}
END_TEST

int main(void)
{
    TCase *filter = tcase_create("filter");
    tcase_add_checked_fixture(filter, open_case, close_store);
    tcase_add_loop_test(filter, actors_are_found_by_key_label_and_alias, 0, 4);
    tcase_add_test(filter, a_state_takes_in_who_serves_it_that_day);
    tcase_add_loop_test(filter, unknown_names_are_answered_with_the_nearest, 0,
                        6);
    tcase_add_test(filter, labels_are_found_whatever_their_case);
    Suite *suite = suite_create("reading_filter");
    suite_add_tcase(suite, filter);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
