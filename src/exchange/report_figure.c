#include "exchange/report_page.h"

#include <string.h>

/* A picture on its way into the page. */
struct picture {
    const char *at;
    const char *end;
    size_t number;
};

static bool starts_with(const struct picture *picture, const char *text)
{
    size_t size = strlen(text);
    return (size_t)(picture->end - picture->at) >= size &&
           memcmp(picture->at, text, size) == 0;
}

static bool take(struct picture *picture, const char *text)
{
    bool found = starts_with(picture, text);
    picture->at += found ? strlen(text) : 0;
    return found;
}

/* What comes before the element belongs to a document of its own. */
static void skip_prologue(struct picture *picture)
{
    while (picture->at < picture->end && !starts_with(picture, "<svg")) {
        picture->at++;
    }
}

/* `a:b;c:d"` becomes `a="b" c="d"`; the quote ends it. */
static void add_declarations(dm_buffer *out, struct picture *picture)
{
    bool within = false;
    while (picture->at < picture->end && *picture->at != '"') {
        char character = *picture->at++;
        if (character == ':' && !within) {
            dm_buffer_add(out, "=\"");
            within = true;
        } else if (character == ';' && within) {
            dm_buffer_add(out, "\" ");
            within = false;
        } else if (character != ' ' || within) {
            dm_buffer_add_char(out, character);
        }
    }
    dm_buffer_add(out, within ? "\"" : "");
    picture->at += picture->at < picture->end;
}

static void add_tag(dm_buffer *out, struct picture *picture)
{
    bool quoted = false;
    while (picture->at < picture->end && (quoted || *picture->at != '>')) {
        if (!quoted && take(picture, " id=\"")) {
            dm_buffer_add_format(out, " id=\"picture-%zu-", picture->number);
            quoted = true;
        } else if (!quoted && take(picture, " style=\"")) {
            dm_buffer_add(out, " ");
            add_declarations(out, picture);
        } else if (take(picture, "url(#")) {
            dm_buffer_add_format(out, "url(#picture-%zu-", picture->number);
        } else {
            quoted ^= *picture->at == '"';
            dm_buffer_add_char(out, *picture->at++);
        }
    }
}

static void skip_comment(struct picture *picture)
{
    while (picture->at < picture->end && !take(picture, "-->")) {
        picture->at++;
    }
    take(picture, "\n");
}

static void add_start(dm_buffer *out, size_t number)
{
    dm_buffer_add_format(out,
                         "<svg role=\"img\" aria-labelledby=\"picture-%zu-name "
                         "picture-%zu-told\"",
                         number, number);
}

static void add_names(dm_buffer *out, const dm_report_figure *figure,
                      size_t number)
{
    dm_buffer_add_format(out, "<title id=\"picture-%zu-name\">", number);
    dm_report_escape(out, figure->caption);
    dm_buffer_add_format(out, "</title>\n<desc id=\"picture-%zu-told\">",
                         number);
    dm_report_escape(out, figure->description);
    dm_buffer_add(out, "</desc>");
}

static void add_picture(dm_buffer *out, const dm_report_figure *figure,
                        size_t number)
{
    struct picture picture = {figure->svg, figure->svg + figure->size, number};

    skip_prologue(&picture);
    if (!take(&picture, "<svg")) {
        return;
    }
    add_start(out, number);
    add_tag(out, &picture);
    take(&picture, ">");
    dm_buffer_add(out, ">\n");
    add_names(out, figure, number);
    while (picture.at < picture.end) {
        if (take(&picture, "<!--")) {
            skip_comment(&picture);
        } else if (*picture.at == '<') {
            add_tag(out, &picture);
        } else {
            dm_buffer_add_char(out, *picture.at++);
        }
    }
}

void dm_report_add_figure(dm_report *report, const dm_report_figure *figure)
{
    size_t number = ++report->figure_count;

    dm_buffer_add(&report->body, figure->switched
                                     ? "<figure class=\"phase\">\n<figcaption>"
                                     : "<figure>\n<figcaption>");
    dm_report_escape(&report->body, figure->caption);
    dm_buffer_add(&report->body, "</figcaption>\n");
    add_picture(&report->body, figure, number);
    dm_buffer_add(&report->body, "</figure>\n");
}
