#include "demarche/contacts.h"

#include <check.h>

#include <stdlib.h>

static dm_contacts *contacts;

static void setup(void)
{
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
}

static void teardown(void)
{
    dm_contacts_free(contacts);
}

static uint32_t add_actor(const char *key)
{
    return dm_contacts_add_actor(contacts, key, NULL, "person");
}

static void add_arrow(int64_t contact, int64_t day, uint32_t from, uint32_t to)
{
    dm_arrow arrow = {.contact = contact,
                      .when = {day * DM_DAY_S, (day + 1) * DM_DAY_S},
                      .initiator = from,
                      .recipient = to,
                      .channel = day % 2 ? "meeting" : "letter"};
    dm_contacts_add_arrow(contacts, &arrow);
}

static void seal(void)
{
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
}

START_TEST(actors_are_ranked_by_the_bytes_of_their_keys)
{
    uint32_t z = add_actor("zeta");
    uint32_t a = add_actor("alpha");
    add_arrow(1, 0, z, a);
    seal();
    ck_assert_str_eq(contacts->actors[0].key, "alpha");
    ck_assert_str_eq(contacts->actors[1].key, "zeta");
    ck_assert_uint_eq(contacts->initiator[0], 1);
    ck_assert_uint_eq(contacts->recipient[0], 0);
    ck_assert_uint_eq(dm_contacts_find_actor(contacts, "zeta"), 1);
    ck_assert_uint_eq(dm_contacts_find_actor(contacts, "beta"), DM_NO_ACTOR);
}
END_TEST

START_TEST(an_actor_without_a_label_is_called_by_its_key)
{
    add_actor("alpha");
    seal();
    ck_assert_str_eq(contacts->actors[0].label, "alpha");
}
END_TEST

START_TEST(arrows_are_sorted_by_time_then_contact_then_ends)
{
    uint32_t a = add_actor("a");
    uint32_t b = add_actor("b");
    uint32_t c = add_actor("c");
    add_arrow(9, 5, a, b);
    add_arrow(7, -3, b, a);
    add_arrow(8, 5, a, c);
    add_arrow(8, 5, a, b);
    seal();
    const int64_t order[] = {7, 8, 8, 9};
    for (size_t i = 0; i < 4; i++) {
        ck_assert_int_eq(contacts->contact[i], order[i]);
    }
    ck_assert_uint_eq(contacts->recipient[1], 1);
    ck_assert_uint_eq(contacts->recipient[2], 2);
    ck_assert_int_eq(contacts->start[0], -3 * DM_DAY_S);
}
END_TEST

START_TEST(labels_are_sorted_and_a_missing_one_is_empty)
{
    uint32_t a = add_actor("a");
    uint32_t b = add_actor("b");
    add_arrow(1, 1, a, b);
    add_arrow(2, 2, a, b);
    seal();
    ck_assert_uint_eq(contacts->channel_count, 2);
    ck_assert_str_eq(contacts->channels[0], "letter");
    ck_assert_str_eq(contacts->channels[contacts->channel[0]], "meeting");
    ck_assert_str_eq(contacts->channels[contacts->channel[1]], "letter");
    ck_assert_uint_eq(contacts->topic_count, 1);
    ck_assert_str_eq(contacts->topics[0], "");
}
END_TEST

START_TEST(services_are_joined_once_each_in_order_of_key)
{
    uint32_t body = add_actor("delegation");
    uint32_t france = add_actor("france");
    uint32_t britain = add_actor("britain");
    dm_contacts_add_service(contacts, body, france);
    dm_contacts_add_service(contacts, body, britain);
    dm_contacts_add_service(contacts, body, france);
    dm_contacts_add_service(contacts, france, france);
    seal();
    uint32_t place = dm_contacts_find_actor(contacts, "delegation");
    ck_assert_uint_eq(contacts->actors[place].state_count, 2);
    ck_assert_str_eq(dm_contacts_state_text(contacts, place), "britain;france");
    place = dm_contacts_find_actor(contacts, "france");
    ck_assert_str_eq(dm_contacts_state_text(contacts, place), "france");
    place = dm_contacts_find_actor(contacts, "britain");
    ck_assert_str_eq(dm_contacts_state_text(contacts, place), "");
}
END_TEST

START_TEST(tellings_are_found_by_their_contact_and_name_the_sealed_actors)
{
    uint32_t z = add_actor("zeta");
    uint32_t a = add_actor("alpha");
    dm_arrow arrow = {.contact = 7,
                      .when = {0, DM_DAY_S},
                      .initiator = z,
                      .recipient = a,
                      .channel = "note"};
    dm_contacts_add_telling(contacts, 7, "soviet");
    dm_contacts_add_telling_arrow(contacts, &arrow);
    dm_contacts_add_telling(contacts, 7, "german");
    dm_contacts_add_telling(contacts, 3, "soviet");
    dm_contacts_add_telling_arrow(contacts, &arrow);
    dm_contacts_add_telling_arrow(contacts, &arrow);
    add_arrow(7, 0, a, z);
    seal();
    size_t first;
    ck_assert_uint_eq(dm_contacts_find_tellings(contacts, 5, &first), 0);
    ck_assert_uint_eq(dm_contacts_find_tellings(contacts, 3, &first), 1);
    ck_assert_uint_eq(contacts->tellings[first].arrow_count, 2);
    ck_assert_uint_eq(dm_contacts_find_tellings(contacts, 7, &first), 2);
    ck_assert_str_eq(contacts->tellings[first].record, "german");
    ck_assert_uint_eq(contacts->tellings[first].arrow_count, 0);
    const dm_telling *soviet = &contacts->tellings[first + 1];
    const dm_telling_arrow *told =
        &contacts->telling_arrows[soviet->first_arrow];
    ck_assert_uint_eq(soviet->arrow_count, 1);
    ck_assert_uint_eq(told->initiator, 1);
    ck_assert_uint_eq(told->recipient, 0);
    ck_assert_str_eq(contacts->channels[told->channel], "note");
}
END_TEST

START_TEST(answers_are_found_by_the_contact_that_gives_them)
{
    uint32_t a = add_actor("a");
    uint32_t b = add_actor("b");
    add_arrow(7, 0, a, b);
    dm_contacts_add_answer(contacts, (dm_answer){7, 5, DM_ANSWER_REFUSAL});
    dm_contacts_add_answer(contacts, (dm_answer){9, 7, DM_ANSWER_REPLY});
    dm_contacts_add_answer(contacts, (dm_answer){7, 2, DM_ANSWER_EXECUTION});
    seal();
    size_t first;
    ck_assert_uint_eq(dm_contacts_find_answers(contacts, 7, &first), 2);
    ck_assert_int_eq(contacts->answers[first].answers, 2);
    ck_assert_int_eq(contacts->answers[first + 1].kind, DM_ANSWER_REFUSAL);
    ck_assert_uint_eq(dm_contacts_find_answers(contacts, 8, &first), 0);
    ck_assert_uint_eq(dm_contacts_find_answers(contacts, 10, &first), 0);
}
END_TEST

START_TEST(an_arrow_keeps_how_it_was_met)
{
    dm_arrow arrow = {.when = {0, DM_DAY_S},
                      .initiator = add_actor("a"),
                      .recipient = add_actor("b"),
                      .met = DM_MET_EVADED | DM_MET_NONE};
    dm_contacts_add_arrow(contacts, &arrow);
    seal();
    ck_assert_uint_eq(contacts->met[0], DM_MET_EVADED | DM_MET_NONE);
}
END_TEST

START_TEST(contacts_outside_every_phase_are_counted_once)
{
    uint32_t a = add_actor("a");
    uint32_t b = add_actor("b");
    uint32_t c = add_actor("c");
    add_arrow(1, 1, a, b);
    add_arrow(2, 50, a, b);
    add_arrow(2, 50, a, c);
    seal();
    dm_phases phases = {0};
    dm_interval window = {0, 10 * DM_DAY_S};
    ck_assert_int_eq(dm_phases_add(&phases, 1, "first", window, NULL), DM_OK);
    ck_assert_uint_eq(dm_contacts_count_outside(contacts, &phases), 1);
    dm_phases_clear(&phases);
    ck_assert_uint_eq(dm_contacts_count_outside(contacts, &phases), 2);
}
END_TEST

START_TEST(an_empty_sequence_can_be_sealed)
{
    seal();
    ck_assert_uint_eq(contacts->count, 0);
    ck_assert_uint_eq(contacts->actor_count, 0);
    ck_assert_uint_eq(dm_contacts_find_actor(contacts, "a"), DM_NO_ACTOR);
}
END_TEST

START_TEST(what_was_never_sealed_and_nothing_at_all_can_be_freed)
{
    uint32_t a = add_actor("a");
    uint32_t b = add_actor("b");
    add_arrow(1, 1, a, b);
    dm_contacts_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contacts");
    TCase *tests = tcase_create("contacts");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, actors_are_ranked_by_the_bytes_of_their_keys);
    tcase_add_test(tests, an_actor_without_a_label_is_called_by_its_key);
    tcase_add_test(tests, arrows_are_sorted_by_time_then_contact_then_ends);
    tcase_add_test(tests, labels_are_sorted_and_a_missing_one_is_empty);
    tcase_add_test(tests, services_are_joined_once_each_in_order_of_key);
    tcase_add_test(
        tests, tellings_are_found_by_their_contact_and_name_the_sealed_actors);
    tcase_add_test(tests, answers_are_found_by_the_contact_that_gives_them);
    tcase_add_test(tests, an_arrow_keeps_how_it_was_met);
    tcase_add_test(tests, contacts_outside_every_phase_are_counted_once);
    tcase_add_test(tests, an_empty_sequence_can_be_sealed);
    tcase_add_test(tests,
                   what_was_never_sealed_and_nothing_at_all_can_be_freed);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
