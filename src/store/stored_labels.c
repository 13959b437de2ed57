#include "store/stored_labels.h"

#include "store/row_list.h"
#include "store/unknown_name.h"

#include <stdlib.h>
#include <string.h>

static dm_status take_label(void *context, dm_statement *row, dm_error *error)
{
    dm_stored_labels *labels = context;
    const char *name =
        dm_arena_copy_text(&labels->arena, dm_statement_text(row, 1));
    if (!name || !dm_rows_reserve((void **)&labels->items, labels->count,
                                  &labels->capacity, sizeof *labels->items)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for labels");
    }
    labels->items[labels->count++] =
        (dm_stored_label){.id = dm_statement_integer(row, 0), .name = name};
    return DM_OK;
}

dm_status dm_stored_labels_load(dm_stored_labels *out, dm_store *store,
                                const char *query, dm_error *error)
{
    *out = (dm_stored_labels){0};
    return dm_rows_of(store, query, take_label, out, error);
}

void dm_stored_labels_clear(dm_stored_labels *labels)
{
    free(labels->items);
    dm_arena_clear(&labels->arena);
    *labels = (dm_stored_labels){0};
}

size_t dm_stored_labels_index(const dm_stored_labels *labels, int64_t id)
{
    size_t index;
    size_t found = dm_rows_find(labels->items, labels->count,
                                sizeof *labels->items, id, &index);
    return found ? index : labels->count;
}

const char *dm_stored_labels_name(const dm_stored_labels *labels, int64_t id)
{
    size_t index = dm_stored_labels_index(labels, id);
    return index < labels->count ? labels->items[index].name : "";
}

int64_t dm_stored_labels_find(const dm_stored_labels *labels, const char *name)
{
    for (size_t i = 0; i < labels->count; i++) {
        if (strcmp(labels->items[i].name, name) == 0) {
            return labels->items[i].id;
        }
    }
    return 0;
}

static dm_status refuse_label(const dm_stored_labels *labels, const char *what,
                              const char *name, dm_error *error)
{
    const char **names = calloc(labels->count + 1, sizeof *names);
    if (!names) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for labels");
    }
    for (size_t i = 0; i < labels->count; i++) {
        names[i] = labels->items[i].name;
    }
    dm_status status = dm_refuse_name(error, what, name, names, labels->count);
    free(names);
    return status;
}

dm_status dm_stored_labels_resolve(int64_t *out, const dm_stored_labels *labels,
                                   const char *what, const char *name,
                                   dm_error *error)
{
    *out = dm_stored_labels_find(labels, name);
    dm_folded_name folded = {0};
    if (*out == 0) {
        dm_status status = dm_folded_name_init(&folded, name, error);
        if (status != DM_OK) {
            return status;
        }
    }
    for (size_t i = 0; i < labels->count && *out == 0; i++) {
        if (dm_folded_name_equals(&folded, labels->items[i].name)) {
            *out = labels->items[i].id;
        }
    }
    dm_folded_name_clear(&folded);
    return *out ? DM_OK : refuse_label(labels, what, name, error);
}
