#ifndef EXCHANGE_DATASET_CELL_H
#define EXCHANGE_DATASET_CELL_H

#include "exchange/dataset_row.h"

#include <stdint.h>

/*
 * What a cell may hold. Each function refuses the row where the cell does not
 * fit; the result is then a harmless value.
 */

/** The next item of a list separated by `;`, without outer blanks; false when
 * there is none. The cell's text is cut up. Empty items are passed over. */
bool dm_cell_take_item(dm_cell *item, dm_cell *rest);

/** At least as many as there are items; 1 or more. */
size_t dm_cell_count_items(dm_cell cell);

/** Cut `cell` at the first `mark`: `*tail` is what follows it, "" at the end
 * without one. True when there was a mark. */
bool dm_cell_split(dm_cell *tail, dm_cell *cell, char mark);

/** One of `words` (NULL-terminated), or `fallback` where the cell is empty. */
const char *dm_cell_word(dm_row *row, dm_cell cell, const char *what,
                         const char *const *words, const char *fallback);

/** EDTF; old drafts get a warning. */
dm_status dm_cell_date(dm_dated *out, dm_row *row, dm_cell cell,
                       dm_error *error);

/** The window from a day, month or year to another, both inclusive; an empty
 * cell is an open end. What EDTF says beyond plain bounds is refused. */
dm_status dm_cell_window(dm_interval *out, dm_row *row, dm_cell first,
                         dm_cell last, dm_error *error);

/** A whole number of at least `minimum`. */
int64_t dm_cell_number(dm_row *row, dm_cell cell, int64_t minimum,
                       const char *expected);

/** The actor that a cell names, by key, label or alias; 0 where the cell is
 * empty or refused. */
dm_status dm_cell_actor(int64_t *out, dm_row *row, dm_cell cell,
                        dm_error *error);

/** The same, but an empty cell is refused: `what` says whom it should name. */
dm_status dm_cell_needed_actor(int64_t *out, dm_row *row, dm_cell cell,
                               const char *what, dm_error *error);

/** A key that no actor has: `slug`, or `slug-2` and so on; the caller frees it.
 */
dm_status dm_find_free_key(char **out, dm_store *store, const char *slug,
                           dm_error *error);

#endif
