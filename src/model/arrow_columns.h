#ifndef MODEL_ARROW_COLUMNS_H
#define MODEL_ARROW_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/time.h"

/** The columns of dm_contacts on their own. `{0}` is empty. */
typedef struct dm_arrow_columns {
    size_t count;
    dm_time *start;
    dm_time *end;
    uint32_t *initiator;
    uint32_t *recipient;
    uint32_t *channel;
    uint32_t *topic;
    uint16_t *flags;
    uint16_t *met;
    int64_t *contact;
} dm_arrow_columns;

/** Room for `room` arrows, in which nobody was met in any way; `count` stays
 * 0. The caller clears it, also where false tells that memory ran out. */
bool dm_arrow_columns_init(dm_arrow_columns *out, size_t room);

/** Make it `room` arrows; false without memory, all that was there staying. */
bool dm_arrow_columns_resize(dm_arrow_columns *columns, size_t room);

/** Move `count` arrows from the place `from` to the place `to`; they may
 * overlap. */
void dm_arrow_columns_move(dm_arrow_columns *columns, size_t to, size_t from,
                           size_t count);

void dm_arrow_columns_clear(dm_arrow_columns *columns);

#endif
