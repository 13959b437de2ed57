#include "drawing/svg_chart.h"

#include "drawing/chart_script.h"

#include <string.h>

#define INK "currentColor"

/* What gnuplot writes, and what stands there instead; `@` is the id. */
static const struct {
    const char *found;
    const char *put;
} changes[] = {
    {"id=\"gnuplot_canvas\"", "id=\"@\""},
    {"id='gp", "id='@-"},
    {"xlink:href='#gp", "xlink:href='#@-"},
    {"id='textbox'", "id='@-textbox'"},
    {"id='greybox'", "id='@-greybox'"},
    {"fill=\"black\"", "fill=\"" INK "\""},
    {"color=\"black\"", "color=\"" INK "\""},
    {"stroke=\"black\"", "stroke=\"" INK "\""},
    {"stroke='black'", "stroke='" INK "'"},
    {"fill=\"rgb(0,0,0)\"", "fill=\"" INK "\""},
    {"font-family=\"Helvetica:Bold\"",
     "font-family=\"Helvetica, Arial, sans-serif\" font-weight=\"bold\""},
    {"font-family=\"Helvetica\"",
     "font-family=\"Helvetica, Arial, sans-serif\""},
};

#define CHANGE_COUNT (sizeof changes / sizeof *changes)

static void add_put(dm_buffer *out, const char *put, const char *id)
{
    for (; *put; put++) {
        if (*put == '@') {
            dm_buffer_add(out, id);
        } else {
            dm_buffer_add_char(out, *put);
        }
    }
}

static void add_length(dm_buffer *out, const char *name, double length_mm)
{
    dm_buffer_add_format(out, " %s=\"", name);
    dm_chart_number_add(out, length_mm);
    dm_buffer_add(out, "mm\"");
}

/* The root without the size in pixels, and what it shows. */
static void add_root(dm_buffer *out, const char *view_box,
                     const dm_chart *chart, const char *id)
{
    size_t size = strcspn(view_box, "\n");
    dm_buffer_add(out, "<svg");
    add_length(out, "width", chart->width_mm);
    add_length(out, "height", chart->height_mm);
    dm_buffer_add(out, "\n ");
    dm_buffer_add_bytes(out, view_box, size);
    dm_buffer_add(out, "\n xmlns=\"http://www.w3.org/2000/svg\"\n "
                       "xmlns:xlink=\"http://www.w3.org/1999/xlink\"\n "
                       "role=\"img\" aria-labelledby=\"");
    dm_buffer_add_format(out, "%s-title\">\n<title id=\"%s-title\">", id, id);
    dm_buffer_add(out, chart->title);
    dm_buffer_add(out, "</title>\n<desc>");
    dm_buffer_add_format(out, "%zu series", chart->series);
    dm_buffer_add(out, "; drawn by demarche with gnuplot</desc>\n");
}

/* Past a group's id and its title, which names no more than its number. */
static const char *skip_plot_name(const char *at)
{
    static const char start[] = " id=\"gnuplot_plot_";
    static const char end[] = "</title>";
    if (strncmp(at, start, sizeof start - 1) != 0) {
        return at;
    }
    const char *title = strstr(at, end);
    return title ? title + sizeof end - 1 : at;
}

static const char *change_at(dm_buffer *out, const char *at, const char *id)
{
    for (size_t i = 0; i < CHANGE_COUNT; i++) {
        size_t size = strlen(changes[i].found);
        if (strncmp(at, changes[i].found, size) == 0) {
            add_put(out, changes[i].put, id);
            return at + size;
        }
    }
    return at;
}

/* gnuplot leaves `>` as it is, which no text may have after `]]`. */
static void add_character(dm_buffer *out, char character, bool tag)
{
    if (character == '>' && !tag) {
        dm_buffer_add(out, "&gt;");
    } else {
        dm_buffer_add_char(out, character);
    }
}

/* Tags alone are changed: between them stand names. */
static void add_body(dm_buffer *out, const char *at, const char *id)
{
    bool tag = false;
    while (*at) {
        const char *past = at;
        if (tag) {
            past = skip_plot_name(at);
            if (past != at) {
                dm_buffer_add_char(out, '>');
                tag = false;
            } else {
                past = change_at(out, at, id);
            }
        }
        if (past == at) {
            add_character(out, *at, tag);
            tag = *at == '<' || (tag && *at != '>');
            past = at + 1;
        }
        at = past;
    }
}

void dm_svg_chart_add(dm_buffer *out, const char *svg, const dm_chart *chart,
                      const char *id)
{
    const char *root = strstr(svg, "<svg");
    const char *view_box = root ? strstr(root, "viewBox=") : NULL;
    const char *body = root ? strstr(root, "<g ") : NULL;
    if (!view_box || !body) {
        dm_buffer_add(out, svg);
        return;
    }
    dm_buffer_add_bytes(out, svg, (size_t)(root - svg));
    add_root(out, view_box, chart, id);
    add_body(out, body, id);
}
