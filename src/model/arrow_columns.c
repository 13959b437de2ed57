#include "model/arrow_columns.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 9 };

/* Every column as bytes, and the size of its items. */
typedef struct column_view {
    void **items;
    size_t size;
} column_view;

static void view_columns(column_view out[COLUMNS], dm_arrow_columns *columns)
{
    const column_view views[COLUMNS] = {
        {(void **)&columns->start, sizeof *columns->start},
        {(void **)&columns->end, sizeof *columns->end},
        {(void **)&columns->initiator, sizeof *columns->initiator},
        {(void **)&columns->recipient, sizeof *columns->recipient},
        {(void **)&columns->channel, sizeof *columns->channel},
        {(void **)&columns->topic, sizeof *columns->topic},
        {(void **)&columns->flags, sizeof *columns->flags},
        {(void **)&columns->met, sizeof *columns->met},
        {(void **)&columns->contact, sizeof *columns->contact},
    };
    memcpy(out, views, sizeof views);
}

bool dm_arrow_columns_init(dm_arrow_columns *out, size_t room)
{
    *out = (dm_arrow_columns){0};
    out->met = calloc(room + 1, sizeof *out->met);
    column_view views[COLUMNS];
    view_columns(views, out);
    bool complete = out->met != NULL;
    for (int i = 0; i < COLUMNS && complete; i++) {
        if (!*views[i].items) {
            *views[i].items = malloc((room + 1) * views[i].size);
        }
        complete = *views[i].items != NULL;
    }
    return complete;
}

bool dm_arrow_columns_resize(dm_arrow_columns *columns, size_t room)
{
    column_view views[COLUMNS];
    view_columns(views, columns);
    for (int i = 0; i < COLUMNS; i++) {
        void *moved = realloc(*views[i].items, (room + 1) * views[i].size);
        if (!moved) {
            return false;
        }
        *views[i].items = moved;
    }
    return true;
}

void dm_arrow_columns_move(dm_arrow_columns *columns, size_t to, size_t from,
                           size_t count)
{
    if (to == from || count == 0) {
        return;
    }
    column_view views[COLUMNS];
    view_columns(views, columns);
    for (int i = 0; i < COLUMNS; i++) {
        char *items = *views[i].items;
        memmove(items + to * views[i].size, items + from * views[i].size,
                count * views[i].size);
    }
}

void dm_arrow_columns_clear(dm_arrow_columns *columns)
{
    column_view views[COLUMNS];
    view_columns(views, columns);
    for (int i = 0; i < COLUMNS; i++) {
        free(*views[i].items);
    }
    *columns = (dm_arrow_columns){0};
}
