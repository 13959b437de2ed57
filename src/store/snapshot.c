#include "store/snapshot.h"

#include "store/database.h"
#include "store/transaction.h"

dm_status dm_snapshot_begin(dm_snapshot *out, dm_store *store, dm_error *error)
{
    *out = (dm_snapshot){.store = store};
    dm_status status = dm_store_connect(store, error);
    if (status != DM_OK || !sqlite3_get_autocommit(store->database)) {
        return status;
    }
    status = dm_store_begin_reading(store, error);
    out->begun = status == DM_OK;
    return status;
}

void dm_snapshot_end(dm_snapshot *snapshot)
{
    if (snapshot->begun) {
        dm_store_rollback(snapshot->store);
    }
}
