#include "nearest_name.h"

dm_status refuse_name(dm_error *error, const char *complaint, const char *word,
                      const char *const *candidates, size_t count)
{
    size_t nearest = dm_text_nearest(word, candidates, count);

    if (nearest == count) {
        return dm_error_set(error, DM_USAGE, "%s '%s'", complaint, word);
    }
    return dm_error_set(error, DM_USAGE, "%s '%s': did you mean '%s'?",
                        complaint, word, candidates[nearest]);
}
