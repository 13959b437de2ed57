#ifndef DEMARCHE_DATASET_H
#define DEMARCHE_DATASET_H

#include <stddef.h>
#include <stdio.h>

#include "demarche/import.h"
#include "demarche/output.h"
#include "demarche/status.h"
#include "demarche/store.h"

#ifdef __cplusplus
extern "C" {
#endif

/** dm_import_path with the defaults, of a dataset folder or a contacts.csv. */
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
