#include "exchange/event_sides.h"

#include "base/buffer.h"
#include "exchange/dataset_cell.h"

#include <stdlib.h>
#include <string.h>

/* Longer lists say no more than that someone did many things. */
#define LONGEST_TITLE 200

/* A text within one of the file. */
typedef struct dm_side_name {
    const char *text;
    size_t size;
} dm_side_name;

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "cannot keep an actor");
}

static dm_known_side *add_side(dm_event_sides *sides, const dm_event_side *side)
{
    if (sides->count == sides->capacity) {
        size_t capacity = sides->capacity ? 2 * sides->capacity : 64;
        dm_known_side *items = realloc(sides->items, capacity * sizeof *items);
        if (!items) {
            return NULL;
        }
        sides->items = items;
        sides->capacity = capacity;
    }
    if (!dm_key_index_add(&sides->index, side->name, (int64_t)sides->count,
                          0)) {
        return NULL;
    }
    sides->items[sides->count] =
        (dm_known_side){.name = side->name,
                        .country = side->country,
                        .country_size = side->country_size,
                        .kind = side->kind};
    return &sides->items[sides->count++];
}

/* Where the item of `size` bytes belongs in a sorted list; whether it is
 * there. */
static bool find_item(const char *list, const char *item, size_t size,
                      size_t *place)
{
    const char *next = list;
    while (*next) {
        size_t length = strcspn(next, ",");
        size_t shorter = length < size ? length : size;
        int order = memcmp(next, item, shorter);
        order = order ? order : (length > size) - (length < size);
        if (order >= 0) {
            *place = (size_t)(next - list);
            return order == 0;
        }
        next += length;
        next += strspn(next, ", ");
    }
    *place = (size_t)(next - list);
    return false;
}

/* The list with the item put in; false without memory. */
static bool add_item(char **list, const char *item, size_t size)
{
    const char *old = *list ? *list : "";
    size_t place;
    if (size == 0 || find_item(old, item, size, &place)) {
        return true;
    }
    dm_buffer longer = {0};
    dm_buffer_add_bytes(&longer, old, place);
    dm_buffer_add(&longer, place && !old[place] ? ", " : "");
    dm_buffer_add_bytes(&longer, item, size);
    dm_buffer_add(&longer, old[place] ? ", " : "");
    dm_buffer_add(&longer, old + place);
    char *text = dm_buffer_take(&longer);
    if (text) {
        free(*list);
        *list = text;
    }
    return text != NULL;
}

/* Some releases have the list in quotes. */
static bool add_sectors(char **list, const char *sectors)
{
    bool added = true;
    while (*sectors && added) {
        sectors += strspn(sectors, ", \"");
        size_t size = strcspn(sectors, ",\"");
        added = add_item(list, sectors, size);
        sectors += size;
    }
    return added;
}

dm_status dm_event_sides_add(dm_event_sides *sides, const dm_event_side *side,
                             dm_error *error)
{
    const dm_key_entry *found = dm_key_index_find(&sides->index, side->name);
    dm_known_side *known =
        found ? &sides->items[found->number] : add_side(sides, side);
    return known && add_sectors(&known->sectors, side->sectors)
               ? DM_OK
               : refuse_memory(error);
}

/* The actor called by the `size` bytes at `name`, made with `kind` where there
 * is none; 0 where it is refused, which the contacts of that name will tell. */
static dm_status find_actor(int64_t *out, dm_row *row, dm_side_name name,
                            const char *kind, dm_error *error)
{
    dm_import *import = row->import;
    char *copy = dm_arena_take(&import->texts, name.size + 1);
    if (!copy) {
        return refuse_memory(error);
    }
    memcpy(copy, name.text, name.size);
    copy[name.size] = '\0';
    import->new_actor_kind = kind;
    dm_status status =
        dm_cell_actor(out, row, (dm_cell){copy, row->csv->line, 1}, error);
    import->new_actor_kind = NULL;
    return status;
}

static dm_status put_post(dm_import *import, int64_t actor, int64_t state,
                          const dm_known_side *side, dm_error *error)
{
    const char *sectors = side->sectors ? side->sectors : "";
    dm_post_row post = {.actor = actor,
                        .serves = state,
                        .title = strlen(sectors) > LONGEST_TITLE ? "" : sectors,
                        .bounds = {DM_TIME_MIN, DM_TIME_MAX}};
    dm_outcome outcome;
    return dm_put_post(&outcome, import->store, &post, error);
}

static dm_status put_side(dm_known_side *side, dm_row *row, dm_error *error)
{
    dm_side_name name = {side->name, strlen(side->name)};
    dm_side_name country = {side->country, side->country_size};
    int64_t state = 0;
    dm_status status = find_actor(&side->actor, row, name, side->kind, error);
    if (status == DM_OK && country.size) {
        status = find_actor(&state, row, country, "state", error);
    }
    return status == DM_OK && side->actor && state && side->actor != state
               ? put_post(row->import, side->actor, state, side, error)
               : status;
}

static bool is_state(const dm_known_side *side)
{
    return strcmp(side->kind, "state") == 0;
}

/* States first, so that those who serve them find them. */
dm_status dm_event_sides_put(dm_event_sides *sides, dm_import *import,
                             const char *file, dm_error *error)
{
    dm_csv_row csv = {.line = 1};
    dm_row row = {.import = import, .file = file, .csv = &csv};
    dm_status status = DM_OK;
    for (size_t i = 0; i < 2 * sides->count && status == DM_OK; i++) {
        dm_known_side *side = &sides->items[i % sides->count];
        if (is_state(side) == (i < sides->count)) {
            status = put_side(side, &row, error);
        }
    }
    return status;
}

static int64_t find_known(const dm_event_sides *sides, const char *name)
{
    const dm_key_entry *found = dm_key_index_find(&sides->index, name);
    return found ? sides->items[found->number].actor : 0;
}

bool dm_event_sides_are_one(const dm_event_sides *sides, const char *name,
                            const char *other)
{
    int64_t actor = find_known(sides, name);
    return actor && actor == find_known(sides, other);
}

void dm_event_sides_clear(dm_event_sides *sides)
{
    for (size_t i = 0; i < sides->count; i++) {
        free(sides->items[i].sectors);
    }
    free(sides->items);
    dm_key_index_clear(&sides->index);
    *sides = (dm_event_sides){0};
}
