#include "drawing/chart_script.h"

#include "sample_contacts.h"

#include <locale.h>
#include <math.h>

static void assert_label(const char *text, size_t columns, const char *quoted)
{
    dm_chart_page page;
    ck_assert_int_eq(dm_chart_page_init(&page, NULL, NULL), DM_OK);
    page.height = 100;
    dm_chart_label_add(&page,
                       &(dm_chart_label){.text = text, .columns = columns});
    char expected[256];
    snprintf(expected, sizeof expected, "set label %s at screen ", quoted);
    ck_assert_msg(strncmp(page.script.text, expected, strlen(expected)) == 0,
                  "%s", page.script.text);
    ck_assert_ptr_nonnull(strstr(page.script.text, " noenhanced\n"));
    ck_assert_ptr_eq(strchr(page.script.text, '\n'),
                     page.script.text + page.script.size - 1);
    dm_chart_page_clear(&page);
}

START_TEST(a_name_stays_between_single_quotes)
{
    assert_label("a\"; system(\"id\")", 0, "'a\"; system(\"id\")'");
    assert_label("it's", 0, "'it''s'");
    assert_label("'", 0, "''''");
    assert_label("'; system 'id'; '", 0, "'''; system ''id''; '''");
    assert_label("`id` @x {/b} %d _^ $y", 0, "'`id` @x {/b} %d _^ $y'");
    assert_label("back\\", 0, "'back\\'");
    assert_label("two\nlines\rand\ttabs\x7F", 0, "'two lines and tabs '");
    assert_label("broken \xFF", 0, "'broken ?'");
    assert_label("", 0, "''");
}
END_TEST

START_TEST(a_cut_never_parts_a_doubled_quote)
{
    assert_label("abcdef", 4, "'abc\xE2\x80\xA6'");
    assert_label("a'''''f", 4, "'a''''\xE2\x80\xA6'");
}
END_TEST

static void assert_number(double value, const char *text)
{
    dm_buffer out = {0};
    dm_chart_number_add(&out, value);
    ck_assert_str_eq(dm_buffer_text(&out), text);
    dm_buffer_clear(&out);
}

START_TEST(numbers_are_plain_and_finite)
{
    assert_number(0, "0");
    assert_number(-0.0000001, "0");
    assert_number(1.5, "1.5");
    assert_number(-12.000001, "-12.000001");
    assert_number(0.1 + 0.2, "0.3");
    assert_number(NAN, "0");
    assert_number(INFINITY, "1000000000000");
    assert_number(dm_chart_color("#0072B2", 0x90), "2415948466");
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_name_stays_between_single_quotes,
        a_cut_never_parts_a_doubled_quote,
        numbers_are_plain_and_finite,
    };
    return run_tests("chart_script", tests, sizeof tests / sizeof *tests);
}
