#ifndef EXCHANGE_ARCHIVE_FUNCTIONS_H
#define EXCHANGE_ARCHIVE_FUNCTIONS_H

#include "base/module.h"

#include <archive.h>
#include <archive_entry.h>

/*
 * What is used of libarchive: functions that make something or give NULL, and
 * others that give a value.
 */
#define DM_ARCHIVE_FUNCTIONS(MAKES, GIVES)                                    \
    MAKES(struct archive *, archive_read_new, (void), ())                     \
    GIVES(int, archive_read_support_filter_gzip, (struct archive * archive),  \
          (archive))                                                          \
    GIVES(int, archive_read_support_format_raw, (struct archive * archive),   \
          (archive))                                                          \
    GIVES(int, archive_read_support_format_zip, (struct archive * archive),   \
          (archive))                                                          \
    GIVES(int, archive_read_support_format_empty, (struct archive * archive), \
          (archive))                                                          \
    GIVES(int, archive_read_open_memory,                                      \
          (struct archive * archive, const void *buff, size_t size),          \
          (archive, buff, size))                                              \
    GIVES(int, archive_read_next_header,                                      \
          (struct archive * archive, struct archive_entry * *entry),          \
          (archive, entry))                                                   \
    GIVES(const char *, archive_entry_pathname,                               \
          (struct archive_entry * entry), (entry))                            \
    GIVES(mode_t, archive_entry_filetype, (struct archive_entry * entry),     \
          (entry))                                                            \
    GIVES(la_ssize_t, archive_read_data,                                      \
          (struct archive * archive, void *bytes, size_t size),               \
          (archive, bytes, size))                                             \
    GIVES(int, archive_filter_code, (struct archive * archive, int filter),   \
          (archive, filter))                                                  \
    GIVES(const char *, archive_error_string, (struct archive * archive),     \
          (archive))                                                          \
    GIVES(int, archive_read_free, (struct archive * archive), (archive))

typedef struct dm_archive_functions {
    unsigned version; /**< the size of the table */
    DM_ARCHIVE_FUNCTIONS(DM_MODULE_MEMBER, DM_MODULE_MEMBER)
} dm_archive_functions;

#define DM_ARCHIVE_SYMBOL "dm_archive_table"

/** Load libarchive before its first use, to say why it cannot be; without, what
 * makes something loads it and gives NULL. */
dm_status dm_archive_load(dm_error *error);

#endif
