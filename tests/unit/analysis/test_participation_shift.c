#include "analysis/participation_shift.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

enum { A, B, X, Y };

static void assert_shift(dm_turn before, dm_turn after, const char *name)
{
    ck_assert_str_eq(dm_shift_name(dm_classify_shift(before, after)), name);
}

START_TEST(after_a_turn_to_one_there_are_nine_shifts_and_a_repeat)
{
    dm_turn before = {A, B};
    assert_shift(before, (dm_turn){B, A}, "AB-BA");
    assert_shift(before, (dm_turn){B, DM_GROUP}, "AB-B0");
    assert_shift(before, (dm_turn){B, Y}, "AB-BY");
    assert_shift(before, (dm_turn){X, DM_GROUP}, "AB-X0");
    assert_shift(before, (dm_turn){X, A}, "AB-XA");
    assert_shift(before, (dm_turn){X, B}, "AB-XB");
    assert_shift(before, (dm_turn){X, Y}, "AB-XY");
    assert_shift(before, (dm_turn){A, DM_GROUP}, "AB-A0");
    assert_shift(before, (dm_turn){A, Y}, "AB-AY");
    assert_shift(before, (dm_turn){A, B}, "AB-AB");
}
END_TEST

START_TEST(after_a_turn_to_a_group_there_are_four_shifts_and_a_repeat)
{
    dm_turn before = {A, DM_GROUP};
    assert_shift(before, (dm_turn){X, DM_GROUP}, "A0-X0");
    assert_shift(before, (dm_turn){X, A}, "A0-XA");
    assert_shift(before, (dm_turn){X, Y}, "A0-XY");
    assert_shift(before, (dm_turn){A, Y}, "A0-AY");
    assert_shift(before, (dm_turn){A, DM_GROUP}, "A0-A0");
}
END_TEST

START_TEST(without_a_side_that_turns_it_is_unclear)
{
    dm_turn none = {DM_NO_ACTOR, DM_NO_ACTOR};
    assert_shift(none, (dm_turn){A, B}, "unclear");
    assert_shift((dm_turn){A, B}, none, "unclear");
}
END_TEST

/* How many of all turns between `actors` make each shift after `before`. */
static void count_chances(double chances[DM_SHIFT_COUNT], dm_turn before,
                          uint32_t actors)
{
    for (uint32_t from = 0; from < actors; from++) {
        for (uint32_t to = 0; to < actors; to++) {
            if (from != to) {
                chances[dm_classify_shift(before, (dm_turn){from, to})]++;
            }
        }
    }
}

START_TEST(the_chances_are_those_of_all_turns)
{
    for (uint32_t actors = 2; actors <= 7; actors++) {
        double chances[DM_SHIFT_COUNT] = {0};
        count_chances(chances, (dm_turn){A, B}, actors);
        count_chances(chances, (dm_turn){A, DM_GROUP}, actors);
        for (dm_shift i = 0; i < DM_SHIFT_COUNT; i++) {
            ck_assert_double_eq(dm_shift_chances(i, actors), chances[i]);
        }
    }
}
END_TEST

START_TEST(the_chances_add_up_to_all_pairs)
{
    for (double actors = 2; actors <= 30; actors++) {
        double sums[2] = {0};
        for (dm_shift i = 0; i < DM_SHIFT_COUNT; i++) {
            sums[dm_shift_follows_group(i)] += dm_shift_chances(i, actors);
        }
        ck_assert_double_eq(sums[0], actors * (actors - 1));
        ck_assert_double_eq(sums[1], actors * (actors - 1));
    }
}
END_TEST

/* The test sequence of remstats and the coefficients that relevent finds for
 * a model by AB-BA, AB-XB and AB-AY alone, which have a closed form. */
START_TEST(the_closed_form_is_what_a_relational_event_model_finds)
{
    static const dm_turn turns[] = {{1, 3}, {2, 1}, {1, 3}, {2, 3}, {3, 2},
                                    {4, 3}, {2, 1}, {2, 3}, {2, 4}, {4, 1}};
    static const dm_shift listed[] = {DM_SHIFT_AB_BA, DM_SHIFT_AB_XB,
                                      DM_SHIFT_AB_AY};
    static const double found[] = {0.3364712, -0.3566773, 0.3364663};
    double counts[DM_SHIFT_COUNT] = {0};
    for (size_t i = 1; i < sizeof turns / sizeof *turns; i++) {
        counts[dm_classify_shift(turns[i - 1], turns[i])]++;
    }
    double rest_count = 9;
    double rest_chances = 12;
    for (size_t i = 0; i < 3; i++) {
        rest_count -= counts[listed[i]];
        rest_chances -= dm_shift_chances(listed[i], 4);
    }
    for (size_t i = 0; i < 3; i++) {
        double rate = counts[listed[i]] / dm_shift_chances(listed[i], 4);
        double coefficient = log(rate / (rest_count / rest_chances));
        ck_assert_double_eq_tol(coefficient, found[i], 1e-5);
        ck_assert_double_eq_tol(coefficient, log(i == 1 ? 0.7 : 1.4), 1e-12);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("participation_shift");
    TCase *cases = tcase_create("participation_shift");
    tcase_add_test(cases,
                   after_a_turn_to_one_there_are_nine_shifts_and_a_repeat);
    tcase_add_test(cases,
                   after_a_turn_to_a_group_there_are_four_shifts_and_a_repeat);
    tcase_add_test(cases, without_a_side_that_turns_it_is_unclear);
    tcase_add_test(cases, the_chances_are_those_of_all_turns);
    tcase_add_test(cases, the_chances_add_up_to_all_pairs);
    tcase_add_test(cases,
                   the_closed_form_is_what_a_relational_event_model_finds);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
