#include "base/work_progress.h"

/** So often is a whole told, and a larger one after so many pieces. */
enum { WORDS = 500, PIECES_MOST = 256 };

static _Thread_local struct {
    dm_progress_function *function;
    void *context;
    unsigned depth; /* work within work */
    size_t told;
} listener;

void dm_progress_listen(dm_progress_function *function, void *context)
{
    listener.function = function;
    listener.context = context;
    listener.depth = 0;
    listener.told = 0;
}

static void tell(const dm_progress *progress)
{
    listener.told = progress->done;
    listener.function(listener.context, progress);
}

void dm_work_begin(const char *stage)
{
    if (listener.function && listener.depth++ == 0) {
        tell(&(dm_progress){.stage = stage});
    }
}

void dm_work_tell(size_t done, size_t total)
{
    if (!listener.function || listener.depth > 1) {
        return;
    }
    size_t step = total / WORDS < PIECES_MOST ? total / WORDS : PIECES_MOST;
    if (done < listener.told || done - listener.told > step) {
        tell(&(dm_progress){.done = done, .total = total});
    }
}

void dm_work_end(void)
{
    if (listener.depth > 0 && --listener.depth == 0) {
        tell(&(dm_progress){0});
    }
}
