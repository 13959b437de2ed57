#include "analysis/share_intervals.h"

#include "analysis/number_sets.h"
#include "base/parallel_work.h"

#include <math.h>
#include <stdlib.h>

/* Intervals that are not worth a thread of their own. */
enum { SMALLEST_SHARE = 200 };

typedef struct distinct_shares {
    dm_number_sets shares; /* count and total */
    dm_bounds *bounds;
    dm_share_interval kind;
} distinct_shares;

static dm_status find_bounds(void *context, size_t place)
{
    distinct_shares *distinct = context;
    const double *share = dm_number_sets_at(&distinct->shares, place);
    distinct->bounds[place] =
        share[1] > 0 ? dm_share_interval_of(share[0], share[1], distinct->kind)
                     : (dm_bounds){NAN, NAN};
    return DM_OK;
}

static uint32_t find_share(distinct_shares *distinct, dm_share share)
{
    return dm_number_sets_find(&distinct->shares,
                               (double[]){share.count, share.total});
}

static bool find_all(distinct_shares *distinct)
{
    size_t count = distinct->shares.count;
    distinct->bounds = malloc((count + 1) * sizeof *distinct->bounds);
    if (!distinct->bounds || distinct->shares.failed) {
        return false;
    }
    dm_work_in_parallel(find_bounds, distinct, count,
                        count < SMALLEST_SHARE ? 1 : dm_count_processors());
    return true;
}

dm_status dm_share_intervals(dm_bounds *out, const dm_share *shares,
                             size_t size, dm_share_interval kind,
                             dm_error *error)
{
    distinct_shares distinct = {.kind = kind};
    dm_number_sets_init(&distinct.shares, 2);
    for (size_t i = 0; i < size; i++) {
        find_share(&distinct, shares[i]);
    }
    bool found = find_all(&distinct);
    for (size_t i = 0; i < size && found; i++) {
        out[i] = distinct.bounds[find_share(&distinct, shares[i])];
    }
    free(distinct.bounds);
    dm_number_sets_clear(&distinct.shares);
    return found ? DM_OK
                 : dm_error_set(error, DM_NO_MEMORY, "no memory for intervals");
}
