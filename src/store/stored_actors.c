#include "store/stored_actors.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static dm_status take_actor(void *context, dm_statement *row, dm_error *error)
{
    dm_stored_actors *actors = context;
    if (!dm_rows_reserve((void **)&actors->items, actors->count,
                         &actors->capacity, sizeof *actors->items)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for actors");
    }
    dm_stored_actor actor = {
        .id = dm_statement_integer(row, 0),
        .key = dm_arena_copy_text(&actors->arena, dm_statement_text(row, 1)),
        .label = dm_arena_copy_text(&actors->arena, dm_statement_text(row, 2)),
        .kind = dm_arena_copy_text(&actors->arena, dm_statement_text(row, 3)),
    };
    if (!actor.key || !actor.label || !actor.kind) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for actors");
    }
    actors->items[actors->count++] = actor;
    return DM_OK;
}

dm_status dm_stored_actors_load(dm_stored_actors *out, dm_store *store,
                                dm_error *error)
{
    *out = (dm_stored_actors){0};
    dm_status status =
        dm_rows_of(store, dm_query_read_actors, take_actor, out, error);
    if (status == DM_OK && out->count >= DM_NO_ACTOR) {
        status = dm_error_set(error, DM_REFUSED, "too many actors");
    }
    return status;
}

void dm_stored_actors_clear(dm_stored_actors *actors)
{
    free(actors->items);
    dm_arena_clear(&actors->arena);
    *actors = (dm_stored_actors){0};
}

uint32_t dm_stored_actors_find(const dm_stored_actors *actors, int64_t id)
{
    /* Numbers mostly run without a gap from the first one. */
    if (actors->count > 0 && id >= actors->items[0].id) {
        uint64_t guess = (uint64_t)id - (uint64_t)actors->items[0].id;
        if (guess < actors->count && actors->items[guess].id == id) {
            return (uint32_t)guess;
        }
    }
    size_t index;
    size_t found = dm_rows_find(actors->items, actors->count,
                                sizeof *actors->items, id, &index);
    return found ? (uint32_t)index : DM_NO_ACTOR;
}

dm_status dm_stored_actors_require(uint32_t *out,
                                   const dm_stored_actors *actors, int64_t id,
                                   dm_error *error)
{
    *out = dm_stored_actors_find(actors, id);
    if (*out == DM_NO_ACTOR) {
        return dm_error_set(error, DM_REFUSED,
                            "the store is damaged: no actor %" PRId64, id);
    }
    return DM_OK;
}

bool dm_stored_actors_is_state(const dm_stored_actors *actors, uint32_t actor)
{
    return strcmp(actors->items[actor].kind, "state") == 0;
}
