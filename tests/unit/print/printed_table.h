#ifndef UNIT_PRINT_PRINTED_TABLE_H
#define UNIT_PRINT_PRINTED_TABLE_H

#include "demarche/print.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Names that broke other programs. */
static const char *const torture_names[] = {
    "Molotov \"V. M.\"",
    "back\\nslash",
    "<b>",
    "&amp;",
    "G\xC4\x83g\xC4\x83uzia\xC2\xA0",
    "Nicholas \"\"Nick\"\" Xenophon",
    "\xD0\x9C\xD0\xBE\xD0\xBB\xD0\xBE\xD1\x82\xD0\xBE\xD0\xB2",
    "Ga\xCC\x88rtner",
    "-1",
    "2e+20",
    "",
    "a, b; c\td",
    "two\nlines",
    "=1+1",
    "a|b",
    " blank ",
    "broken \xFF byte",
    "\x1B[31mred\x03",
};
#define TORTURE_COUNT (sizeof torture_names / sizeof *torture_names)

/* What `table` prints; the caller frees it. */
static inline char *print_to_text(const dm_table *table, dm_format format,
                                  const dm_print_options *options)
{
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    ck_assert_ptr_nonnull(stream);
    dm_status status = dm_print_table(table, format, options, stream, NULL);
    ck_assert_int_eq(status, DM_OK);
    ck_assert_int_eq(fclose(stream), 0);
    return text;
}

static inline void assert_prints(const dm_table *table, dm_format format,
                                 const dm_print_options *options,
                                 const char *wanted)
{
    char *text = print_to_text(table, format, options);
    ck_assert_str_eq(text, wanted);
    free(text);
}

/* Phases with labels, an actor with one, empty cells, all three types. */
static inline dm_table *make_small_table(void)
{
    static const dm_column columns[] = {{"phase", DM_INTEGER},
                                        {"actor", DM_TEXT},
                                        {"contacts", DM_INTEGER},
                                        {"share", DM_REAL}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 4, NULL), DM_OK);
    dm_table_put_numbered(table, 1, "After Munich");
    dm_table_put_name(table, "astakhov", "Astakhov");
    dm_table_put_integer(table, 12);
    dm_table_put_real(table, 1.0 / 3);
    dm_table_put_numbered(table, 2, "Spring");
    dm_table_put_text(table, "weizsaecker");
    dm_table_put_integer(table, INT64_MIN);
    dm_table_put_real(table, NAN);
    dm_table_put_empty(table);
    dm_table_put_text(table, NULL);
    dm_table_put_empty(table);
    dm_table_put_real(table, -0.0);
    return table;
}

/* A list of numbers, and an empty one. */
static inline dm_table *make_list_table(void)
{
    static const dm_column columns[] = {{"contacts", DM_NUMBERS}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 1, NULL), DM_OK);
    dm_table_put_numbers(table, (const int64_t[]){12, -3}, 2);
    dm_table_put_empty(table);
    return table;
}

/* One row a name, with a number behind it. */
static inline dm_table *make_torture_table(void)
{
    static const dm_column columns[] = {{"name", DM_TEXT}, {"n", DM_INTEGER}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    for (size_t i = 0; i < TORTURE_COUNT; i++) {
        dm_table_put_text(table, torture_names[i]);
        dm_table_put_integer(table, (int64_t)i);
    }
    return table;
}

static inline int run_tests(const char *name, const TTest *const *tests,
                            size_t count)
{
    Suite *suite = suite_create(name);
    TCase *tests_case = tcase_create(name);
    for (size_t i = 0; i < count; i++) {
        tcase_add_test(tests_case, tests[i]);
    }
    suite_add_tcase(suite, tests_case);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
