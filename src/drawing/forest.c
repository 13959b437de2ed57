#include "drawing/forest.h"

#include <math.h>
#include <string.h>

#define PHASE_COLUMN 0
#define EDGE 1.0         /* of the chart, kept free */
#define GAP 6.0          /* between the parts of a row */
#define LABEL_SHARE 0.52 /* of the width, at most */
#define HEAD_SHARE 0.93  /* of the width, as bold text is wider */
#define TICK_EM 3.0      /* from one number of the axis to the next */
#define ROW_EM 1.55
#define HEAD_LINES 1.4 /* of a heading, with what parts it from above */
#define TOP_EM 1.8
#define BOTTOM_EM 3.7
#define AXIS_EM 2.8   /* from the plot to the title of its axis */
#define LEGEND_EM 1.3 /* and from there to the legend */
#define RANGE_ALPHA 0x90

/* Where a row stands: series by series, a heading before its phases. */
typedef struct forest_place {
    const dm_forest *forest;
    bool headed;
    dm_chart_frame frame;
    double row_height;
    double note_width;
} forest_place;

static bool has_phases(const dm_forest *forest)
{
    const dm_table *table = forest->table;
    size_t count = dm_table_count_rows(table);
    for (size_t i = 1; i < count; i++) {
        if (dm_table_get_integer(table, i, PHASE_COLUMN) !=
            dm_table_get_integer(table, 0, PHASE_COLUMN)) {
            return true;
        }
    }
    return false;
}

static double count_lines(const dm_forest *forest, bool headed)
{
    double lines = 0;
    for (size_t i = 0; i < forest->list->count; i++) {
        lines +=
            (double)forest->list->items[i].count + (headed ? HEAD_LINES : 0);
    }
    return lines;
}

static void add_series_name(dm_buffer *out, const dm_forest *forest, size_t row)
{
    dm_buffer_add(out, dm_chart_name(forest->table, row, 1));
    if (forest->key_count > 1) {
        dm_buffer_add(out, " \xE2\x80\x93 "); /* an en dash */
        dm_buffer_add(out, dm_chart_name(forest->table, row, 2));
    }
    if (out->size == 0) {
        dm_buffer_add(out, "(not told)");
    }
}

static double find_label_width(dm_chart_page *page, const dm_forest *forest,
                               bool headed)
{
    double widest = 0;
    for (size_t i = 0; i < forest->list->count; i++) {
        const dm_chart_series *series = &forest->list->items[i];
        for (size_t j = 0; headed && j < series->count; j++) {
            size_t row = series->rows[j].row;
            const char *name = dm_chart_name(forest->table, row, PHASE_COLUMN);
            widest = fmax(widest, dm_chart_text_width(page, name) + GAP);
        }
        dm_buffer name = {0};
        add_series_name(&name, forest, series->rows[0].row);
        if (!headed) {
            widest =
                fmax(widest, dm_chart_text_width(page, dm_buffer_text(&name)));
        }
        page->script.failed = page->script.failed || name.failed;
        dm_buffer_clear(&name);
    }
    return fmin(widest + EDGE, page->width * LABEL_SHARE);
}

static void add_text(dm_chart_page *page, const char *text, double x, double y,
                     char align)
{
    dm_chart_label_add(
        page, &(dm_chart_label){.text = text, .x = x, .y = y, .align = align});
}

static double find_y(const forest_place *place, double line)
{
    return place->frame.top + (line + 0.5) * place->row_height;
}

static void add_row_texts(dm_chart_page *page, const forest_place *place,
                          size_t row, double line)
{
    const dm_forest *forest = place->forest;
    double indent = EDGE + (place->headed ? GAP : 0);
    double y = find_y(place, line);
    dm_buffer name = {0};
    dm_buffer note = {0};
    if (place->headed) {
        dm_buffer_add(&name, dm_chart_name(forest->table, row, PHASE_COLUMN));
    } else {
        add_series_name(&name, forest, row);
    }
    dm_chart_label_add(
        page, &(dm_chart_label){.text = dm_buffer_text(&name),
                                .columns = dm_chart_text_columns(
                                    page, place->frame.left - GAP - indent),
                                .x = indent,
                                .y = y,
                                .align = 'l'});
    forest->add_note(&note, forest->table, row);
    add_text(page, dm_buffer_text(&note), page->width - EDGE, y, 'r');
    page->script.failed = page->script.failed || name.failed || note.failed;
    dm_buffer_clear(&name);
    dm_buffer_clear(&note);
}

static void add_heading(dm_chart_page *page, const forest_place *place,
                        size_t row, double line)
{
    dm_buffer name = {0};
    add_series_name(&name, place->forest, row);
    dm_chart_label_add(page,
                       &(dm_chart_label){.text = dm_buffer_text(&name),
                                         .columns = dm_chart_text_columns(
                                             page, page->width * HEAD_SHARE),
                                         .x = EDGE,
                                         .y = find_y(place, line),
                                         .align = 'l',
                                         .bold = true});
    page->script.failed = page->script.failed || name.failed;
    dm_buffer_clear(&name);
}

static void add_texts(dm_chart_page *page, const forest_place *place)
{
    const dm_series_list *list = place->forest->list;
    double line = 0;
    for (size_t i = 0; i < list->count; i++) {
        const dm_chart_series *series = &list->items[i];
        if (place->headed) {
            line += HEAD_LINES;
            add_heading(page, place, series->rows[0].row, line - 1);
        }
        for (size_t j = 0; j < series->count; j++) {
            add_row_texts(page, place, series->rows[j].row, line++);
        }
    }
}

/* One kind of mark in all rows; false where no row has it. */
static bool add_block(dm_chart_page *page, const forest_place *place,
                      const char *name,
                      size_t (*fill)(double *, const dm_forest_mark *))
{
    const dm_forest *forest = place->forest;
    double line = 0;
    bool any = false;
    dm_chart_block_begin(page, name);
    for (size_t i = 0; i < forest->list->count; i++) {
        const dm_chart_series *series = &forest->list->items[i];
        line += place->headed ? HEAD_LINES : 0;
        for (size_t j = 0; j < series->count; j++) {
            dm_forest_mark mark =
                forest->read_mark(forest->table, series->rows[j].row, page);
            double numbers[4];
            size_t count = fill(numbers + 1, &mark);
            numbers[0] = line++;
            if (count > 0) {
                dm_chart_block_row(page, numbers, count + 1);
                any = true;
            }
        }
    }
    dm_chart_block_end(page);
    return any;
}

static size_t fill_range(double *numbers, const dm_forest_mark *mark)
{
    if (!(mark->range_high - mark->range_low > 1e-9)) {
        return 0;
    }
    numbers[0] = mark->range_low;
    numbers[1] = mark->range_high - mark->range_low;
    numbers[2] = dm_chart_color(mark->color, RANGE_ALPHA);
    return 3;
}

static size_t fill_interval(double *numbers, const dm_forest_mark *mark)
{
    if (isnan(mark->low) || isnan(mark->high)) {
        return 0;
    }
    numbers[0] = mark->low;
    numbers[1] = mark->high - mark->low;
    numbers[2] = dm_chart_color(mark->color, 0);
    return 3;
}

static size_t fill_dot(double *numbers, const dm_forest_mark *mark)
{
    numbers[0] = mark->value;
    numbers[1] = dm_chart_color(mark->color, 0);
    return isnan(mark->value) ? 0 : 2;
}

static void add_plot(dm_chart_page *page, const char *what, bool *first)
{
    dm_buffer_add(&page->script, *first ? "plot " : ", \\\n     ");
    dm_buffer_add(&page->script, what);
    *first = false;
}

static void add_marks(dm_chart_page *page, const forest_place *place)
{
    bool first = true;
    bool ranges = add_block(page, place, "ranges", fill_range);
    bool intervals = add_block(page, place, "intervals", fill_interval);
    bool dots = add_block(page, place, "values", fill_dot);
    if (ranges) {
        add_plot(page,
                 "$ranges using 2:1:3:(0):4 with vectors nohead linewidth 6 "
                 "linecolor rgb variable",
                 &first);
    }
    if (intervals) {
        add_plot(page,
                 "$intervals using 2:1:3:(0):4 with vectors nohead linewidth "
                 "1 linecolor rgb variable",
                 &first);
    }
    if (dots) {
        add_plot(page,
                 "$values using 2:1:3 with points pointtype 7 pointsize 0.4 "
                 "linecolor rgb variable",
                 &first);
    }
    if (first) {
        add_plot(page, "NaN notitle", &first);
    }
    dm_buffer_add_char(&page->script, '\n');
}

/* 1, 2 or 5 times a power of ten, so that the numbers have room. */
static double choose_step(const dm_chart_page *page, const forest_place *place)
{
    double width = place->frame.right - place->frame.left;
    double least = place->forest->end * TICK_EM * page->font / width;
    double power = pow(10, floor(log10(least)));
    double step = least / power;
    return power * (step <= 1 ? 1 : step <= 2 ? 2 : step <= 5 ? 5 : 10);
}

static void add_axes(dm_chart_page *page, const forest_place *place,
                     double lines)
{
    const dm_forest *forest = place->forest;
    dm_buffer *out = &page->script;
    dm_buffer_add(out, "set xrange [0:");
    dm_chart_number_add(out, forest->end);
    dm_buffer_add(out, "]\nset yrange [");
    dm_chart_number_add(out, lines - 0.5);
    dm_buffer_add(out, ":-0.5]\n");
    dm_buffer_add(out, "set xtics ");
    dm_chart_number_add(out, isnan(forest->step) ? choose_step(page, place)
                                                 : forest->step);
    dm_buffer_add_char(out, '\n');
    if (!isnan(forest->middle)) {
        dm_buffer_add(out, "set arrow from first ");
        dm_chart_number_add(out, forest->middle);
        dm_buffer_add(out, ", graph 0 to first ");
        dm_chart_number_add(out, forest->middle);
        dm_buffer_add(out, ", graph 1 nohead back linecolor rgb "
                           "'" DM_CHART_AXIS "' linewidth 0.75\n");
    }
}

/* In the middle of the plot, if it has the room. */
static void add_beneath(dm_chart_page *page, const dm_chart_frame *frame,
                        const char *text, double y)
{
    double half = dm_chart_text_width(page, text) / 2;
    double middle = (frame->left + frame->right) / 2;
    add_text(page, text, fmin(middle, page->width - half), y, 'c');
}

static void add_margins(dm_chart_page *page, const forest_place *place)
{
    const dm_forest *forest = place->forest;
    const dm_chart_frame *frame = &place->frame;
    double above = frame->top - page->font * 0.9;
    double y = frame->bottom + page->font * AXIS_EM;
    add_beneath(page, frame, forest->axis, y);
    if (forest->legend) {
        add_beneath(page, frame, forest->legend, y + page->font * LEGEND_EM);
    }
    add_text(page, forest->notes, page->width - EDGE, above, 'r');
}

void dm_forest_write(dm_chart_page *page, const dm_forest *forest)
{
    forest_place place = {.forest = forest, .headed = has_phases(forest)};
    double lines = count_lines(forest, place.headed);
    place.row_height = page->font * ROW_EM;
    place.note_width = dm_chart_text_width(page, forest->notes);
    place.frame.left = find_label_width(page, forest, place.headed) + GAP;
    place.frame.right = page->width - place.note_width - GAP;
    place.frame.top = page->font * TOP_EM;
    place.frame.bottom = place.frame.top + lines * place.row_height;
    page->height = place.frame.bottom + page->font * BOTTOM_EM;
    page->height += forest->legend ? page->font * LEGEND_EM : 0;

    dm_chart_frame_add(page, &place.frame);
    add_axes(page, &place, lines);
    add_margins(page, &place);
    add_texts(page, &place);
    add_marks(page, &place);
}
