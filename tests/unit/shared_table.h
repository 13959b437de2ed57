#ifndef UNIT_SHARED_TABLE_H
#define UNIT_SHARED_TABLE_H

#include "model/table_columns.h"

#include <check.h>

#include <math.h>

/* Rows of a name, then four cells of all types that they share, then one of
 * their own; and the same rows put cell by cell. */

static const dm_column shared_columns[] = {
    {"name", DM_TEXT}, {"count", DM_INTEGER}, {"share", DM_REAL},
    {"kind", DM_TEXT}, {"empty", DM_REAL},    {"own", DM_REAL},
};

enum { SHARED_COLUMNS = sizeof shared_columns / sizeof *shared_columns };

static const char *const shared_kinds[] = {"long \"kind\" of many words", "b"};

/* Row `i` has the set `i` % `sets`, which differ in all but the empty cell. */
static inline double shared_share(size_t set)
{
    return set % 5 == 4 ? NAN : 1.0 / (double)(set + 1);
}

static inline dm_table *make_shared_table(size_t rows, size_t sets)
{
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, shared_columns, SHARED_COLUMNS, NULL),
                     DM_OK);
    uint32_t name = dm_table_keep_name(table, "astakhov", "Astakhov");
    uint32_t kinds[2];
    for (size_t i = 0; i < 2; i++) {
        kinds[i] = dm_table_keep_name(table, shared_kinds[i], NULL);
    }
    dm_table_sharing sharing = {.first = 1, .end = 5, .count = sets};
    ck_assert(dm_table_add_sharing_rows(table, rows, SHARED_COLUMNS, sharing));
    for (size_t i = 0; i < sets; i++) {
        table->cells[1].integers[i] = (int64_t)i;
        table->cells[2].reals[i] = shared_share(i);
        table->cells[3].names[i] = kinds[i % 2];
        table->cells[4].reals[i] = NAN;
    }
    for (size_t i = 0; i < rows; i++) {
        table->cells[0].names[i] = name;
        table->sets[i] = (uint32_t)(i % sets);
        table->cells[5].reals[i] = (double)i;
    }
    return table;
}

static inline dm_table *make_unshared_table(size_t rows, size_t sets)
{
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, shared_columns, SHARED_COLUMNS, NULL),
                     DM_OK);
    for (size_t i = 0; i < rows; i++) {
        dm_table_put_name(table, "astakhov", "Astakhov");
        dm_table_put_integer(table, (int64_t)(i % sets));
        dm_table_put_real(table, shared_share(i % sets));
        dm_table_put_text(table, shared_kinds[i % sets % 2]);
        dm_table_put_empty(table);
        dm_table_put_real(table, (double)i);
    }
    ck_assert_int_eq(dm_table_check(table, NULL), DM_OK);
    return table;
}

#endif
