#ifndef EXCHANGE_DATASET_FILES_H
#define EXCHANGE_DATASET_FILES_H

#include "demarche/status.h"

#include "base/buffer.h"

#include <stdbool.h>
#include <stdio.h>

/** The files of a dataset in the order in which they are read: names must be
 * known before they are used. */
enum {
    DM_FILE_ACTORS,
    DM_FILE_CONTACTS,
    DM_FILE_ACCOUNTS,
    DM_FILE_POSTS,
    DM_FILE_PHASES,
    DM_FILE_HYPOTHESES,
    DM_FILE_COVERAGE,
    DM_DATASET_FILES,
};

/** The files in memory, before anything is stored. */
typedef struct dm_dataset {
    const char *path;
    bool is_folder;    /**< else one file, in the place of the contacts */
    size_t scans_from; /**< a file of contacts of so many bytes or more need not
                            be in memory; 0: any must */
    bool is_begun;     /**< only the beginning of the contacts was loaded */
    struct {
        bool present;
        dm_buffer name; /**< as messages call it */
        dm_buffer text;
        dm_buffer original; /**< where reading spoils what is still needed */
    } files[DM_DATASET_FILES];
} dm_dataset;

/** Load what is at `dataset->path`, or one file from `stream` (NULL: none).
 * The caller clears, also after a failure. */
dm_status dm_dataset_load(dm_dataset *dataset, FILE *stream, dm_error *error);

/** Load the contacts as a whole after all. */
dm_status dm_dataset_load_rest(dm_dataset *dataset, dm_error *error);

/** Keep copies, as a text that is read is written over. */
dm_status dm_dataset_keep(dm_dataset *dataset, dm_error *error);

/** Copy back what was kept. */
void dm_dataset_restore(dm_dataset *dataset);

void dm_dataset_clear(dm_dataset *dataset);

#endif
