#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

START_TEST(overtures_count_under_each_reply_they_were_told_to_get)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .met = DM_MET_ACCEPTED | DM_MET_EVADED},
        {ARROW("a", "b", 2), .met = DM_MET_EVADED},
        {ARROW("a", "b", 3), .met = DM_MET_NONE},
        {ARROW("a", "b", 4)},
        {ARROW("a", "b", 5), .flags = DM_CONTACT_REPLY, .met = DM_MET_REFUSED},
        {ARROW("a", "b", 6), .flags = DM_CONTACT_UNKNOWN,
         .met = DM_MET_REFUSED},
        {ARROW("a", "b", 99), .days = 9, .met = DM_MET_REFUSED}};
    static const struct {
        const char *column;
        double expected;
    } counts[] = {{"accepted", 1}, {"countered", 0}, {"deferred", 0},
                  {"evaded", 2},   {"refused", 0},   {"none", 1},
                  {"not_told", 1}};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_phases phases = {0};
    dm_table *table = NULL;
    add_phase(&phases, 0, 100);
    ck_assert_int_eq(
        dm_measure_met(&table, contacts, &phases, DM_ROWS_PRESENT, NULL),
        DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(table), 1);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        ck_assert_double_eq(get_number(table, 0, counts[i].column),
                            counts[i].expected);
    }
    dm_table_free(table);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_met");
    TCase *cases = tcase_create("measure_met");
    tcase_add_test(cases,
                   overtures_count_under_each_reply_they_were_told_to_get);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
