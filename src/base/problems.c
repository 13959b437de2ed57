#include "demarche/problems.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool reserve_item(dm_problems *problems)
{
    if (problems->count < problems->capacity) {
        return true;
    }
    size_t capacity = problems->capacity ? 2 * problems->capacity : 16;
    dm_problem *items =
        realloc(problems->items, capacity * sizeof *problems->items);
    if (!items) {
        return false;
    }
    problems->items = items;
    problems->capacity = capacity;
    return true;
}

static void count_problem(dm_problems *problems, dm_severity severity)
{
    if (severity == DM_ERROR) {
        problems->errors++;
    } else if (severity == DM_WARNING) {
        problems->warnings++;
    }
}

void dm_problems_add(dm_problems *problems, dm_severity severity,
                     const char *file, size_t line, size_t column,
                     const char *format, ...)
{
    count_problem(problems, severity);
    bool full = problems->limit && problems->count >= problems->limit;
    if (full || !reserve_item(problems)) {
        return;
    }
    char message[DM_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);

    dm_problem problem = {.severity = severity,
                          .file = strdup(file),
                          .line = line,
                          .column = column,
                          .message = strdup(message)};
    if (!problem.file || !problem.message) {
        free(problem.file);
        free(problem.message);
        return;
    }
    problems->items[problems->count++] = problem;
}

void dm_problems_clear(dm_problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        free(problems->items[i].file);
        free(problems->items[i].message);
    }
    free(problems->items);
    *problems = (dm_problems){.limit = problems->limit};
}
