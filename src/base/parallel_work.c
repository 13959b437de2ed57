#include "base/parallel_work.h"

#include "base/work_progress.h"

#include <pthread.h>
#include <stdbool.h>
#include <unistd.h>

enum { MOST_THREADS = 64 };

/* Every `step`th piece from `first` on. */
typedef struct work_share {
    dm_work_function *work;
    void *context;
    size_t first;
    size_t count;
    size_t step;
    size_t failed; /* the piece; `count`: none */
    dm_status status;
    pthread_t thread;
    bool running;
} work_share;

size_t dm_count_processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (size_t)count : 1;
}

/* On the threads that were begun nobody listens. */
static void tell_piece(const work_share *share, size_t piece)
{
    size_t done = piece + share->step;
    if (share->step < share->count) {
        dm_work_tell(done < share->count ? done : share->count, share->count);
    }
}

static void *do_share(void *given)
{
    work_share *share = given;
    for (size_t i = share->first; i < share->count && share->status == DM_OK;
         i += share->step) {
        share->status = share->work(share->context, i);
        share->failed = share->status == DM_OK ? share->count : i;
        tell_piece(share, i);
    }
    return NULL;
}

dm_status dm_work_in_parallel(dm_work_function *work, void *context,
                              size_t count, size_t thread_count)
{
    work_share shares[MOST_THREADS];
    size_t step = thread_count < MOST_THREADS ? thread_count : MOST_THREADS;
    step = step < count ? step : count;
    for (size_t i = 0; i < step; i++) {
        shares[i] = (work_share){.work = work,
                                 .context = context,
                                 .first = i,
                                 .count = count,
                                 .step = step,
                                 .failed = count,
                                 .status = DM_OK};
    }
    for (size_t i = 1; i < step; i++) {
        shares[i].running =
            pthread_create(&shares[i].thread, NULL, do_share, &shares[i]) == 0;
    }
    dm_status status = DM_OK;
    size_t failed = count;
    for (size_t i = 0; i < step; i++) {
        if (!shares[i].running) {
            do_share(&shares[i]);
        } else {
            pthread_join(shares[i].thread, NULL);
        }
        if (shares[i].failed < failed) {
            failed = shares[i].failed;
            status = shares[i].status;
        }
    }
    return status;
}
