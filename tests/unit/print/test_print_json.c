#include "printed_table.h"

#include <jansson.h>

START_TEST(an_array_has_an_object_a_line)
{
    dm_table *table = make_small_table();
    assert_prints(table, DM_FORMAT_JSON, NULL,
                  "[\n"
                  "{\"phase\": 1, \"actor\": \"astakhov\", \"contacts\": 12, "
                  "\"share\": 0.3333333333333333},\n"
                  "{\"phase\": 2, \"actor\": \"weizsaecker\", \"contacts\": "
                  "-9223372036854775808, \"share\": null},\n"
                  "{\"phase\": null, \"actor\": null, \"contacts\": null, "
                  "\"share\": 0}\n"
                  "]\n");
    dm_table_free(table);
}
END_TEST

START_TEST(a_list_of_numbers_is_an_array)
{
    dm_table *table = make_list_table();
    assert_prints(table, DM_FORMAT_JSON, NULL,
                  "[\n{\"contacts\": [12, -3]},\n{\"contacts\": null}\n]\n");
    dm_table_free(table);
}
END_TEST

START_TEST(a_table_without_rows_is_an_empty_array)
{
    static const dm_column columns[] = {{"name", DM_TEXT}};
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, columns, 1, NULL), DM_OK);
    assert_prints(table, DM_FORMAT_JSON, NULL, "[\n]\n");
    assert_prints(table, DM_FORMAT_NDJSON, NULL, "");
    dm_table_free(table);
}
END_TEST

START_TEST(a_parser_reads_every_name_back)
{
    dm_table *table = make_torture_table();
    char *text = print_to_text(table, DM_FORMAT_JSON, NULL);
    json_t *array = json_loads(text, 0, NULL);
    ck_assert_uint_eq(json_array_size(array), TORTURE_COUNT);
    for (size_t i = 0; i < TORTURE_COUNT; i++) {
        const json_t *object = json_array_get(array, i);
        const char *name = json_string_value(json_object_get(object, "name"));
        ck_assert_ptr_nonnull(name);
        const char *wanted = torture_names[i];
        if (strchr(wanted, '\xFF')) {
            wanted = "broken \xEF\xBF\xBD byte";
        }
        ck_assert_str_eq(name, wanted);
    }
    json_decref(array);
    free(text);
    dm_table_free(table);
}
END_TEST

START_TEST(each_line_of_ndjson_is_a_document)
{
    dm_table *table = make_torture_table();
    char *text = print_to_text(table, DM_FORMAT_NDJSON, NULL);
    size_t lines = 0;
    char *rest = text;
    for (char *line = strtok_r(text, "\n", &rest); line;
         line = strtok_r(NULL, "\n", &rest)) {
        json_t *object = json_loads(line, 0, NULL);
        ck_assert(json_is_object(object));
        ck_assert_int_eq(json_integer_value(json_object_get(object, "n")),
                         (json_int_t)lines);
        json_decref(object);
        lines++;
    }
    ck_assert_uint_eq(lines, TORTURE_COUNT);
    free(text);
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        an_array_has_an_object_a_line,          a_list_of_numbers_is_an_array,
        a_table_without_rows_is_an_empty_array, a_parser_reads_every_name_back,
        each_line_of_ndjson_is_a_document,
    };
    return run_tests("print_json", tests, sizeof tests / sizeof *tests);
}
