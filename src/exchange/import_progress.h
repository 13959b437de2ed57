#ifndef EXCHANGE_IMPORT_PROGRESS_H
#define EXCHANGE_IMPORT_PROGRESS_H

#include "exchange/dataset_import.h"

/** Tell who imports how far it is: `done` bytes of `total`, and as many rows as
 * were read so far. */
void dm_import_tell(const dm_import *import, const char *stage, size_t done,
                    size_t total);

#endif
