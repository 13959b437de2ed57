#ifndef EXCHANGE_IMPORT_PROFILE_H
#define EXCHANGE_IMPORT_PROFILE_H

#include "exchange/dataset_files.h"
#include "exchange/dataset_import.h"

/** How one kind of file is told from others and read. */
typedef struct dm_profile {
    const char *name;
    bool (*recognise)(const char *text); /**< NULL: by its name only */
    /** What its bytes are encoded in; NULL: UTF-8. */
    const char *(*recognise_encoding)(const char *text, size_t size);
    /** Tell every row as one of contacts.csv; NULL: it is that. */
    dm_status (*read)(dm_import *import, dm_buffer *text, const char *file,
                      dm_error *error);
} dm_profile;

/** Choose the profile of a loaded dataset, by the options or by what its file
 * begins with, and make that UTF-8. */
dm_status dm_profile_prepare(dm_import *import, dm_dataset *dataset,
                             dm_error *error);

dm_status dm_read_csv(dm_import *import, dm_buffer *text, const char *file,
                      dm_error *error);
dm_status dm_read_edges(dm_import *import, dm_buffer *text, const char *file,
                        dm_error *error);
dm_status dm_read_events(dm_import *import, dm_buffer *text, const char *file,
                         dm_error *error);
dm_status dm_read_gdelt(dm_import *import, dm_buffer *text, const char *file,
                        dm_error *error);
dm_status dm_read_keds(dm_import *import, dm_buffer *text, const char *file,
                       dm_error *error);
dm_status dm_read_icews(dm_import *import, dm_buffer *text, const char *file,
                        dm_error *error);

dm_status dm_read_cmif(dm_import *import, dm_buffer *text, const char *file,
                       dm_error *error);
dm_status dm_read_frus(dm_import *import, dm_buffer *text, const char *file,
                       dm_error *error);

#endif
