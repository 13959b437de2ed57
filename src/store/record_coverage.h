#ifndef STORE_RECORD_COVERAGE_H
#define STORE_RECORD_COVERAGE_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"

#include "base/arena.h"
#include "store/side_tables.h"
#include "store/stored_actors.h"

typedef struct dm_record_row {
    const char *record;
    dm_coverage coverage;
} dm_record_row;

/** Which pairs and days the records cover, ascending by record and then as they
 * came. `{0}` is empty. Actors are indices of the stored ones. */
typedef struct dm_record_coverage {
    const dm_stored_actors *actors;
    size_t count;
    dm_record_row *rows;
    size_t capacity;
    dm_arena arena;
} dm_record_coverage;

/** `actors` must outlive `*out`; the caller clears it, also after a failure.
 * What `beside` (NULL: not known) says to be empty is not read. */
dm_status dm_record_coverage_load(dm_record_coverage *out, dm_store *store,
                                  const dm_stored_actors *actors,
                                  const dm_side_tables *beside,
                                  dm_error *error);

void dm_record_coverage_clear(dm_record_coverage *coverage);

/** Whose record it is: the `a` of its first row. DM_NO_ACTOR: nobody's. */
uint32_t dm_record_coverage_side(const dm_record_coverage *coverage,
                                 const char *record);

#endif
