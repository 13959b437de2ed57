#ifndef COMMANDS_READ_STREAM_H
#define COMMANDS_READ_STREAM_H

#include <stdio.h>

#include "demarche/demarche.h"

/** Read `stream` to its end into a text that the caller frees; `name` stands
 * for it in messages. What has more than `most` bytes, or a NUL among them, is
 * DM_USAGE. */
dm_status read_stream(char **out, FILE *stream, const char *name, size_t most,
                      dm_error *error);

#endif
