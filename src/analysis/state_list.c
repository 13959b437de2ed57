#include "analysis/state_list.h"

#include "demarche/text.h"

#include "analysis/embedded_rows.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { COW, ABBREVIATION, ISO3, FIRST, LAST, NAME, ALIASES, COLUMNS };

/* Fold a name, keep its letters and digits and a blank between its words: what
 * people write between them differs. */
static char *normalize(const char *text)
{
    char *name = dm_text_fold(text);
    char *to = name;
    for (const char *from = name; name && *from; from++) {
        bool parts = *from == ' ' || *from == '-';
        if (parts && to > name && to[-1] != ' ') {
            *to++ = ' ';
        } else if (isalnum((unsigned char)*from) ||
                   (unsigned char)*from > 127) {
            *to++ = *from;
        }
    }
    if (name) {
        to -= to > name && to[-1] == ' ';
        *to = '\0';
    }
    return name;
}

static void add_name(dm_state_list *list, const char *text, size_t size)
{
    char *copy = strndup(text, size);
    char *name = copy ? normalize(copy) : NULL;
    free(copy);
    dm_state_name *names = NULL;
    if (name) {
        names = realloc(list->names, (list->name_count + 1) * sizeof *names);
    }
    if (!names) {
        free(name);
        list->failed = true;
        return;
    }
    list->names = names;
    names[list->name_count++] =
        (dm_state_name){.name = name, .state = list->count - 1};
}

static void add_aliases(dm_state_list *list, dm_embedded_cell cell)
{
    while (cell.size > 0) {
        const char *end = memchr(cell.text, ';', cell.size);
        size_t size = end ? (size_t)(end - cell.text) : cell.size;
        add_name(list, cell.text, size);
        size += end != NULL;
        cell.text += size;
        cell.size -= size;
    }
}

static void add_state(dm_state_list *list, const dm_embedded_cell *cells)
{
    dm_listed_state *states =
        realloc(list->states, (list->count + 1) * sizeof *states);
    if (!states) {
        list->failed = true;
        return;
    }
    list->states = states;
    dm_listed_state *state = &states[list->count++];
    state->cow = dm_embedded_cell_number(cells[COW], 0);
    state->first = dm_embedded_cell_number(cells[FIRST], INT_MIN);
    state->last = dm_embedded_cell_number(cells[LAST], INT_MAX);
    dm_embedded_cell_copy(state->abbreviation, sizeof state->abbreviation,
                          cells[ABBREVIATION]);
    dm_embedded_cell_copy(state->iso3, sizeof state->iso3, cells[ISO3]);
    add_name(list, cells[NAME].text, cells[NAME].size);
    add_aliases(list, cells[ALIASES]);
}

static int compare_names(const void *left, const void *right)
{
    const dm_state_name *a = left;
    const dm_state_name *b = right;
    int order = strcmp(a->name, b->name);
    return order ? order : (a->state > b->state) - (a->state < b->state);
}

dm_status dm_state_list_load(dm_state_list *out, dm_error *error)
{
    const char *at = dm_codes_states;
    dm_embedded_cell cells[COLUMNS];
    *out = (dm_state_list){0};
    dm_embedded_rows_next(&at, cells, COLUMNS);
    while (!out->failed && dm_embedded_rows_next(&at, cells, COLUMNS)) {
        add_state(out, cells);
    }
    if (out->failed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for states");
    }
    qsort(out->names, out->name_count, sizeof *out->names, compare_names);
    return DM_OK;
}

void dm_state_list_clear(dm_state_list *list)
{
    for (size_t i = 0; i < list->name_count; i++) {
        free(list->names[i].name);
    }
    free(list->names);
    free(list->states);
    *list = (dm_state_list){0};
}

/* The first name that is not before `name`. */
static size_t find_first(const dm_state_list *list, const char *name)
{
    size_t low = 0;
    size_t high = list->name_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(list->names[middle].name, name) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

dm_status dm_state_list_match(dm_state_match *out, const dm_state_list *list,
                              const char *text, dm_error *error)
{
    *out = (dm_state_match){0};
    char *name = normalize(text);
    if (!name) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for states");
    }
    out->first = find_first(list, name);
    size_t last = out->first;
    while (last < list->name_count &&
           strcmp(list->names[last].name, name) == 0) {
        last++;
    }
    out->count = last - out->first;
    free(name);
    return DM_OK;
}

const dm_listed_state *dm_state_list_find(const dm_state_list *list,
                                          dm_state_match match, int64_t year)
{
    const dm_listed_state *found = NULL;
    for (size_t i = 0; i < match.count; i++) {
        const dm_listed_state *state =
            &list->states[list->names[match.first + i].state];
        if (state->first <= year && year <= state->last &&
            (!found || state->first >= found->first)) {
            found = state;
        }
    }
    return found;
}
