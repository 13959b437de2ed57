#include "drawing/chart_script.h"

#include "demarche/text.h"

#include "drawing/plain_text.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FONT_SIZE 7
#define GREY "#666666"
#define POINTS_PER_MM (72 / 25.4)
#define FARTHEST 1e12
#define MILLIONTHS INT64_C(1000000)

/* Of an em, what a character of a text takes; a little more in wide fonts. */
#define COLUMN_EM 0.52
#define ROUNDING 1e-6

static const double widths_mm[] = {
    [DM_CHART_COLUMN] = 80, [DM_CHART_PAGE] = 160};

dm_status dm_chart_page_init(dm_chart_page *page,
                             const dm_chart_options *options, dm_error *error)
{
    dm_chart_width width = options ? options->width : DM_CHART_COLUMN;
    *page = (dm_chart_page){.width = widths_mm[width] * POINTS_PER_MM,
                            .font = FONT_SIZE};
    return options && options->contacts
               ? dm_palette_init(&page->palette, options->contacts, error)
               : DM_OK;
}

void dm_chart_page_clear(dm_chart_page *page)
{
    dm_palette_clear(&page->palette);
    dm_buffer_clear(&page->script);
}

const char *dm_chart_page_color(const dm_chart_page *page, const char *key)
{
    const dm_contacts *contacts = page->palette.contacts;
    uint32_t actor =
        contacts ? dm_contacts_find_actor(contacts, key) : DM_NO_ACTOR;
    return actor == DM_NO_ACTOR ? GREY
                                : dm_palette_color(&page->palette, actor);
}

double dm_chart_text_width(const dm_chart_page *page, const char *text)
{
    return (double)dm_text_width(text, strlen(text)) * COLUMN_EM * page->font;
}

size_t dm_chart_text_columns(const dm_chart_page *page, double width)
{
    double columns = floor(width / (COLUMN_EM * page->font) + ROUNDING);
    return columns < 2 ? 2 : (size_t)columns;
}

void dm_chart_number_add(dm_buffer *out, double value)
{
    double clamped = isnan(value) ? 0 : fmax(-FARTHEST, fmin(value, FARTHEST));
    int64_t whole = llround(clamped * (double)MILLIONTHS);
    int64_t size = whole < 0 ? -whole : whole;
    int64_t part = size % MILLIONTHS;
    int digits = 6;
    while (digits > 0 && part % 10 == 0) {
        part /= 10;
        digits--;
    }
    dm_buffer_add_format(out, "%s%" PRId64, whole < 0 ? "-" : "",
                         size / MILLIONTHS);
    if (digits > 0) {
        dm_buffer_add_format(out, ".%0*" PRId64, digits, part);
    }
}

double dm_chart_color(const char *color, unsigned alpha)
{
    return (double)strtoul(color + 1, NULL, 16) + alpha * 16777216.0;
}

static void add_quoted(dm_buffer *out, const char *text, size_t columns)
{
    dm_buffer plain = {0};
    dm_plain_text_add(&plain, text, columns);
    dm_buffer_add_char(out, '\'');
    for (size_t i = 0; i < plain.size; i++) {
        dm_buffer_add(out, plain.text[i] == '\'' ? "'" : "");
        dm_buffer_add_char(out, plain.text[i]);
    }
    dm_buffer_add_char(out, '\'');
    out->failed = out->failed || plain.failed;
    dm_buffer_clear(&plain);
}

static void add_coordinate(dm_buffer *out, dm_chart_place place, double value)
{
    static const char *const places[] = {[DM_PLACE_SCREEN] = "screen ",
                                         [DM_PLACE_GRAPH] = "graph ",
                                         [DM_PLACE_FIRST] = "first "};
    dm_buffer_add(out, places[place]);
    dm_chart_number_add(out, value);
}

/* On the screen points are counted from the upper left corner. */
void dm_chart_label_add(dm_chart_page *page, const dm_chart_label *label)
{
    dm_buffer *out = &page->script;
    bool x_on_screen = label->x_place == DM_PLACE_SCREEN;
    bool y_on_screen = label->y_place == DM_PLACE_SCREEN;
    dm_buffer_add(out, "set label ");
    add_quoted(out, label->text, label->columns ? label->columns : SIZE_MAX);
    dm_buffer_add(out, " at ");
    add_coordinate(out, label->x_place,
                   x_on_screen ? label->x / page->width : label->x);
    dm_buffer_add(out, ", ");
    add_coordinate(out, label->y_place,
                   y_on_screen ? 1 - label->y / page->height : label->y);
    dm_buffer_add(out, label->align == 'l'   ? " left"
                       : label->align == 'r' ? " right"
                                             : " center");
    if (label->bold) {
        dm_buffer_add(out, " font 'Helvetica:Bold'");
    }
    dm_buffer_add(out, label->upright ? " rotate by 90" : "");
    if (label->color) {
        dm_buffer_add_format(out, " textcolor rgb '%s'", label->color);
    }
    dm_buffer_add(out, " front noenhanced\n");
}

static void add_margin(dm_chart_page *page, const char *side, double share)
{
    dm_buffer_add_format(&page->script, "set %smargin at screen ", side);
    dm_chart_number_add(&page->script, share);
    dm_buffer_add_char(&page->script, '\n');
}

void dm_chart_frame_add(dm_chart_page *page, const dm_chart_frame *frame)
{
    add_margin(page, "l", frame->left / page->width);
    add_margin(page, "r", frame->right / page->width);
    add_margin(page, "t", 1 - frame->top / page->height);
    add_margin(page, "b", 1 - frame->bottom / page->height);
    dm_buffer_add(&page->script,
                  "unset key\n"
                  "unset ytics\n"
                  "set border 1 linecolor rgb '" DM_CHART_AXIS
                  "' linewidth 0.5\n"
                  "set format x '%g'\n"
                  "set xtics out nomirror scale 0.4 offset 0, 0.4 textcolor "
                  "rgb 'black'\n"
                  "set grid xtics noytics back linetype 1 linecolor rgb "
                  "'" DM_CHART_GRID "' linewidth 0.5\n");
}

void dm_chart_block_begin(dm_chart_page *page, const char *name)
{
    dm_buffer_add_format(&page->script, "$%s << END\n", name);
}

void dm_chart_block_row(dm_chart_page *page, const double *numbers,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        dm_buffer_add(&page->script, i > 0 ? " " : "");
        dm_chart_number_add(&page->script, numbers[i]);
    }
    dm_buffer_add_char(&page->script, '\n');
}

void dm_chart_block_end(dm_chart_page *page)
{
    dm_buffer_add(&page->script, "END\n");
}

dm_status dm_chart_page_finish(dm_chart *out, dm_chart_page *page,
                               dm_error *error)
{
    out->width_mm = page->width / POINTS_PER_MM;
    out->height_mm = page->height / POINTS_PER_MM;
    out->script_size = page->script.size;
    out->script = dm_buffer_take(&page->script);
    dm_status status = DM_OK;
    if (!out->script || !out->title) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for a chart");
    }
    dm_chart_page_clear(page);
    return status;
}

void dm_chart_clear(dm_chart *chart)
{
    free(chart->script);
    free(chart->title);
    dm_table_free(chart->data);
    *chart = (dm_chart){0};
}
