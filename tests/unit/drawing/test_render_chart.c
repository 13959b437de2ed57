#include "demarche/chart.h"

#include "sample_contacts.h"

/* Ends a test that needs gnuplot where there is none. */
#define NEEDS_GNUPLOT()                                         \
    do {                                                        \
        if (system("gnuplot --version >/dev/null 2>&1") != 0) { \
            return;                                             \
        }                                                       \
    } while (0)

#define EVIL "a'; system 'touch hacked'; \"`touch hacked`@x{/b &amp;}<b>%d\\n"

static const dm_column columns[] = {
    {"phase", DM_INTEGER},  {"actor", DM_TEXT}, {"contacts", DM_INTEGER},
    {"unsure", DM_INTEGER}, {"days", DM_REAL},  {"per_30_days", DM_REAL},
    {"low", DM_REAL},       {"high", DM_REAL}};

static dm_table *make_table(void)
{
    static const char *const actors[] = {EVIL, "plain"};
    dm_table *table = NULL;
    ck_assert_int_eq(dm_table_new(&table, columns, 8, NULL), DM_OK);
    for (int i = 0; i < 4; i++) {
        dm_table_put_numbered(table, i / 2 + 1, i < 2 ? "first" : EVIL);
        dm_table_put_text(table, actors[i % 2]);
        dm_table_put_integer(table, i + 1);
        dm_table_put_integer(table, i == 1);
        dm_table_put_real(table, 30);
        dm_table_put_real(table, i + 1);
        dm_table_put_real(table, i * 0.5);
        dm_table_put_real(table, i + 3);
    }
    return table;
}

static dm_chart draw_chart(const dm_chart_options *options)
{
    dm_chart chart;
    dm_table *table = make_table();
    ck_assert_int_eq(dm_draw_frequency(&chart, table, options, NULL), DM_OK);
    dm_table_free(table);
    return chart;
}

static char *render(const dm_chart *chart, dm_picture picture,
                    const dm_chart_options *options, size_t *size)
{
    char *bytes = NULL;
    dm_error error = {DM_OK};
    dm_status status =
        dm_render_chart(&bytes, size, chart, picture, options, &error);
    ck_assert_msg(status == DM_OK, "%s", error.message);
    return bytes;
}

START_TEST(every_kind_of_picture_is_the_same_twice)
{
    NEEDS_GNUPLOT();
    static const char *const heads[] = {"<?xml", "\x89PNG", "%PDF"};
    dm_chart chart = draw_chart(NULL);
    for (int kind = DM_PICTURE_SVG; kind <= DM_PICTURE_PDF; kind++) {
        size_t size;
        size_t again_size;
        char *bytes = render(&chart, (dm_picture)kind, NULL, &size);
        char *again = render(&chart, (dm_picture)kind, NULL, &again_size);
        ck_assert_int_eq(memcmp(bytes, heads[kind], strlen(heads[kind])), 0);
        ck_assert_uint_eq(size, again_size);
        ck_assert_int_eq(memcmp(bytes, again, size), 0);
        free(again);
        free(bytes);
    }
    dm_chart_clear(&chart);
}
END_TEST

START_TEST(a_name_is_text_in_an_svg_and_runs_nothing)
{
    NEEDS_GNUPLOT();
    size_t size;
    dm_chart chart = draw_chart(NULL);
    remove("hacked");
    char *svg = render(&chart, DM_PICTURE_SVG, NULL, &size);
    ck_assert_ptr_null(fopen("hacked", "r"));
    ck_assert_ptr_nonnull(strstr(svg, ">a'; system 'touch hacked'; \"`touch"));
    ck_assert_ptr_null(strstr(svg, "<b>"));
    free(svg);
    dm_chart_clear(&chart);
}
END_TEST

START_TEST(an_svg_can_stand_in_a_page)
{
    NEEDS_GNUPLOT();
    size_t size;
    dm_chart_options options = {.id = "rates", .width = DM_CHART_PAGE};
    dm_chart chart = draw_chart(&options);
    char *svg = render(&chart, DM_PICTURE_SVG, &options, &size);
    ck_assert_ptr_nonnull(strstr(svg, "<svg width=\"160mm\""));
    ck_assert_ptr_nonnull(strstr(svg, "<title id=\"rates-title\">How often"));
    ck_assert_ptr_nonnull(strstr(svg, "fill=\"currentColor\""));
    ck_assert_ptr_nonnull(strstr(svg, "<g id=\"rates\">"));
    ck_assert_ptr_nonnull(strstr(svg, "xlink:href='#rates-Pt"));
    static const char *const none[] = {"<script", "gnuplot_plot", "id='gp",
                                       "#gp",     "<image",       "\"black\"",
                                       "'black'"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ck_assert_msg(!strstr(svg, none[i]), "%s", none[i]);
    }
    for (const char *at = svg; (at = strstr(at, "href=")); at++) {
        ck_assert_int_eq(at[6], '#');
    }
    free(svg);
    dm_chart_clear(&chart);
}
END_TEST

START_TEST(without_gnuplot_the_message_says_what_to_install)
{
    char *bytes;
    size_t size;
    dm_error error;
    dm_chart chart = draw_chart(NULL);
    setenv("PATH", "/nonexistent", 1);
    ck_assert_int_eq(
        dm_render_chart(&bytes, &size, &chart, DM_PICTURE_SVG, NULL, &error),
        DM_SYSTEM);
    ck_assert_ptr_null(bytes);
    ck_assert_ptr_nonnull(strstr(error.message, "gnuplot-nox"));
    dm_chart_clear(&chart);
}
END_TEST

START_TEST(a_script_that_fails_is_an_error)
{
    NEEDS_GNUPLOT();
    char script[] = "plot nonsense(\n";
    char *bytes;
    size_t size;
    dm_chart chart = {.script = script,
                      .script_size = sizeof script - 1,
                      .width_mm = 80,
                      .height_mm = 80};
    ck_assert_int_eq(
        dm_render_chart(&bytes, &size, &chart, DM_PICTURE_PNG, NULL, NULL),
        DM_SYSTEM);
    ck_assert_ptr_null(bytes);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        every_kind_of_picture_is_the_same_twice,
        a_name_is_text_in_an_svg_and_runs_nothing,
        an_svg_can_stand_in_a_page,
        without_gnuplot_the_message_says_what_to_install,
        a_script_that_fails_is_an_error,
    };
    return run_tests("render_chart", tests, sizeof tests / sizeof *tests);
}
