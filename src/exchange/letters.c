#include "exchange/letters.h"

#include <stdlib.h>

static dm_status fail(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "cannot keep a document");
}

dm_letter dm_letter_at(dm_row_place place, size_t column)
{
    return (dm_letter){.place = place,
                       .column = column,
                       .key = "",
                       .date = "",
                       .direction = "directed",
                       .channel = "",
                       .where = "",
                       .summary = "",
                       .note = ""};
}

dm_status dm_letters_mention(dm_letters *letters, dm_letter *letter, int side,
                             const dm_mention *mention, dm_error *error)
{
    size_t actor;
    dm_status status =
        dm_letter_actors_add(&actor, &letters->actors, mention, error);
    if (status != DM_OK) {
        return status;
    }
    dm_letter_party **at = &letter->sides[side];
    while (*at && (*at)->actor != actor) {
        at = &(*at)->next;
    }
    if (!*at) {
        *at = dm_arena_take(&letters->texts, sizeof **at);
        if (!*at) {
            return fail(error);
        }
        **at = (dm_letter_party){NULL, actor};
    }
    return DM_OK;
}

dm_status dm_letters_add(dm_letters *letters, const dm_letter *letter,
                         dm_error *error)
{
    if (letters->count == letters->capacity) {
        size_t capacity = letters->capacity ? 2 * letters->capacity : 64;
        dm_letter *items = realloc(letters->items, capacity * sizeof *items);
        if (!items) {
            return fail(error);
        }
        letters->items = items;
        letters->capacity = capacity;
    }
    letters->items[letters->count++] = *letter;
    return DM_OK;
}

void dm_letters_clear(dm_letters *letters)
{
    free(letters->items);
    dm_arena_clear(&letters->texts);
    dm_letter_actors_clear(&letters->actors);
    *letters = (dm_letters){0};
}
