#include "demarche/definitions.h"

#include "unit/analysis/contacts_fixture.h"

#include <ctype.h>

START_TEST(each_definition_is_found_by_its_id)
{
    size_t count;
    const dm_definition *all = dm_list_definitions(&count);
    ck_assert_uint_gt(count, 20);
    for (size_t i = 0; i < count; i++) {
        ck_assert_ptr_eq(dm_find_definition(all[i].id), &all[i]);
    }
    ck_assert_ptr_null(dm_find_definition("initiative.share.wald"));
    ck_assert_ptr_null(dm_find_definition(""));
}
END_TEST

START_TEST(ids_ascend_and_none_is_repeated)
{
    size_t count;
    const dm_definition *all = dm_list_definitions(&count);
    for (size_t i = 1; i < count; i++) {
        ck_assert_int_lt(strcmp(all[i - 1].id, all[i].id), 0);
    }
}
END_TEST

START_TEST(texts_are_sentences_and_sources_end_with_a_year)
{
    size_t count;
    const dm_definition *all = dm_list_definitions(&count);
    for (size_t i = 0; i < count; i++) {
        const char *text = all[i].text;
        const char *source = all[i].source;
        ck_assert(isupper((unsigned char)*text) ||
                  isdigit((unsigned char)*text));
        ck_assert_int_eq(text[strlen(text) - 1], '.');
        if (source) {
            const char *year = source + strlen(source) - 4;
            ck_assert_int_eq(year[-1], ' ');
            ck_assert_uint_eq(strspn(year, "0123456789"), 4);
        }
    }
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("definitions");
    tcase_add_test(cases, each_definition_is_found_by_its_id);
    tcase_add_test(cases, ids_ascend_and_none_is_repeated);
    tcase_add_test(cases, texts_are_sentences_and_sources_end_with_a_year);
    Suite *suite = suite_create("definitions");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
