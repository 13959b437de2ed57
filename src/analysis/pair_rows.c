#include "analysis/pair_rows.h"

#include "base/parallel_work.h"
#include "model/table_columns.h"

#include <stdlib.h>

/* Rows that are not worth a thread of their own. */
enum { SMALLEST_PIECE = 10000 };

void dm_pair_rows_clear(dm_pair_rows *rows)
{
    free(rows->items);
    free(rows->firsts);
    dm_number_sets_clear(&rows->sets);
    *rows = (dm_pair_rows){0};
}

static void take_keys(dm_pair_rows *out, const dm_tally *tally)
{
    size_t window = 0;
    for (size_t i = 0; i < tally->count; i++) {
        dm_tally_key key = tally->keys[i];
        while (window <= key.window) {
            out->firsts[window++] = i;
        }
        out->items[i] = (dm_pair_row){
            .a = key.a,
            .b = key.b,
            .set = dm_number_sets_find(&out->sets, dm_tally_numbers(tally, i)),
        };
    }
    while (window <= out->window_count) {
        out->firsts[window++] = tally->count;
    }
}

dm_status dm_pair_rows_of_tally(dm_pair_rows *out, const dm_tally *tally,
                                size_t window_count, dm_error *error)
{
    *out = (dm_pair_rows){.count = tally->count, .window_count = window_count};
    dm_number_sets_init(&out->sets, tally->width);
    out->items = malloc((tally->count + 1) * sizeof *out->items);
    out->firsts = malloc((window_count + 1) * sizeof *out->firsts);
    if (out->items && out->firsts) {
        take_keys(out, tally);
    }
    return out->items && out->firsts && !out->sets.failed
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for pairs");
}

size_t dm_pair_rows_window(const dm_pair_rows *rows, size_t row)
{
    size_t low = 0;
    size_t high = rows->window_count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rows->firsts[middle + 1] <= row) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* What the threads share that fill the rows. */
typedef struct row_filling {
    dm_table *table;
    const dm_pair_table *pairs;
    uint32_t first_actor; /* names of the table */
    uint32_t first_phase;
    size_t piece_count;
} row_filling;

/* The rows of one window from `first` to `end` - 1. */
static void fill_window(const row_filling *filling, size_t window, size_t first,
                        size_t end)
{
    const dm_pair_row *items = filling->pairs->rows->items;
    dm_table_cells *phase = &filling->table->cells[DM_PAIR_PHASE];
    uint32_t *a = filling->table->cells[DM_PAIR_A].names;
    uint32_t *b = filling->table->cells[DM_PAIR_B].names;
    int64_t order = filling->pairs->phases->items[window].order;
    for (size_t row = first; row < end; row++) {
        phase->integers[row] = order;
        phase->labels[row] = filling->first_phase + (uint32_t)window;
        a[row] = filling->first_actor + items[row].a;
        b[row] = filling->first_actor + items[row].b;
        filling->table->sets[row] = items[row].set;
    }
}

static dm_status fill_piece(void *context, size_t piece)
{
    const row_filling *filling = context;
    const dm_pair_rows *rows = filling->pairs->rows;
    size_t row = rows->count * piece / filling->piece_count;
    size_t end = rows->count * (piece + 1) / filling->piece_count;
    for (size_t window = 0; window < rows->window_count; window++) {
        size_t stop = rows->firsts[window + 1];
        stop = stop < end ? stop : end;
        if (row < stop) {
            fill_window(filling, window, row, stop);
            row = stop;
        }
    }
    return DM_OK;
}

/* The actors and the phases under numbers that follow each other. */
static void keep_names(row_filling *filling)
{
    const dm_contacts *contacts = filling->pairs->contacts;
    const dm_phases *phases = filling->pairs->phases;
    for (size_t i = 0; i < contacts->actor_count; i++) {
        const dm_actor *actor = &contacts->actors[i];
        uint32_t name =
            dm_table_keep_name(filling->table, actor->key, actor->label);
        filling->first_actor = i == 0 ? name : filling->first_actor;
    }
    for (size_t i = 0; i < phases->count; i++) {
        uint32_t name =
            dm_table_keep_name(filling->table, NULL, phases->items[i].label);
        filling->first_phase = i == 0 ? name : filling->first_phase;
    }
}

dm_status dm_pair_rows_fill(dm_table *table, const dm_pair_table *pairs,
                            dm_error *error)
{
    const dm_pair_rows *rows = pairs->rows;
    row_filling filling = {.table = table, .pairs = pairs};
    dm_table_sharing sharing = {
        .first = DM_PAIR_COLUMNS, .end = pairs->end, .count = rows->sets.count};
    keep_names(&filling);
    if (!table->failed) {
        dm_table_add_sharing_rows(table, rows->count, pairs->filled, sharing);
    }
    if (table->failed ||
        (rows->count > 0 && !dm_table_make_labels(table, DM_PAIR_PHASE))) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    filling.piece_count =
        rows->count < SMALLEST_PIECE ? 1 : dm_count_processors();
    return dm_work_in_parallel(fill_piece, &filling, filling.piece_count,
                               filling.piece_count);
}
