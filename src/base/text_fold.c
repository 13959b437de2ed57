#include "demarche/text.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* Compatibility decomposition has made a plain space of every other blank. */
static bool is_blank(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

static void squeeze_blanks(char *text)
{
    char *to = text;
    for (const char *from = text; *from; from++) {
        if (!is_blank(*from)) {
            *to++ = *from;
        } else if (to > text && to[-1] != ' ') {
            *to++ = ' ';
        }
    }
    if (to > text && to[-1] == ' ') {
        to--;
    }
    *to = '\0';
}

static bool is_ascii(const char *text)
{
    while ((unsigned char)(*text - 1) < 0x7f) {
        text++;
    }
    return *text == '\0';
}

/* Letters are all that folds in ASCII. */
static char *fold_ascii(const char *text)
{
    char *folded = strdup(text);
    for (char *c = folded; c && *c; c++) {
        *c = (char)(*c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c);
    }
    if (folded) {
        squeeze_blanks(folded);
    }
    return folded;
}

char *dm_text_fold(const char *text)
{
    if (is_ascii(text)) {
        return fold_ascii(text);
    }
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t length = utf8proc_map(
        (const utf8proc_uint8_t *)text, 0, &folded,
        UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
            UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK |
            UTF8PROC_IGNORE | UTF8PROC_NLF2LF);
    if (length < 0) {
        free(folded);
        return NULL;
    }
    squeeze_blanks((char *)folded);
    return (char *)folded;
}
