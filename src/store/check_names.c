#include "store/check_rules.h"

#include "demarche/text.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

typedef struct actor_name {
    const char *key;
    const char *name;
    const char *folded; /**< without case, diacritics and spaces */
} actor_name;

/** The names of all actors. `{0}` is empty. */
typedef struct name_list {
    size_t count;
    actor_name *items;
    size_t capacity;
    dm_arena arena;
} name_list;

/* A text that is not UTF-8 stays as it is. */
static char *copy_folded(dm_arena *arena, const char *name)
{
    bool valid = dm_text_valid_prefix(name, strlen(name)) == strlen(name);
    char *folded = valid ? dm_text_fold(name) : NULL;
    char *copy = valid && !folded
                     ? NULL
                     : dm_arena_copy_text(arena, folded ? folded : name);

    free(folded);
    return copy;
}

static char *remove_spaces(char *text)
{
    char *end = text;

    for (const char *at = text; at && *at; at++) {
        if (*at != ' ') {
            *end++ = *at;
        }
    }
    if (text) {
        *end = '\0';
    }
    return text;
}

static dm_status take_name(void *context, dm_statement *row, dm_error *error)
{
    name_list *names = context;
    const char *text = dm_statement_text(row, 1);
    actor_name name = {
        .key = dm_arena_copy_text(&names->arena, dm_statement_text(row, 0)),
        .name = dm_arena_copy_text(&names->arena, text),
        .folded = remove_spaces(copy_folded(&names->arena, text))};

    if (!name.key || !name.name || !name.folded ||
        !dm_rows_reserve((void **)&names->items, names->count, &names->capacity,
                         sizeof name)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    }
    names->items[names->count++] = name;
    return DM_OK;
}

static int compare_names(const void *left, const void *right)
{
    const actor_name *a = left;
    const actor_name *b = right;
    int order = strcmp(a->folded, b->folded);
    if (order == 0) {
        order = strcmp(a->key, b->key);
    }
    return order != 0 ? order : strcmp(a->name, b->name);
}

static void tell_pair(dm_findings *findings, const actor_name *first,
                      const actor_name *other)
{
    if (strcmp(first->name, other->name) == 0) {
        dm_findings_add(findings, DM_RULE_SIMILAR_NAMES, other->key,
                        "'%s' is a name of '%s' too: which of them is meant?",
                        other->name, first->key);
        return;
    }
    dm_findings_add(findings, DM_RULE_SIMILAR_NAMES, other->key,
                    "'%s' and '%s' of '%s' differ only by case, diacritics or "
                    "spaces: are they one actor?",
                    other->name, first->name, first->key);
}

/* Each further actor of a name is told beside the first. */
static void compare_neighbours(dm_findings *findings, const name_list *names)
{
    const actor_name *first = names->items;

    for (size_t i = 1; i < names->count; i++) {
        const actor_name *name = &names->items[i];
        if (strcmp(first->folded, name->folded) != 0) {
            first = name;
        } else if (strcmp(name->key, names->items[i - 1].key) != 0) {
            tell_pair(findings, first, name);
        }
    }
}

dm_status dm_check_names(dm_findings *findings, dm_store *store,
                         dm_error *error)
{
    name_list names = {0};

    dm_status status =
        dm_rows_of(store, dm_query_check_names, take_name, &names, error);
    if (status == DM_OK && names.count > 0) {
        qsort(names.items, names.count, sizeof *names.items, compare_names);
        compare_neighbours(findings, &names);
    }
    free(names.items);
    dm_arena_clear(&names.arena);
    return status;
}
