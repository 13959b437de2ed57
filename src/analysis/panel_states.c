#include "analysis/panel_states.h"

#include "analysis/append_columns.h"

#include <stdlib.h>

static const dm_column cow_columns[] = {
    {"a_cow", DM_INTEGER}, {"a_abbreviation", DM_TEXT},
    {"b_cow", DM_INTEGER}, {"b_abbreviation", DM_TEXT},
    {"dyad", DM_INTEGER},
};

static const dm_column iso_columns[] = {
    {"a_iso3", DM_TEXT},
    {"b_iso3", DM_TEXT},
};

size_t dm_panel_states_columns(dm_column *columns, size_t count,
                               dm_state_scheme scheme)
{
    switch (scheme) {
    case DM_STATES_COW:
        return dm_append_columns(columns, count, cow_columns,
                                 sizeof cow_columns / sizeof *cow_columns);
    case DM_STATES_ISO3:
        return dm_append_columns(columns, count, iso_columns,
                                 sizeof iso_columns / sizeof *iso_columns);
    case DM_STATES_UNCODED:
        break;
    }
    return count;
}

static dm_status match_actor(dm_panel_states *out, const dm_contacts *contacts,
                             size_t actor, dm_error *error)
{
    dm_state_match *match = &out->matches[actor];
    dm_status status = dm_state_list_match(
        match, &out->list, contacts->actors[actor].label, error);
    if (status == DM_OK && match->count == 0) {
        status = dm_state_list_match(match, &out->list,
                                     contacts->actors[actor].key, error);
    }
    return status;
}

dm_status dm_panel_states_match(dm_panel_states *out,
                                const dm_contacts *contacts,
                                dm_state_scheme scheme, dm_error *error)
{
    *out = (dm_panel_states){.scheme = scheme};
    if (scheme == DM_STATES_UNCODED) {
        return DM_OK;
    }
    out->matches = calloc(contacts->actor_count + 1, sizeof *out->matches);
    if (!out->matches) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for states");
    }
    dm_status status = dm_state_list_load(&out->list, error);
    for (size_t i = 0; status == DM_OK && i < contacts->actor_count; i++) {
        status = match_actor(out, contacts, i, error);
    }
    return status;
}

static void put_cow(dm_table *table, const dm_listed_state *state)
{
    if (state) {
        dm_table_put_integer(table, state->cow);
        dm_table_put_text(table, state->abbreviation);
    } else {
        dm_table_put_empty(table);
        dm_table_put_empty(table);
    }
}

/* The number that the Correlates of War project gives to a pair. */
static void put_dyad(dm_table *table, const dm_listed_state *a,
                     const dm_listed_state *b)
{
    if (!a || !b) {
        dm_table_put_empty(table);
        return;
    }
    int lesser = a->cow < b->cow ? a->cow : b->cow;
    int greater = a->cow < b->cow ? b->cow : a->cow;
    dm_table_put_integer(table, (int64_t)lesser * 1000 + greater);
}

static void put_iso3(dm_table *table, const dm_listed_state *state)
{
    dm_table_put_text(table, state && *state->iso3 ? state->iso3 : NULL);
}

void dm_panel_states_put(dm_table *table, const dm_panel_states *states,
                         uint32_t a, uint32_t b, int64_t year)
{
    if (states->scheme == DM_STATES_UNCODED) {
        return;
    }
    const dm_listed_state *first =
        dm_state_list_find(&states->list, states->matches[a], year);
    const dm_listed_state *second =
        dm_state_list_find(&states->list, states->matches[b], year);
    if (states->scheme == DM_STATES_COW) {
        put_cow(table, first);
        put_cow(table, second);
        put_dyad(table, first, second);
    } else {
        put_iso3(table, first);
        put_iso3(table, second);
    }
}

void dm_panel_states_clear(dm_panel_states *states)
{
    dm_state_list_clear(&states->list);
    free(states->matches);
    *states = (dm_panel_states){0};
}
