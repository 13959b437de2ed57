#ifndef STORE_KEY_RUNS_H
#define STORE_KEY_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "store/side_file.h"

/** A key and the row that has it. */
typedef struct dm_row_key {
    const char *text;
    size_t size;
    int64_t row;
} dm_row_key;

/** Keys on the way into the order of their bytes, more than memory holds: runs
 * that are sorted go to a file. */
typedef struct dm_key_runs {
    dm_side_file file;
    dm_buffer waiting; /**< as they go to the file */
    size_t waiting_count;
    bool run_ascends; /**< those that wait are in order and distinct */
    bool all_ascend;  /**< so are all so far */
    size_t last_size;
    char *last; /**< key that came */
    size_t count;
    struct dm_key_run *items;
    size_t capacity;
    uint64_t written;
} dm_key_runs;

/** Begin beside the file at `path`; the caller clears `*out`. */
dm_status dm_key_runs_open(dm_key_runs *out, const char *path, dm_error *error);

/** Take a key of 1 to DM_KEY_MOST bytes. */
dm_status dm_key_runs_add(dm_key_runs *runs, const dm_row_key *key,
                          dm_error *error);

typedef void dm_take_key(void *context, const dm_row_key *key);

/** Give all keys to `take` in order. Where two are the same it ends early, and
 * `*distinct` is false. */
dm_status dm_key_runs_merge(bool *distinct, dm_key_runs *runs,
                            dm_take_key *take, void *context, dm_error *error);

void dm_key_runs_clear(dm_key_runs *runs);

#endif
