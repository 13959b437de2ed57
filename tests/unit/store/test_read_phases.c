#include "demarche/store.h"

#include "case_fixture.h"

static void read_phases(dm_phases *phases, const dm_reading *reading)
{
    assert_ok(dm_store_read_phases(phases, store, reading, &error));
}

START_TEST(the_first_scheme_is_read_unless_another_is_asked_for)
{
    dm_phases phases;
    read_phases(&phases, &(dm_reading){0});
    ck_assert_str_eq(phases.scheme, "leem");
    ck_assert_uint_eq(phases.count, 2);
    ck_assert_str_eq(phases.items[1].label, "Summer");
    ck_assert_int_eq(phases.items[1].window.start, DAY(150));
    dm_phases_clear(&phases);
    dm_reading reading = {.scheme = "OTHER"};
    read_phases(&phases, &reading);
    ck_assert_str_eq(phases.scheme, "other");
    dm_phases_clear(&phases);
}
END_TEST

START_TEST(a_phase_is_found_by_order_or_label)
{
    static const char *const names[] = {"2", "Summer", " summer "};
    dm_reading reading = {.phase = names[_i]};
    dm_phases phases;
    read_phases(&phases, &reading);
    ck_assert_uint_eq(phases.count, 1);
    ck_assert_int_eq(phases.items[0].order, 2);
    dm_phases_clear(&phases);
}
END_TEST

START_TEST(limits_cut_the_windows)
{
    dm_date since = {.bounds = {DAY(160), DAY(161)}};
    dm_date until = {.bounds = {DAY(169), DAY(170)}};
    dm_reading reading = {.since = &since, .until = &until};
    dm_phases phases;
    read_phases(&phases, &reading);
    ck_assert_uint_eq(phases.count, 1);
    ck_assert_int_eq(phases.items[0].window.start, DAY(160));
    ck_assert_int_eq(phases.items[0].window.end, DAY(170));
    dm_phases_clear(&phases);
}
END_TEST

START_TEST(unknown_names_are_answered_with_the_nearest)
{
    dm_phases phases;
    dm_reading reading = {.scheme = "lem"};
    assert_refused(dm_store_read_phases(&phases, store, &reading, &error),
                   DM_USAGE, "unknown scheme 'lem': did you mean 'leem'?");
    reading = (dm_reading){.phase = "sumer"};
    assert_refused(dm_store_read_phases(&phases, store, &reading, &error),
                   DM_USAGE, "unknown phase 'sumer': did you mean 'Summer'?");
    reading = (dm_reading){.phase = "17"};
    assert_refused(dm_store_read_phases(&phases, store, &reading, &error),
                   DM_USAGE, "unknown phase '17'");
}
END_TEST

START_TEST(without_a_scheme_one_window_spans_the_dated_contacts)
{
    add("DELETE FROM phase");
    dm_phases phases;
    read_phases(&phases, &(dm_reading){0});
    ck_assert_ptr_null(phases.scheme);
    ck_assert_uint_eq(phases.count, 1);
    ck_assert_str_eq(phases.items[0].label, "all");
    ck_assert_int_eq(phases.items[0].order, 0);
    ck_assert_int_eq(phases.items[0].window.start, DAY(120));
    ck_assert_int_eq(phases.items[0].window.end, DAY(161));
    dm_phases_clear(&phases);
}
END_TEST

START_TEST(the_whole_takes_in_approximate_and_open_dates)
{
    add("DELETE FROM phase");
    add("UPDATE contact SET date_text = '1939-06-10~' WHERE id = 3");
    add("UPDATE contact SET date_text = '../1939-04-30', t_start = %lld, "
        "t_end = %lld WHERE id = 2",
        INT64_MIN, (long long)DAY(120));
    dm_phases phases;
    read_phases(&phases, &(dm_reading){0});
    ck_assert_int_eq(phases.items[0].window.start, DAY(119));
    ck_assert_int_eq(phases.items[0].window.end, DAY(164));
    dm_phases_clear(&phases);
}
END_TEST

START_TEST(a_store_without_dated_contacts_has_no_window)
{
    add("DELETE FROM phase");
    add("UPDATE contact SET t_start = NULL, t_end = NULL");
    dm_phases phases;
    read_phases(&phases, &(dm_reading){0});
    ck_assert_uint_eq(phases.count, 0);
    dm_phases_clear(&phases);
}
END_TEST

int main(void)
{
    TCase *phases = tcase_create("phases");
    tcase_add_checked_fixture(phases, open_case, close_store);
    tcase_add_test(phases,
                   the_first_scheme_is_read_unless_another_is_asked_for);
    tcase_add_loop_test(phases, a_phase_is_found_by_order_or_label, 0, 3);
    tcase_add_test(phases, limits_cut_the_windows);
    tcase_add_test(phases, unknown_names_are_answered_with_the_nearest);
    tcase_add_test(phases,
                   without_a_scheme_one_window_spans_the_dated_contacts);
    tcase_add_test(phases, the_whole_takes_in_approximate_and_open_dates);
    tcase_add_test(phases, a_store_without_dated_contacts_has_no_window);
    Suite *suite = suite_create("read_phases");
    suite_add_tcase(suite, phases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
