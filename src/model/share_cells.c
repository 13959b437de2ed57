#include "model/table_columns.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

bool dm_table_add_sharing_rows(dm_table *table, size_t count, size_t filled,
                               dm_table_sharing sharing)
{
    assert(!table->sets && (sharing.count > 0 || count == 0));
    assert(sharing.first <= sharing.end && sharing.end <= filled);
    table->sets = malloc((count + 1) * sizeof *table->sets);
    if (!table->sets) {
        table->failed = true;
        return false;
    }
    table->sharing = sharing;
    return dm_table_add_rows(table, count, filled);
}

/* `*array`, of items of `size` bytes, with one for each row; NULL stays. */
static bool spread_array(const dm_table *table, void *array, size_t size)
{
    char *shared;
    memcpy(&shared, array, sizeof shared);
    if (!shared) {
        return true;
    }
    char *spread = malloc((table->row_capacity + 1) * size);
    if (!spread) {
        return false;
    }
    for (size_t row = 0; row < table->row_count; row++) {
        memcpy(spread + row * size, shared + table->sets[row] * size, size);
    }
    free(shared);
    memcpy(array, &spread, sizeof spread);
    return true;
}

static bool spread_cells(const dm_table *table, dm_table_cells *cells)
{
    return spread_array(table, &cells->names, sizeof *cells->names) &&
           spread_array(table, &cells->integers, sizeof *cells->integers) &&
           spread_array(table, &cells->reals, sizeof *cells->reals) &&
           spread_array(table, &cells->lists, sizeof *cells->lists) &&
           spread_array(table, &cells->empty, sizeof *cells->empty) &&
           spread_array(table, &cells->labels, sizeof *cells->labels);
}

bool dm_table_unshare(dm_table *table)
{
    while (table->sharing.first < table->sharing.end && !table->failed) {
        table->failed =
            !spread_cells(table, &table->cells[table->sharing.first]);
        table->sharing.first += !table->failed;
    }
    if (!table->failed) {
        free(table->sets);
        table->sets = NULL;
    }
    return !table->failed;
}
