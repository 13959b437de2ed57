#include "arguments.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void arguments_clear(struct arguments *arguments)
{
    free(arguments->given);
    free(arguments->operands);
    *arguments = (struct arguments){0};
}

static const struct given_option *find_given(const struct arguments *arguments,
                                             const char *name)
{
    assert(command_find_option(arguments->command, name));
    for (size_t i = 0; i < arguments->given_count; i++) {
        if (strcmp(arguments->given[i].option->name, name) == 0) {
            return &arguments->given[i];
        }
    }
    return NULL;
}

bool arguments_has(const struct arguments *arguments, const char *name)
{
    return find_given(arguments, name) != NULL;
}

const char *arguments_get_text(const struct arguments *arguments,
                               const char *name)
{
    const struct given_option *given = find_given(arguments, name);

    return given ? given->value : NULL;
}

size_t arguments_get_choice(const struct arguments *arguments, const char *name)
{
    const struct given_option *given = find_given(arguments, name);
    size_t choice = 0;

    while (given && strcmp(given->option->choices[choice], given->value) != 0) {
        choice++;
    }
    return choice;
}

size_t arguments_get_count(const struct arguments *arguments, const char *name,
                           size_t fallback)
{
    const char *value = arguments_get_text(arguments, name);

    return value ? (size_t)strtoumax(value, NULL, 10) : fallback;
}

double arguments_get_days(const struct arguments *arguments, const char *name)
{
    const char *value = arguments_get_text(arguments, name);

    return value ? strtod(value, NULL) : 0;
}

double arguments_get_number(const struct arguments *arguments, const char *name,
                            double fallback)
{
    const char *value = arguments_get_text(arguments, name);

    return value ? strtod(value, NULL) : fallback;
}

size_t arguments_get_all(const struct arguments *arguments, const char *name,
                         const char **out)
{
    size_t count = 0;

    assert(command_find_option(arguments->command, name));
    for (size_t i = 0; i < arguments->given_count; i++) {
        if (strcmp(arguments->given[i].option->name, name) != 0) {
            continue;
        }
        if (out) {
            out[count] = arguments->given[i].value;
        }
        count++;
    }
    return count;
}

const struct option *arguments_find_group(const struct arguments *arguments,
                                          const struct option_group *group)
{
    for (size_t i = 0; i < arguments->given_count; i++) {
        const struct option *option = group->options;
        for (; option->name; option++) {
            if (option == arguments->given[i].option) {
                return option;
            }
        }
    }
    return NULL;
}
