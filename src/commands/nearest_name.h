#ifndef COMMANDS_NEAREST_NAME_H
#define COMMANDS_NEAREST_NAME_H

#include "demarche/demarche.h"

/** Fail with DM_USAGE: "`complaint` 'word'", and the nearest of the candidates
 * where one is near enough to suggest. */
dm_status refuse_name(dm_error *error, const char *complaint, const char *word,
                      const char *const *candidates, size_t count);

#endif
