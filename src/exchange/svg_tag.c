#include "exchange/svg_tag.h"

#include <string.h>

static size_t get_size(dm_svg_text text)
{
    return (size_t)(text.end - text.at);
}

bool dm_svg_begins(dm_svg_text text, const char *with)
{
    size_t size = strlen(with);
    return get_size(text) >= size && memcmp(text.at, with, size) == 0;
}

bool dm_svg_is(dm_svg_text text, const char *other)
{
    return get_size(text) == strlen(other) && dm_svg_begins(text, other);
}

dm_svg_text dm_svg_skip(dm_svg_text text, const char *mark)
{
    while (text.at < text.end && !dm_svg_begins(text, mark)) {
        text.at++;
    }
    text.at += text.at < text.end ? strlen(mark) : 0;
    return text;
}

static bool is_blank(char character)
{
    return character == ' ' || character == '\n' || character == '\t' ||
           character == '\r';
}

static dm_svg_text take_until(dm_svg_text *text, const char *marks)
{
    dm_svg_text taken = {text->at, text->at};
    while (text->at < text->end && !strchr(marks, *text->at)) {
        text->at++;
    }
    taken.end = text->at;
    return taken;
}

static void skip_blanks(dm_svg_text *text)
{
    while (text->at < text->end && is_blank(*text->at)) {
        text->at++;
    }
}

static bool take_sign(dm_svg_text *text, const char *signs)
{
    bool taken = text->at < text->end && strchr(signs, *text->at);
    text->at += taken;
    return taken;
}

bool dm_svg_take_attribute(dm_svg_attribute *out, dm_svg_text *text)
{
    skip_blanks(text);
    out->name = take_until(text, "= \n\t\r/>");
    out->value = (dm_svg_text){text->at, text->at};
    if (out->name.at == out->name.end) {
        return false;
    }
    skip_blanks(text);
    if (take_sign(text, "=")) {
        skip_blanks(text);
        if (take_sign(text, "\"'")) {
            char quote[] = {text->at[-1], '\0'};
            out->value = take_until(text, quote);
            text->at += text->at < text->end;
        }
    }
    return true;
}
