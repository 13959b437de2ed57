#ifndef STORE_UNKNOWN_NAME_H
#define STORE_UNKNOWN_NAME_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/status.h"

/** A name as names are compared. `{0}` is empty. */
typedef struct dm_folded_name {
    char *text;
} dm_folded_name;

/** DM_USAGE when `name` is not UTF-8. */
dm_status dm_folded_name_init(dm_folded_name *out, const char *name,
                              dm_error *error);

void dm_folded_name_clear(dm_folded_name *folded);

/** Whether `other` is the same name but for case, diacritics and blanks. */
bool dm_folded_name_equals(const dm_folded_name *folded, const char *other);

/** DM_USAGE: unknown `what` 'name', and which of the candidates is nearest. */
dm_status dm_refuse_name(dm_error *error, const char *what, const char *name,
                         const char *const *candidates, size_t count);

#endif
