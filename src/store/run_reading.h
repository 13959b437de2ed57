#ifndef STORE_RUN_READING_H
#define STORE_RUN_READING_H

#include "demarche/packed.h"
#include "demarche/store.h"

/**
 * The only way from stored rows to arrows: run `reading` over contacts or
 * silences. With `windows` only what overlaps one of them is read; NULL: all
 * that is dated. The caller frees `*out`.
 */
dm_status dm_store_run_reading(dm_contacts **out, dm_store *store,
                               const dm_reading *reading,
                               const dm_phases *windows, dm_listing listing,
                               dm_error *error);

/** Which contacts are read, and the phases that they are packed for. */
typedef struct dm_packed_windows {
    const dm_phases *limits; /**< as above */
    const dm_phases *packs;
} dm_packed_windows;

/** The same over contacts, packing what can be packed into `*out`, which is
 * empty. */
dm_status dm_store_run_packed(dm_packed_contacts *out, dm_store *store,
                              const dm_reading *reading,
                              const dm_packed_windows *windows,
                              dm_error *error);

/** The same for the one contact or silence numbered `contact`, which gives its
 * arrows whether or not it has a date. */
dm_status dm_store_run_reading_of(dm_contacts **out, dm_store *store,
                                  const dm_reading *reading, int64_t contact,
                                  dm_error *error);

/** Whether `reading` limits the days of what it selects. */
bool dm_reading_has_limits(const dm_reading *reading);

#endif
