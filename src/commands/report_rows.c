#include "report_rows.h"

#include <stdlib.h>

/* A row on its way among the others of its phase. */
struct weighed_row {
    int64_t phase;
    double weight;
    size_t row;
};

static int compare_rows(const void *left, const void *right)
{
    const struct weighed_row *a = left;
    const struct weighed_row *b = right;

    if (a->phase != b->phase) {
        return a->phase < b->phase ? -1 : 1;
    }
    if (a->weight != b->weight) {
        return a->weight > b->weight ? -1 : 1;
    }
    return (a->row > b->row) - (a->row < b->row);
}

static double weigh_row(const dm_table *table, size_t row,
                        const char *const *columns)
{
    double sum = 0;
    for (; *columns; columns++) {
        size_t column = dm_table_find_column(table, *columns);
        if (!dm_table_is_empty(table, row, column)) {
            sum += dm_table_get_real(table, row, column);
        }
    }
    return sum;
}

static void weigh_rows(struct weighed_row *out, const dm_table *table,
                       const char *const *columns)
{
    size_t phase = dm_table_find_column(table, "phase");
    size_t count = dm_table_count_rows(table);

    for (size_t i = 0; i < count; i++) {
        out[i] = (struct weighed_row){dm_table_get_integer(table, i, phase),
                                      weigh_row(table, i, columns), i};
    }
    qsort(out, count, sizeof *out, compare_rows);
}

static size_t mark_rows(bool *kept, const struct weighed_row *rows,
                        size_t count, size_t limit)
{
    size_t place = 0;
    size_t left_out = 0;

    for (size_t i = 0; i < count; i++) {
        place = i > 0 && rows[i].phase == rows[i - 1].phase ? place + 1 : 0;
        kept[rows[i].row] = place < limit;
        left_out += place >= limit;
    }
    return left_out;
}

static dm_status copy_rows(dm_table **out, const dm_table *table,
                           const bool *kept, dm_error *error)
{
    size_t count = dm_table_count_columns(table);
    dm_column *columns = calloc(count, sizeof *columns);

    if (!columns) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    for (size_t i = 0; i < count; i++) {
        columns[i] = *dm_table_get_column(table, i);
    }
    dm_status status = dm_table_new(out, columns, count, error);
    free(columns);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        for (size_t j = 0; j < count && kept[i]; j++) {
            dm_table_put_copy(*out, table, i, j);
        }
    }
    return dm_table_check(*out, error);
}

dm_status keep_heaviest_rows(dm_table **table, size_t limit,
                             const char *const *columns, size_t *left_out,
                             dm_error *error)
{
    size_t count = dm_table_count_rows(*table);
    struct weighed_row *rows = calloc(count + 1, sizeof *rows);
    bool *kept = calloc(count + 1, sizeof *kept);
    dm_table *copy = NULL;

    dm_status status = rows && kept
                           ? DM_OK
                           : dm_error_set(error, DM_NO_MEMORY, "out of memory");
    *left_out = 0;
    if (status == DM_OK) {
        weigh_rows(rows, *table, columns);
        *left_out = mark_rows(kept, rows, count, limit);
    }
    if (status == DM_OK && *left_out > 0) {
        status = copy_rows(&copy, *table, kept, error);
    }
    free(kept);
    free(rows);
    if (status == DM_OK && copy) {
        dm_table_free(*table);
        *table = copy;
        return DM_OK;
    }
    dm_table_free(copy);
    return status;
}
