#include "store/run_reading.h"

#include "store/snapshot.h"

#include <stdlib.h>

bool dm_reading_has_limits(const dm_reading *reading)
{
    return reading->phase || reading->since || reading->until;
}

/* Without limits the windows are looked up for an unknown scheme alone. */
static dm_status read_within_phases(dm_contacts **out, dm_store *store,
                                    const dm_reading *reading,
                                    dm_listing listing, dm_error *error)
{
    dm_phases windows = {0};
    bool limited = dm_reading_has_limits(reading);
    dm_status status =
        limited || reading->scheme
            ? dm_store_read_phases(&windows, store, reading, error)
            : DM_OK;
    if (status == DM_OK) {
        status = dm_store_run_reading(
            out, store, reading, limited ? &windows : NULL, listing, error);
    }
    dm_phases_clear(&windows);
    return status;
}

static dm_status read_snapshot(dm_contacts **out, dm_store *store,
                               const dm_reading *reading, dm_listing listing,
                               dm_error *error)
{
    *out = NULL;
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, store, error);
    if (status == DM_OK) {
        status = read_within_phases(out, store, reading, listing, error);
    }
    dm_snapshot_end(&snapshot);
    return status;
}

dm_status dm_store_read_contacts(dm_contacts **out, dm_store *store,
                                 const dm_reading *reading, dm_error *error)
{
    return read_snapshot(out, store, reading, DM_LIST_CONTACTS, error);
}

static dm_status read_packed(dm_packed_contacts *out, dm_store *store,
                             const dm_reading *reading, const dm_phases *phases,
                             dm_error *error)
{
    dm_phases limits = {0};
    bool limited = dm_reading_has_limits(reading);
    dm_status status = DM_OK;
    if (limited || reading->scheme) {
        status = dm_store_read_phases(&limits, store, reading, error);
    }
    if (status == DM_OK) {
        dm_packed_windows windows = {.limits = limited ? &limits : NULL,
                                     .packs = phases};
        status = dm_store_run_packed(out, store, reading, &windows, error);
    }
    dm_phases_clear(&limits);
    return status;
}

dm_status dm_store_read_packed(dm_packed_contacts **out, dm_store *store,
                               const dm_reading *reading,
                               const dm_phases *phases, dm_error *error)
{
    *out = NULL;
    dm_packed_contacts *packed = calloc(1, sizeof *packed);
    if (!packed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
    }
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, store, error);
    if (status == DM_OK) {
        status = read_packed(packed, store, reading, phases, error);
    }
    dm_snapshot_end(&snapshot);
    if (status == DM_OK) {
        *out = packed;
    } else {
        dm_packed_contacts_free(packed);
    }
    return status;
}

dm_status dm_store_read_silences(dm_contacts **out, dm_store *store,
                                 const dm_reading *reading, dm_error *error)
{
    return read_snapshot(out, store, reading, DM_LIST_SILENCES, error);
}
