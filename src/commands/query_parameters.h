#ifndef COMMANDS_QUERY_PARAMETERS_H
#define COMMANDS_QUERY_PARAMETERS_H

#include "demarche/demarche.h"

/** The values given to a query; `{0}` is empty. */
struct query_parameters {
    dm_parameter *items;
    size_t count;
    char *names; /**< cut from the words, which hold the values */
};

/** Split `count` words of the form NAME=VALUE; cleared by the caller, also
 * after a failure. */
dm_status query_parameters_split(struct query_parameters *out,
                                 const char *const *words, size_t count,
                                 dm_error *error);

void query_parameters_clear(struct query_parameters *parameters);

#endif
