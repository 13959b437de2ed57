#include "store/stored_replies.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

static unsigned read_met(const char *text)
{
    static const char *const replies[] = {"accepted", "countered", "deferred",
                                          "evaded",   "refused",   "none"};
    for (size_t i = 0; i < sizeof replies / sizeof *replies; i++) {
        if (strcmp(text, replies[i]) == 0) {
            return 1U << i;
        }
    }
    return 0;
}

static dm_status take_reply(void *context, dm_statement *row, dm_error *error)
{
    dm_stored_replies *replies = context;
    int64_t contact = dm_statement_integer(row, 0);
    unsigned met = read_met(dm_statement_text(row, 1));
    if (replies->count > 0 &&
        replies->items[replies->count - 1].contact == contact) {
        replies->items[replies->count - 1].met |= met;
        return DM_OK;
    }
    if (!dm_rows_reserve((void **)&replies->items, replies->count,
                         &replies->capacity, sizeof *replies->items)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for replies");
    }
    replies->items[replies->count++] = (dm_stored_reply){contact, met};
    return DM_OK;
}

dm_status dm_stored_replies_load(dm_stored_replies *out, dm_store *store,
                                 dm_error *error)
{
    *out = (dm_stored_replies){0};
    return dm_rows_of(store, dm_query_read_replies, take_reply, out, error);
}

void dm_stored_replies_clear(dm_stored_replies *replies)
{
    free(replies->items);
    *replies = (dm_stored_replies){0};
}

unsigned dm_stored_replies_find(const dm_stored_replies *replies,
                                int64_t contact)
{
    size_t place;
    size_t found = dm_rows_find(replies->items, replies->count,
                                sizeof *replies->items, contact, &place);
    return found ? replies->items[place].met : 0;
}
