#include "query_parameters.h"

#include <stdlib.h>
#include <string.h>

void query_parameters_clear(struct query_parameters *parameters)
{
    free(parameters->items);
    free(parameters->names);
    *parameters = (struct query_parameters){0};
}

static dm_status split_words(struct query_parameters *parameters,
                             const char *const *words, size_t count,
                             dm_error *error)
{
    char *name = parameters->names;

    for (; parameters->count < count; parameters->count++) {
        const char *word = words[parameters->count];
        const char *equals = strchr(word, '=');
        if (!equals || equals == word) {
            return dm_error_set(error, DM_USAGE,
                                "a query's parameter is NAME=VALUE, not '%s'",
                                word);
        }
        size_t size = (size_t)(equals - word);
        memcpy(name, word, size);
        name[size] = '\0';
        parameters->items[parameters->count] =
            (dm_parameter){.name = name, .value = equals + 1};
        name += size + 1;
    }
    return DM_OK;
}

dm_status query_parameters_split(struct query_parameters *out,
                                 const char *const *words, size_t count,
                                 dm_error *error)
{
    size_t size = 1;

    for (size_t i = 0; i < count; i++) {
        size += strlen(words[i]) + 1;
    }
    *out = (struct query_parameters){
        .items = calloc(count + 1, sizeof *out->items),
        .names = malloc(size),
    };
    if (!out->items || !out->names) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    return split_words(out, words, count, error);
}
