#include "print/fold_text.h"

#include "demarche/text.h"

/* What fits, or the first character where not even that does. */
static size_t find_fitting(const char *text, size_t size, size_t columns)
{
    size_t fitting = dm_text_fit(text, size, columns);
    while (fitting == 0 && size > 0) {
        fitting = dm_text_fit(text, size, ++columns);
    }
    return fitting;
}

size_t dm_fold_text(const char *text, size_t size, size_t columns, size_t *next)
{
    size_t fitting = find_fitting(text, size, columns);
    *next = fitting;
    if (fitting == size) {
        return size;
    }
    size_t line = fitting;
    while (line > 0 && text[line] != ' ') {
        line--;
    }
    size_t begin = line;
    while (line > 0 && text[line - 1] == ' ') {
        line--;
    }
    if (line == 0) {
        return fitting;
    }
    while (begin < size && text[begin] == ' ') {
        begin++;
    }
    *next = begin;
    return line;
}
