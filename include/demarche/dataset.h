#ifndef DEMARCHE_DATASET_H
#define DEMARCHE_DATASET_H

#include <stddef.h>
#include <stdio.h>

#include "demarche/output.h"
#include "demarche/problems.h"
#include "demarche/status.h"
#include "demarche/store.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Rows of the files of one import; read = kept + merged + refused. Where the
 * import is refused, `kept` counts rows that had nothing wrong: none of them is
 * stored. */
typedef struct dm_import_report {
    size_t read;
    size_t kept;
    size_t merged; /**< already in the store, with the same content */
    size_t refused;
    dm_problems problems; /**< the caller sets its limit and clears it */
} dm_import_report;

/**
 * Store the dataset at `path`: a folder with at least contacts.csv, or such a
 * file alone. It lands whole, in one transaction, or not at all: where any row
 * is refused the status is DM_REFUSED, `report->problems` says why and the
 * store is as it was. Warnings do not keep it out. `report` may be NULL.
 */
DM_API dm_status dm_import_dataset(dm_store *store, const char *path,
                                   dm_import_report *report, dm_error *error);

/** The same for a contacts.csv that is read from `stream` to its end; `name`
 * stands for it in messages. */
DM_API dm_status dm_import_contacts(dm_store *store, FILE *stream,
                                    const char *name, dm_import_report *report,
                                    dm_error *error);

/**
 * Write the content of the store as a dataset folder at `path`: importing it
 * gives the same content, exporting that the same bytes. A new folder appears
 * whole or not at all. One that exists gives DM_USAGE unless `overwrite`
 * allows to replace its files, each whole; other files in it stay. A text that
 * no import would take, one with a control character or broken UTF-8, gives
 * DM_REFUSED.
 */
DM_API dm_status dm_export_dataset(dm_store *store, const char *path,
                                   dm_overwrite overwrite, dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
