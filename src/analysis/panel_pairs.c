#include "analysis/panel_pairs.h"

#include <stdlib.h>

static dm_panel_pair pair_of(dm_tally_key key)
{
    return (dm_panel_pair){(uint32_t)key.window, key.a};
}

static bool begins_pair(const dm_tally *cells, size_t place)
{
    if (place == 0) {
        return true;
    }
    dm_panel_pair pair = pair_of(cells->keys[place]);
    dm_panel_pair before = pair_of(cells->keys[place - 1]);
    return pair.a != before.a || pair.b != before.b;
}

static dm_status refuse_length(size_t pairs, size_t periods, dm_error *error)
{
    return dm_error_set(error, DM_USAGE,
                        "a panel of %zu pairs and %zu periods has more than %d "
                        "rows; choose actors, cut time or take longer periods",
                        pairs, periods, DM_PANEL_MOST_ROWS);
}

static dm_status make_room(dm_panel_pair_list *out, size_t pairs,
                           const dm_panel_cells *cells, dm_error *error)
{
    size_t periods = cells->periods.count;
    if (periods > 0 && pairs > DM_PANEL_MOST_ROWS / periods) {
        return refuse_length(pairs, periods, error);
    }
    out->items = malloc((pairs + 1) * sizeof *out->items);
    return out->items
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for pairs");
}

static dm_status list_observed(dm_panel_pair_list *out,
                               const dm_panel_cells *cells, dm_error *error)
{
    const dm_tally *tally = &cells->cells;
    size_t count = 0;
    for (size_t i = 0; i < tally->count; i++) {
        count += begins_pair(tally, i);
    }
    dm_status status = make_room(out, count, cells, error);
    for (size_t i = 0; status == DM_OK && i < tally->count; i++) {
        if (begins_pair(tally, i)) {
            out->items[out->count++] = pair_of(tally->keys[i]);
        }
    }
    return status;
}

/* The ranks of those who are in contact with anyone, ascending. */
static size_t list_actors(uint32_t *actors, bool *present,
                          const dm_panel_cells *cells)
{
    size_t count = 0;
    for (size_t i = 0; i < cells->cells.count; i++) {
        dm_panel_pair pair = pair_of(cells->cells.keys[i]);
        present[pair.a] = true;
        present[pair.b] = true;
    }
    for (uint32_t i = 0; i < cells->contacts->actor_count; i++) {
        if (present[i]) {
            actors[count++] = i;
        }
    }
    return count;
}

static dm_status pair_actors(dm_panel_pair_list *out, const uint32_t *actors,
                             size_t count, const dm_panel_cells *cells,
                             dm_error *error)
{
    size_t pairs = count > 0 ? count * (count - 1) / 2 : 0;
    dm_status status = make_room(out, pairs, cells, error);
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            out->items[out->count++] = (dm_panel_pair){actors[i], actors[j]};
        }
    }
    return status;
}

static dm_status list_all(dm_panel_pair_list *out, const dm_panel_cells *cells,
                          dm_error *error)
{
    size_t most = cells->contacts->actor_count;
    uint32_t *actors = malloc((most + 1) * sizeof *actors);
    bool *present = calloc(most + 1, sizeof *present);
    dm_status status = DM_OK;
    if (!actors || !present) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for actors");
    } else {
        size_t count = list_actors(actors, present, cells);
        status = pair_actors(out, actors, count, cells, error);
    }
    free(actors);
    free(present);
    return status;
}

dm_status dm_panel_pairs_list(dm_panel_pair_list *out,
                              const dm_panel_cells *cells, dm_error *error)
{
    *out = (dm_panel_pair_list){0};
    return cells->options.pairs == DM_PAIRS_ALL
               ? list_all(out, cells, error)
               : list_observed(out, cells, error);
}

void dm_panel_pairs_clear(dm_panel_pair_list *pairs)
{
    free(pairs->items);
    *pairs = (dm_panel_pair_list){0};
}
