#ifndef EXCHANGE_IMPORT_SCANNED_H
#define EXCHANGE_IMPORT_SCANNED_H

#include <stdio.h>

#include "exchange/dataset_import.h"

/**
 * Import the contacts of `stream`, a file of contacts.csv that messages call
 * `file`, by scanning it: what is plain goes into the store by the thousand,
 * all else row by row as ever. `*done` is false where anything was met that is
 * to be refused or needs a second look: what was stored is then to be undone
 * and the file read in the ordinary way, which gives the same store and says
 * what is wrong.
 */
dm_status dm_import_scanned(bool *done, dm_import *import, FILE *stream,
                            const char *file, dm_error *error);

#endif
