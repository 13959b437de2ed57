#include "exchange/text_dialect.h"

#include <stdlib.h>
#include <string.h>

static bool ends_line(char c)
{
    return c == '\0' || c == '\n' || c == '\r';
}

char dm_text_recognise_delimiter(const char *text)
{
    static const char delimiters[] = ",;\t";
    size_t counts[sizeof delimiters] = {0};
    bool quoted = false;
    for (; *text && (quoted || !ends_line(*text)); text++) {
        const char *found = strchr(delimiters, *text);
        quoted ^= *text == '"';
        if (found && !quoted) {
            counts[found - delimiters]++;
        }
    }
    size_t best = 0;
    for (size_t i = 1; i < sizeof delimiters - 1; i++) {
        best = counts[i] > counts[best] ? i : best;
    }
    return delimiters[best];
}

char dm_text_choose_delimiter(char stated, const char *text)
{
    if (stated) {
        return stated;
    }
    return dm_text_recognise_delimiter(text);
}

bool dm_text_has_column(const char *text, char delimiter, const char *name)
{
    size_t size = strlen(name);
    while (true) {
        const char *end = text;
        while (!ends_line(*end) && *end != delimiter) {
            end++;
        }
        bool quoted = end - text >= 2 && *text == '"' && end[-1] == '"';
        const char *first = text + quoted;
        size_t length = (size_t)(end - text) - (quoted ? 2 : 0);
        if (length == size && memcmp(first, name, size) == 0) {
            return true;
        }
        if (ends_line(*end)) {
            return false;
        }
        text = end + 1;
    }
}

bool dm_text_is_edge_list(const char *text)
{
    while (*text && strchr("#%\r\n", *text)) {
        text += strcspn(text, "\r\n");
        text += strspn(text, "\r\n");
    }
    for (int i = 0; i < 2; i++) {
        text += strspn(text, " \t");
        size_t size = strcspn(text, " \t\r\n");
        if (!size || memchr(text, ',', size) || memchr(text, ';', size)) {
            return false;
        }
        text += size;
    }
    text += strspn(text, " \t");
    if (!*text || !strchr("-0123456789", *text)) {
        return false;
    }
    char *end;
    strtod(text, &end);
    return end > text && ends_line(end[strspn(end, " \t")]);
}
