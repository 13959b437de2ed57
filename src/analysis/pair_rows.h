#ifndef ANALYSIS_PAIR_ROWS_H
#define ANALYSIS_PAIR_ROWS_H

#include "demarche/contacts.h"
#include "demarche/table.h"

#include "analysis/number_sets.h"
#include "analysis/tally.h"

/** A pair, and which of the sets of numbers it has. */
typedef struct dm_pair_row {
    uint32_t a;
    uint32_t b;
    uint32_t set;
} dm_pair_row;

/** The pairs of each window, in order; pairs of the same numbers share them.
 * `{0}` is empty. */
typedef struct dm_pair_rows {
    size_t count;
    dm_pair_row *items;
    size_t window_count;
    size_t *firsts; /**< of each window, and `count` behind the last */
    dm_number_sets sets;
} dm_pair_rows;

/** The rows of a tally that is sorted; the caller clears `*out` in any case. */
dm_status dm_pair_rows_of_tally(dm_pair_rows *out, const dm_tally *tally,
                                size_t window_count, dm_error *error);

void dm_pair_rows_clear(dm_pair_rows *rows);

/** The window of a row. */
size_t dm_pair_rows_window(const dm_pair_rows *rows, size_t row);

/** How a table has such rows: its first columns are the phase and the two
 * actors, and those up to `end` are filled by set. */
typedef struct dm_pair_table {
    const dm_pair_rows *rows;
    const dm_contacts *contacts;
    const dm_phases *phases;
    size_t end;
    size_t filled; /**< columns that hold something, `end` at least */
} dm_pair_table;

enum { DM_PAIR_PHASE, DM_PAIR_A, DM_PAIR_B, DM_PAIR_COLUMNS };

/** Give `table`, which has no rows, those of `pairs`: phase, actors and sets
 * are filled in, what follows them is the caller's. */
dm_status dm_pair_rows_fill(dm_table *table, const dm_pair_table *pairs,
                            dm_error *error);

#endif
