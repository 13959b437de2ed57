#ifndef STORE_NAMED_QUERY_H
#define STORE_NAMED_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/status.h"

#include "base/arena.h"

/** What of a parameter's value is bound: the text itself, or of a date its
 * first second or the second after its last. */
typedef enum dm_parameter_part {
    DM_WHOLE_TEXT,
    DM_DATE_START,
    DM_DATE_END,
} dm_parameter_part;

/** The line `-- $1 actor: the key of the actor`, or for a part of a date
 * `-- $2 day start: its first second`. */
typedef struct dm_query_parameter {
    const char *placeholder; /**< `$1` */
    const char *name;
    dm_parameter_part part;
} dm_query_parameter;

/** What the first comment lines of a named query say of it. `{0}` is empty. */
typedef struct dm_query_header {
    const char *description;
    size_t count;
    dm_query_parameter *parameters;
    size_t capacity;
    dm_arena arena;
} dm_query_header;

/** Read the header of `text`; the caller clears `*out`, also after a
 * failure. */
dm_status dm_query_header_read(dm_query_header *out, const char *text,
                               dm_error *error);

void dm_query_header_clear(dm_query_header *header);

/** Whether the parameter `index` is the first of its name. */
bool dm_query_header_is_first(const dm_query_header *header, size_t index);

#endif
