#include "drawing/response_curves.h"

#include "drawing/response_names.h"
#include "sample_contacts.h"

#include <math.h>

static const dm_column columns[] = {{"phase", DM_INTEGER},
                                    {"from", DM_TEXT},
                                    {"to", DM_TEXT},
                                    {"days", DM_REAL},
                                    {"waiting", DM_INTEGER},
                                    {"answered", DM_INTEGER},
                                    {"unanswered", DM_INTEGER},
                                    {"open", DM_INTEGER},
                                    {"share", DM_REAL}};

/* How many were answered, or else no longer watched, and the share by then. */
static void add_row(dm_table *table, int phase, const char *to, double days,
                    int answered, double share)
{
    dm_table_put_integer(table, phase);
    dm_table_put_text(table, "molotov");
    dm_table_put_text(table, to);
    dm_table_put_real(table, days);
    dm_table_put_integer(table, 3);
    dm_table_put_integer(table, answered);
    dm_table_put_integer(table, 0);
    dm_table_put_integer(table, answered ? 0 : 1);
    dm_table_put_real(table, share);
}

static dm_table *make_table(void)
{
    dm_table *table = NULL;
    ck_assert_int_eq(dm_table_new(&table, columns, 9, NULL), DM_OK);
    add_row(table, 1, "schulenburg", 2, 2, 0.5);
    add_row(table, 1, "schulenburg", 9, 0, 0.5);
    add_row(table, 1, "seeds", 4, 1, 0.5);
    add_row(table, 3, "seeds", 11, 1, 1);
    return table;
}

START_TEST(each_direction_of_a_phase_is_a_curve)
{
    dm_table *table = make_table();
    dm_response_curves curves;
    ck_assert_int_eq(dm_response_curves_init(&curves, table, NULL), DM_OK);
    ck_assert_uint_eq(curves.count, 3);
    ck_assert_uint_eq(curves.panels, 2);
    ck_assert_double_eq(curves.horizon, 11);
    ck_assert_uint_eq(curves.items[0].count, 2);
    ck_assert_uint_eq(curves.items[0].overtures, 3);
    ck_assert_double_eq(curves.items[0].end, 0.5);
    ck_assert_uint_eq(curves.items[2].first, 3);
    ck_assert_int_eq(curves.items[2].phase, 3);
    dm_response_curves_clear(&curves);
    dm_table_free(table);
}
END_TEST

START_TEST(names_keep_their_order_and_a_line_apart)
{
    dm_response_curve curves[] = {{.first = 0, .end = 1},
                                  {.first = 1, .end = 0.95},
                                  {.first = 2, .end = 1},
                                  {.first = 3, .end = 0.2}};
    dm_response_place_names(curves, 4, 0.125);
    ck_assert_double_eq(curves[3].place, 0.2);
    ck_assert_double_eq(curves[1].place, 0.75);
    ck_assert_double_eq(curves[2].place, 0.875);
    ck_assert_double_eq(curves[0].place, 1);
}
END_TEST

START_TEST(a_name_too_long_for_a_line_takes_two)
{
    dm_table *table = make_table();
    dm_response_curves curves;
    ck_assert_int_eq(dm_response_curves_init(&curves, table, NULL), DM_OK);
    const dm_response_curve *curve = &curves.items[0];
    ck_assert(dm_response_name_fits(table, curve, 24));
    ck_assert(!dm_response_name_fits(table, curve, 23));

    dm_buffer lines[3] = {{0}, {0}, {0}};
    dm_response_add_name(&lines[0], table, curve);
    ck_assert_str_eq(dm_buffer_text(&lines[0]),
                     "molotov \xE2\x86\x92 schulenburg, 3");
    dm_response_add_names(&lines[1], table, curve, 12);
    ck_assert_str_eq(dm_buffer_text(&lines[1]), "molotov \xE2\x86\x92");
    ck_assert_str_eq(dm_buffer_text(&lines[2]), "schulenb\xE2\x80\xA6, 3");
    for (size_t i = 0; i < 3; i++) {
        dm_buffer_clear(&lines[i]);
    }
    dm_response_curves_clear(&curves);
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        each_direction_of_a_phase_is_a_curve,
        names_keep_their_order_and_a_line_apart,
        a_name_too_long_for_a_line_takes_two,
    };
    return run_tests("response_curves", tests, sizeof tests / sizeof *tests);
}
