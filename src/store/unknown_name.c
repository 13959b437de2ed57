#include "store/unknown_name.h"

#include "demarche/text.h"

#include <stdlib.h>
#include <string.h>

dm_status dm_folded_name_init(dm_folded_name *out, const char *name,
                              dm_error *error)
{
    out->text = dm_text_fold(name);
    if (out->text) {
        return DM_OK;
    }
    size_t size = strlen(name);
    return dm_text_valid_prefix(name, size) < size
               ? dm_error_set(error, DM_USAGE, "a name that is not UTF-8")
               : dm_error_set(error, DM_NO_MEMORY, "no memory for a name");
}

void dm_folded_name_clear(dm_folded_name *folded)
{
    free(folded->text);
    folded->text = NULL;
}

bool dm_folded_name_equals(const dm_folded_name *folded, const char *other)
{
    char *text = dm_text_fold(other);
    bool equal = text && strcmp(text, folded->text) == 0;
    free(text);
    return equal;
}

dm_status dm_refuse_name(dm_error *error, const char *what, const char *name,
                         const char *const *candidates, size_t count)
{
    size_t nearest = dm_text_nearest(name, candidates, count);
    if (nearest == count) {
        return dm_error_set(error, DM_USAGE, "unknown %s '%s'", what, name);
    }
    return dm_error_set(error, DM_USAGE, "unknown %s '%s': did you mean '%s'?",
                        what, name, candidates[nearest]);
}
