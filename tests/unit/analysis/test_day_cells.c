#include "analysis/day_cells.h"

#include "unit/analysis/contacts_fixture.h"

static void assert_days(dm_interval interval, const char *first,
                        const char *last)
{
    static const dm_column columns[] = {{"first", DM_TEXT}, {"last", DM_TEXT}};
    dm_table *table = NULL;
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    dm_put_days(table, interval);
    ck_assert_str_eq(get_text(table, 0, "first"), first);
    ck_assert_str_eq(get_text(table, 0, "last"), last);
    dm_table_free(table);
}

START_TEST(the_last_day_is_inside)
{
    assert_days((dm_interval){0, DM_DAY_S}, "1970-01-01", "1970-01-01");
    assert_days((dm_interval){-DM_DAY_S, 1}, "1969-12-31", "1970-01-01");
}
END_TEST

START_TEST(open_ends_are_dots)
{
    assert_days((dm_interval){DM_TIME_MIN, 0}, "..", "1969-12-31");
    assert_days((dm_interval){0, DM_TIME_MAX}, "1970-01-01", "..");
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("day_cells");
    tcase_add_test(cases, the_last_day_is_inside);
    tcase_add_test(cases, open_ends_are_dots);
    Suite *suite = suite_create("day_cells");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
