#include "exchange/letter_actors.h"

#include <check.h>

#include <stdlib.h>

static dm_letter_actors actors;

static void teardown(void)
{
    dm_letter_actors_clear(&actors);
}

static const dm_letter_actor *mention(const char *name, const char *gnd,
                                      const char *viaf)
{
    dm_authority_row rows[2];
    int count = 0;
    if (gnd) {
        rows[count++] = (dm_authority_row){"gnd", gnd};
    }
    if (viaf) {
        rows[count++] = (dm_authority_row){"viaf", viaf};
    }
    dm_mention one = {.name = name,
                      .kind = "person",
                      .authorities = rows,
                      .authority_count = count};
    size_t number;
    ck_assert_int_eq(dm_letter_actors_add(&number, &actors, &one, NULL), DM_OK);
    return dm_letter_actors_get(&actors, number);
}

START_TEST(an_entry_tells_who_it_is)
{
    mention("Ferdinand III", "1", NULL);
    mention("Kaiser Ferdinand III.", "1", NULL);
    const dm_letter_actor *actor = mention("Ferdinand III", "1", NULL);
    ck_assert_uint_eq(actor->same, 0);
    ck_assert_str_eq(dm_letter_actor_label(actor), "Ferdinand III");
    ck_assert_uint_ne(mention("Ferdinand III", "2", NULL)->same, 0);
    ck_assert_uint_ne(mention("Ferdinand III", NULL, NULL)->same, 0);
}
END_TEST

START_TEST(without_an_entry_the_name_does)
{
    size_t first = mention("Lord Muncaster", NULL, NULL)->same;
    ck_assert_uint_eq(mention("lord  MUNCASTER", NULL, NULL)->same, first);
    ck_assert_uint_ne(mention("Muncaster", NULL, NULL)->same, first);
}
END_TEST

START_TEST(two_entries_of_one_actor_are_joined)
{
    mention("A", "1", NULL);
    mention("B", NULL, "2");
    const dm_letter_actor *joined = mention("A", "1", "2");
    ck_assert_uint_eq(joined->same, 0);
    ck_assert_ptr_eq(mention("C", NULL, "2"), dm_letter_actors_get(&actors, 0));
    ck_assert_str_eq(actors.items[0].authorities->row.scheme, "gnd");
    ck_assert_str_eq(actors.items[0].authorities->next->row.scheme, "viaf");
    ck_assert_ptr_null(actors.items[0].authorities->next->next);
    ck_assert_str_eq(dm_letter_actor_label(&actors.items[0]), "A");
}
END_TEST

START_TEST(equal_names_are_taken_by_their_bytes)
{
    mention("B", "1", NULL);
    ck_assert_str_eq(dm_letter_actor_label(mention("A", "1", NULL)), "A");
    ck_assert_str_eq(dm_letter_actor_label(mention("B", "1", NULL)), "B");
}
END_TEST

START_TEST(a_preferred_name_is_the_label)
{
    mention("Rusk", "1", NULL);
    mention("Rusk", "1", NULL);
    dm_authority_row row = {"gnd", "1"};
    dm_mention listed = {.name = "Rusk, Dean",
                         .preferred = true,
                         .kind = "person",
                         .note = "Secretary of State",
                         .authorities = &row,
                         .authority_count = 1};
    size_t number;
    ck_assert_int_eq(dm_letter_actors_add(&number, &actors, &listed, NULL),
                     DM_OK);
    const dm_letter_actor *actor = dm_letter_actors_get(&actors, number);
    ck_assert_str_eq(dm_letter_actor_label(actor), "Rusk, Dean");
    ck_assert_str_eq(actor->note, "Secretary of State");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("letter_actors");
    TCase *tests = tcase_create("core");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, an_entry_tells_who_it_is);
    tcase_add_test(tests, without_an_entry_the_name_does);
    tcase_add_test(tests, two_entries_of_one_actor_are_joined);
    tcase_add_test(tests, equal_names_are_taken_by_their_bytes);
    tcase_add_test(tests, a_preferred_name_is_the_label);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
