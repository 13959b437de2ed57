#ifndef EXCHANGE_REFUSED_ROWS_H
#define EXCHANGE_REFUSED_ROWS_H

#include "exchange/dataset_import.h"

/*
 * A refused row may be what others hang on: an actor, or the contact of an
 * account. Where refused rows are to be skipped, an import that met any is
 * therefore undone and run again without them, until no other is refused. What
 * was found before is then not told again.
 */

/** Remember the row at `place` as refused, and write it out. */
dm_status dm_refused_row_add(dm_row *row, dm_row_place place, dm_error *error);

/** Whether an earlier pass refused the row of `file` at `place`, and why. */
bool dm_refused_row_find(dm_row_reason *reason, const dm_import *import,
                         const char *file, dm_row_place place);

#endif
