#include "store/record_choice.h"

#include "store/queries.h"
#include "store/row_list.h"
#include "store/unknown_name.h"

#include <stdlib.h>
#include <string.h>

#define EDITOR "editor"
#define FILLED "+editor"

/* The names that may be asked for; the first is the editor. */
typedef struct record_names {
    dm_arena *arena;
    size_t count;
    const char **items;
    size_t capacity;
} record_names;

static dm_status add_name(record_names *names, const char *name,
                          dm_error *error)
{
    const char *kept = dm_arena_copy_text(names->arena, name);
    if (!kept || !dm_rows_reserve((void **)&names->items, names->count,
                                  &names->capacity, sizeof *names->items)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for records");
    }
    names->items[names->count++] = kept;
    return DM_OK;
}

static dm_status take_record(void *context, dm_statement *row, dm_error *error)
{
    return add_name(context, dm_statement_text(row, 0), error);
}

static dm_status load_names(record_names *names, dm_store *store,
                            dm_error *error)
{
    dm_status status = add_name(names, EDITOR, error);
    if (status == DM_OK) {
        status =
            dm_rows_of(store, dm_query_read_records, take_record, names, error);
    }
    return status;
}

static bool is_editor(const char *asked)
{
    return !asked || strcmp(asked, EDITOR) == 0;
}

/* By its bytes, or else folded. The editor comes last, should a record have
 * its name. */
static dm_status find_record(const char **out, const record_names *names,
                             const char *asked, dm_error *error)
{
    *out = NULL;
    for (size_t i = 1; i < names->count && !*out; i++) {
        *out = strcmp(names->items[i], asked) == 0 ? names->items[i] : NULL;
    }
    dm_folded_name folded = {0};
    dm_status status =
        *out ? DM_OK : dm_folded_name_init(&folded, asked, error);
    for (size_t i = 1; i < names->count && status == DM_OK && !*out; i++) {
        bool equal = dm_folded_name_equals(&folded, names->items[i]);
        *out = equal ? names->items[i] : NULL;
    }
    dm_folded_name_clear(&folded);
    if (status == DM_OK && !*out) {
        /* The editor is not proposed to who asked for him as a record. */
        size_t first = is_editor(asked);
        status = dm_refuse_name(error, "record", asked, names->items + first,
                                names->count - first);
    }
    return status;
}

/* The part of `asked` before "+editor", if that is how it ends. */
static const char *cut_filling(dm_record_choice *out, const char *asked)
{
    char *name = dm_arena_copy_text(&out->arena, asked);
    size_t size = strlen(asked);
    size_t ending = sizeof FILLED - 1;
    if (name && size > ending && strcmp(asked + size - ending, FILLED) == 0) {
        name[size - ending] = '\0';
        out->filled = true;
    }
    return name;
}

static dm_status resolve_records(dm_record_choice *out,
                                 const record_names *names,
                                 const dm_reading *reading, dm_error *error)
{
    if (!is_editor(reading->record)) {
        const char *name = cut_filling(out, reading->record);
        dm_status status =
            name ? find_record(&out->record, names, name, error)
                 : dm_error_set(error, DM_NO_MEMORY, "no memory for records");
        if (status != DM_OK) {
            return status;
        }
    }
    return reading->without
               ? find_record(&out->without, names, reading->without, error)
               : DM_OK;
}

dm_status dm_record_choice_init(dm_record_choice *out, dm_store *store,
                                const dm_reading *reading, dm_error *error)
{
    *out = (dm_record_choice){0};
    if (is_editor(reading->record) && !reading->without) {
        return DM_OK;
    }
    record_names names = {.arena = &out->arena};
    dm_status status = load_names(&names, store, error);
    if (status == DM_OK) {
        status = resolve_records(out, &names, reading, error);
    }
    free(names.items);
    return status;
}

void dm_record_choice_clear(dm_record_choice *choice)
{
    dm_arena_clear(&choice->arena);
    *choice = (dm_record_choice){0};
}
