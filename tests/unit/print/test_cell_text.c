#include "print/cell_text.h"

#include "printed_table.h"

static void assert_cell(const dm_table *table, size_t row, size_t column,
                        const char *value, const char *label)
{
    dm_buffer text = {0};
    dm_cell_add_value(&text, table, row, column);
    ck_assert_str_eq(dm_buffer_text(&text), value);
    dm_buffer_reset(&text);
    dm_cell_add_label(&text, table, row, column);
    ck_assert_str_eq(dm_buffer_text(&text), label);
    dm_buffer_clear(&text);
}

START_TEST(people_see_labels_and_programs_see_values)
{
    dm_table *table = make_small_table();
    assert_cell(table, 0, 0, "1", "After Munich");
    assert_cell(table, 0, 1, "astakhov", "Astakhov");
    assert_cell(table, 1, 1, "weizsaecker", "weizsaecker");
    assert_cell(table, 0, 3, "0.3333333333333333", "0.333333");
    assert_cell(table, 1, 3, "", "");
    assert_cell(table, 2, 1, "", "");
    dm_table_free(table);
}
END_TEST

START_TEST(a_column_with_labels_shows_no_numbers)
{
    dm_table *table = make_small_table();
    ck_assert(!dm_column_shows_numbers(table, 0));
    ck_assert(!dm_column_shows_numbers(table, 1));
    ck_assert(dm_column_shows_numbers(table, 2));
    ck_assert(dm_column_shows_numbers(table, 3));
    dm_table_free(table);
}
END_TEST

START_TEST(a_list_of_numbers_is_text_with_semicolons)
{
    dm_table *table = make_list_table();
    assert_cell(table, 0, 0, "12;-3", "12;-3");
    assert_cell(table, 1, 0, "", "");
    ck_assert(!dm_column_shows_numbers(table, 0));
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        people_see_labels_and_programs_see_values,
        a_column_with_labels_shows_no_numbers,
        a_list_of_numbers_is_text_with_semicolons,
    };
    return run_tests("cell_text", tests, sizeof tests / sizeof *tests);
}
