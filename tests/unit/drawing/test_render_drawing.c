#include "drawing/dot_graph.h"

#include "sample_contacts.h"

#include <sys/stat.h>

static void assert_refused(const char *dot, const char *part)
{
    char *picture;
    size_t size;
    dm_error error;
    char copy[256];
    strcpy(copy, dot);
    dm_drawing drawing = {.dot = copy, .dot_size = strlen(copy)};
    ck_assert_int_eq(dm_render_drawing(&picture, &size, &drawing,
                                       DM_PICTURE_SVG, NULL, &error),
                     DM_SYSTEM);
    ck_assert_ptr_null(picture);
    ck_assert_msg(strstr(error.message, part), "%s", error.message);
}

START_TEST(every_kind_of_picture_is_whole)
{
    static const char *const heads[] = {"<?xml", "\x89PNG", "%PDF"};
    dm_drawings drawings = draw_sample(false, NULL);
    for (int kind = DM_PICTURE_SVG; kind <= DM_PICTURE_PDF; kind++) {
        char *picture;
        size_t size;
        dm_error error = {DM_OK};
        dm_status status =
            dm_render_drawing(&picture, &size, &drawings.items[0],
                              (dm_picture)kind, NULL, &error);
        ck_assert_msg(status == DM_OK, "%s", error.message);
        ck_assert_uint_gt(size, 1000);
        ck_assert_int_eq(strncmp(picture, heads[kind], strlen(heads[kind])), 0);
        free(picture);
    }
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(an_svg_carries_ids_classes_and_names_as_text)
{
    dm_drawings drawings = draw_sample(false, NULL);
    char *svg;
    size_t size;
    ck_assert_int_eq(dm_render_drawing(&svg, &size, &drawings.items[0],
                                       DM_PICTURE_SVG, NULL, NULL),
                     DM_OK);
    ck_assert_ptr_nonnull(strstr(svg, "id=\"n1\" class=\"node ussr\""));
    ck_assert_ptr_nonnull(strstr(svg, "id=\"t1\" class=\"edge\""));
    ck_assert_ptr_nonnull(strstr(svg, "&lt;b&gt;Weizs\xC3\xA4"
                                      "cker&lt;/b&gt;"));
    ck_assert_ptr_nonnull(strstr(svg, "R&amp;D &amp;amp; co"));
    ck_assert_ptr_nonnull(strstr(svg, "back\\nslash\\"));
    ck_assert_ptr_null(strstr(svg, "<b>"));
    free(svg);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(the_legend_lies_beneath_the_network)
{
    dm_drawings drawings = draw_sample(false, NULL);
    Agraph_t *graph = dm_dot_read(drawings.items[0].dot);
    size_t legends = 0;
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        const char *pos = agget(n, (char *)"pos");
        double y = strtod(strchr(pos, ',') + 1, NULL);
        if (strcmp(agget(n, (char *)"class"), "legend") == 0) {
            ck_assert_double_lt(y, -60);
            legends++;
        } else {
            ck_assert_double_ge(y, -40);
        }
    }
    ck_assert_uint_gt(legends, 10);
    agclose(graph);
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(what_is_not_dot_is_told)
{
    assert_refused("digraph {", "'dot' failed with 1");
    assert_refused("no dot at all", "'dot' failed with 1");
}
END_TEST

START_TEST(a_picture_cut_short_is_not_passed_on)
{
    char folder[] = "/tmp/demarche-dot-XXXXXX";
    ck_assert_ptr_nonnull(mkdtemp(folder));
    char path[128];
    snprintf(path, sizeof path, "%s/dot", folder);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs("#!/bin/sh\necho '<?xml version=\"1.0\"?><svg>'\n", file);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(path, 0700), 0);
    ck_assert_int_eq(setenv("PATH", folder, 1), 0);
    assert_refused("digraph {}", "'dot' gives no whole SVG file");
    remove(path);
    remove(folder);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        every_kind_of_picture_is_whole,
        an_svg_carries_ids_classes_and_names_as_text,
        the_legend_lies_beneath_the_network,
        what_is_not_dot_is_told,
        a_picture_cut_short_is_not_passed_on,
    };
    return run_tests("render_drawing", tests, sizeof tests / sizeof *tests);
}
