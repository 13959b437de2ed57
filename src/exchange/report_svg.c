#include "exchange/report_page.h"

#include "exchange/svg_tag.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A picture on its way into the page. */
struct picture {
    dm_report *report;
    dm_svg_text rest;
    size_t number;
    dm_svg_text tooltip; /* of the tag that is read */
    bool is_link;
};

static void add_text(dm_buffer *out, dm_svg_text text)
{
    dm_buffer_add_bytes(out, text.at, (size_t)(text.end - text.at));
}

/* `"` would end an attribute, or make a text look like one. */
static void add_quoted(dm_buffer *out, dm_svg_text text)
{
    for (; text.at < text.end; text.at++) {
        if (*text.at == '"') {
            dm_buffer_add(out, "&quot;");
        } else {
            dm_buffer_add_char(out, *text.at);
        }
    }
}

static bool read_rgb(char hex[8], dm_svg_text value)
{
    char text[32];
    unsigned red;
    unsigned green;
    unsigned blue;
    size_t size = (size_t)(value.end - value.at);
    if (size >= sizeof text) {
        return false;
    }
    memcpy(text, value.at, size);
    text[size] = '\0';
    bool read = sscanf(text, "rgb(%3u,%3u,%3u)", &red, &green, &blue) == 3;
    if (read) {
        snprintf(hex, 8, "%02x%02x%02x", red & 255, green & 255, blue & 255);
    }
    return read;
}

static bool read_hex(char hex[8], dm_svg_text value)
{
    bool read = value.end - value.at == 7 && *value.at == '#';
    for (size_t i = 0; read && i < 6; i++) {
        unsigned char digit = (unsigned char)value.at[i + 1];
        hex[i] = (char)(tolower)(digit);
        hex[i + 1] = '\0';
        read = (isxdigit)(digit) != 0;
    }
    return read;
}

/* A colour is the one that the page gives it by its name, or else itself. */
static void add_color(dm_buffer *out, dm_svg_text value)
{
    char hex[8] = "000000";
    bool named = dm_svg_is(value, "black");
    if (dm_svg_is(value, "white")) {
        memcpy(hex, "ffffff", 7);
        named = true;
    }
    if (named || read_hex(hex, value) || read_rgb(hex, value)) {
        dm_buffer_add_format(out, "var(--c%s,#%s)", hex, hex);
    } else {
        add_quoted(out, value);
    }
}

static bool is_color(dm_svg_text name)
{
    static const char *const names[] = {"fill", "stroke", "color", "stop-color",
                                        "flood-color"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (dm_svg_is(name, names[i])) {
            return true;
        }
    }
    return false;
}

/* A value as it stands, the ids in it made those of the page. */
static void add_value(struct picture *picture, dm_svg_text value)
{
    static const char reference[] = "url(#";
    dm_buffer *out = &picture->report->body;
    if (dm_svg_begins(value, reference)) {
        dm_buffer_add_format(out, "url(#picture-%zu-", picture->number);
        value.at += sizeof reference - 1;
    }
    add_quoted(out, value);
}

static void add_plain(struct picture *picture, dm_svg_attribute attribute)
{
    dm_buffer *out = &picture->report->body;
    dm_buffer_add_char(out, ' ');
    add_text(out, attribute.name);
    dm_buffer_add(out, "=\"");
    if (is_color(attribute.name) && !dm_svg_begins(attribute.value, "url(")) {
        add_color(out, attribute.value);
    } else {
        add_value(picture, attribute.value);
    }
    dm_buffer_add_char(out, '"');
}

static dm_svg_text trim(dm_svg_text text)
{
    while (text.at < text.end && *text.at == ' ') {
        text.at++;
    }
    return text;
}

/* Declarations as attributes. */
static void add_style(struct picture *picture, dm_svg_text style)
{
    while (style.at < style.end) {
        dm_svg_text rest = dm_svg_skip(style, ";");
        bool ended = rest.at > style.at && rest.at[-1] == ';';
        dm_svg_text one = {style.at, ended ? rest.at - 1 : rest.at};
        dm_svg_text value = dm_svg_skip(one, ":");
        if (value.at > one.at && value.at[-1] == ':') {
            dm_svg_text name = trim((dm_svg_text){one.at, value.at - 1});
            add_plain(picture, (dm_svg_attribute){name, trim(value)});
        }
        style = rest;
    }
}

/* A place of the page; Graphviz writes `-` as a number. */
static void add_link(struct picture *picture, dm_svg_text value)
{
    static const char hyphen[] = "&#45;";
    dm_buffer name = {0};
    if (!dm_svg_begins(value, "#")) {
        return;
    }
    for (value.at++; value.at < value.end;) {
        bool escaped = dm_svg_begins(value, hyphen);
        dm_buffer_add_bytes(&name, escaped ? "-" : value.at, 1);
        value.at += escaped ? sizeof hyphen - 1 : 1;
    }
    dm_report_add_link(picture->report, dm_buffer_text(&name));
    dm_buffer_add(&picture->report->body, " tabindex=\"-1\"");
    picture->report->body.failed |= name.failed;
    dm_buffer_clear(&name);
}

static void add_reference(struct picture *picture, dm_svg_text value)
{
    if (picture->is_link) {
        add_link(picture, value);
    } else if (dm_svg_begins(value, "#")) {
        value.at++;
        dm_buffer_add_format(&picture->report->body,
                             " xlink:href=\"#picture-%zu-", picture->number);
        add_quoted(&picture->report->body, value);
        dm_buffer_add_char(&picture->report->body, '"');
    }
}

static void add_attribute(struct picture *picture, dm_svg_attribute attribute)
{
    dm_svg_text name = attribute.name;
    if (dm_svg_is(name, "id")) {
        dm_buffer_add_format(&picture->report->body, " id=\"picture-%zu-",
                             picture->number);
        add_quoted(&picture->report->body, attribute.value);
        dm_buffer_add_char(&picture->report->body, '"');
    } else if (dm_svg_is(name, "style")) {
        add_style(picture, attribute.value);
    } else if (dm_svg_is(name, "xlink:href")) {
        add_reference(picture, attribute.value);
    } else if (dm_svg_is(name, "xlink:title")) {
        picture->tooltip = attribute.value;
    } else if (!dm_svg_is(name, "role") && !dm_svg_begins(name, "aria-")) {
        add_plain(picture, attribute);
    }
}

/* The attributes of a tag, and its end. */
static void add_rest(struct picture *picture)
{
    dm_buffer *out = &picture->report->body;
    dm_svg_attribute attribute;

    picture->tooltip = (dm_svg_text){picture->rest.at, picture->rest.at};
    while (dm_svg_take_attribute(&attribute, &picture->rest)) {
        add_attribute(picture, attribute);
    }
    dm_svg_text end = {picture->rest.at, dm_svg_skip(picture->rest, ">").at};
    add_text(out, end);
    picture->rest.at = end.end;
    if (picture->tooltip.at < picture->tooltip.end) {
        dm_buffer_add(out, "<title>");
        add_quoted(out, picture->tooltip);
        dm_buffer_add(out, "</title>");
    }
}

static void add_tag(struct picture *picture)
{
    dm_svg_text name = picture->rest;
    while (name.at < name.end && !strchr(" \n\t\r>", *name.at)) {
        name.at++;
    }
    dm_svg_text begin = {picture->rest.at, name.at};
    picture->is_link = dm_svg_is(begin, "<a");
    add_text(&picture->report->body, begin);
    picture->rest.at = begin.end;
    add_rest(picture);
}

/* What a program calls the parts of its pictures says nothing. */
static void add_content(struct picture *picture)
{
    dm_svg_text *rest = &picture->rest;
    while (rest->at < rest->end) {
        if (dm_svg_begins(*rest, "<!--")) {
            *rest = dm_svg_skip(*rest, "-->");
        } else if (dm_svg_begins(*rest, "<title")) {
            *rest = dm_svg_skip(*rest, "</title>");
        } else if (dm_svg_begins(*rest, "<desc")) {
            *rest = dm_svg_skip(*rest, "</desc>");
        } else if (*rest->at == '<') {
            add_tag(picture);
        } else {
            add_quoted(&picture->report->body,
                       (dm_svg_text){rest->at, rest->at + 1});
            rest->at++;
        }
    }
}

/* What is no more than seen is an image; links stay reachable in a document. */
static const char *choose_role(dm_svg_text svg)
{
    return dm_svg_skip(svg, "<a ").at < svg.end ? "graphics-document" : "img";
}

void dm_report_add_svg(dm_report *report, const dm_report_figure *figure,
                       const char *names)
{
    struct picture picture = {.report = report,
                              .rest = {figure->svg, figure->svg + figure->size},
                              .number = report->figure_count};

    picture.rest = dm_svg_skip(picture.rest, "<svg");
    if (picture.rest.at == picture.rest.end) {
        return;
    }
    dm_buffer_add_format(&report->body,
                         "<svg role=\"%s\" aria-labelledby=\"picture-%zu-name "
                         "picture-%zu-told\"",
                         choose_role(picture.rest), picture.number,
                         picture.number);
    add_rest(&picture);
    dm_buffer_add(&report->body, names);
    add_content(&picture);
}
