#ifndef STORE_SIDE_TABLES_H
#define STORE_SIDE_TABLES_H

#include <stdbool.h>

#include "demarche/store.h"

/** Which of the tables beside the contacts have rows. Of a store without any
 * this takes less time than to prepare a query of each. */
typedef struct dm_side_tables {
    bool posts;
    bool coverage;
    bool parties;
    bool accounts;
    bool answers;
} dm_side_tables;

dm_status dm_side_tables_load(dm_side_tables *out, dm_store *store,
                              dm_error *error);

#endif
