#include "demarche/chart.h"

#include "drawing/chart_script.h"
#include "drawing/gnuplot_program.h"
#include "drawing/picture_file.h"
#include "drawing/svg_chart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MM_PER_INCH 25.4
#define POINTS_PER_INCH 72.0
/* What the cairo terminals take for the points of a font, and half of what
 * they take for a line in a PDF. */
#define FONT_DOTS_PER_INCH 96.0
#define PDF_LINE 2.0
#define FONT "Helvetica,7"

/* An SVG is drawn in points; a point of a PNG takes as many dots as it is
 * to have in print. */
static void add_terminal(dm_buffer *out, const dm_chart *chart,
                         dm_picture picture, unsigned dpi)
{
    static const char *const names[] = {[DM_PICTURE_SVG] = "svg",
                                        [DM_PICTURE_PNG] = "pngcairo",
                                        [DM_PICTURE_PDF] = "pdfcairo"};
    bool png = picture == DM_PICTURE_PNG;
    double dots = png ? dpi : POINTS_PER_INCH;
    double scale = dots / POINTS_PER_INCH;
    double unit_mm = MM_PER_INCH / dots;
    bool in_inches = picture == DM_PICTURE_PDF;

    dm_buffer_add_format(out, "set encoding utf8\nset terminal %s size ",
                         names[picture]);
    dm_chart_number_add(out, in_inches ? chart->width_mm / MM_PER_INCH
                                       : round(chart->width_mm / unit_mm));
    dm_buffer_add(out, in_inches ? "in, " : ", ");
    dm_chart_number_add(out, in_inches ? chart->height_mm / MM_PER_INCH
                                       : round(chart->height_mm / unit_mm));
    dm_buffer_add(out, in_inches ? "in" : "");
    dm_buffer_add(out, " noenhanced font '" FONT "' linewidth ");
    dm_chart_number_add(out, picture == DM_PICTURE_PDF ? PDF_LINE : scale);
    if (picture != DM_PICTURE_SVG) {
        dm_buffer_add(out, " fontscale ");
        dm_chart_number_add(out, dots / FONT_DOTS_PER_INCH);
    }
    if (png) {
        dm_buffer_add(out, " pointscale ");
        dm_chart_number_add(out, scale);
    }
    dm_buffer_add_char(out, '\n');
}

/* The day on which a PDF was made is no part of the chart. */
static void blank_date(dm_buffer *pdf)
{
    static const char key[] = "/CreationDate (";
    for (size_t i = 0; i + sizeof key < pdf->size; i++) {
        if (memcmp(pdf->text + i, key, sizeof key - 1) == 0) {
            for (; i < pdf->size && pdf->text[i] != ')'; i++) {
                pdf->text[i] = ' ';
            }
            if (i < pdf->size) {
                pdf->text[i] = ' ';
            }
            return;
        }
    }
}

static dm_status take_picture(char **out, size_t *out_size, dm_buffer *made,
                              dm_error *error)
{
    *out_size = made->size;
    *out = dm_buffer_take(made);
    return *out ? DM_OK
                : dm_error_set(error, DM_NO_MEMORY, "no memory for a chart");
}

static dm_status finish_picture(char **out, size_t *out_size,
                                dm_buffer *picture, const dm_chart *chart,
                                const char *svg_id, dm_error *error)
{
    dm_buffer made = {0};
    if (!svg_id) {
        blank_date(picture);
        return take_picture(out, out_size, picture, error);
    }
    dm_svg_chart_add(&made, dm_buffer_text(picture), chart, svg_id);
    dm_status status = take_picture(out, out_size, &made, error);
    dm_buffer_clear(&made);
    return status;
}

dm_status dm_render_chart(char **out, size_t *out_size, const dm_chart *chart,
                          dm_picture picture, const dm_chart_options *options,
                          dm_error *error)
{
    *out = NULL;
    *out_size = 0;

    const dm_chart_options given = options ? *options : (dm_chart_options){0};
    dm_buffer script = {0};
    dm_run_result result = {0};
    add_terminal(&script, chart, picture,
                 given.dpi > 0 ? given.dpi : DM_CHART_DPI);
    dm_buffer_add_bytes(&script, chart->script, chart->script_size);
    dm_status status =
        script.failed
            ? dm_error_set(error, DM_NO_MEMORY, "no memory for a chart")
            : dm_run_gnuplot(&result, &script, given.interrupted, error);
    if (status == DM_OK) {
        status = dm_check_picture(&result.output, picture, "gnuplot", error);
    }
    if (status == DM_OK) {
        const char *id = given.id ? given.id : "chart";
        status = finish_picture(out, out_size, &result.output, chart,
                                picture == DM_PICTURE_SVG ? id : NULL, error);
    }
    dm_run_result_clear(&result);
    dm_buffer_clear(&script);
    return status;
}
