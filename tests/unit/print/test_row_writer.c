#include "unit/print/printed_table.h"
#include "unit/shared_table.h"

/* So few rows to a set that no text of it is made, and so many that it is. */
static const struct {
    size_t rows;
    size_t sets;
} sizes[] = {{1, 1}, {9, 7}, {100, 7}, {5000, 11}, {5000, 1200}};

START_TEST(rows_that_share_cells_are_printed_like_any)
{
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        dm_table *shared = make_shared_table(sizes[i].rows, sizes[i].sets);
        dm_table *own = make_unshared_table(sizes[i].rows, sizes[i].sets);
        for (int format = DM_FORMAT_TEXT; format <= DM_FORMAT_MARKDOWN;
             format++) {
            char *wanted = print_to_text(own, (dm_format)format, NULL);
            assert_prints(shared, (dm_format)format, NULL, wanted);
            free(wanted);
        }
        dm_table_free(own);
        dm_table_free(shared);
    }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        rows_that_share_cells_are_printed_like_any,
    };
    return run_tests("row_writer", tests, sizeof tests / sizeof *tests);
}
