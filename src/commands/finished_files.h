#ifndef COMMANDS_FINISHED_FILES_H
#define COMMANDS_FINISHED_FILES_H

#include "arguments.h"

#include <stddef.h>

/** A file that is made, but not yet in its place. */
struct finished_file {
    char *path;
    char *bytes;
    size_t size;
    dm_output *output; /**< that waits to be committed; NULL: none yet */
};

/** Files that are made in memory, all of them before any is written. `{0}` is
 * empty. */
struct finished_files {
    size_t count;
    struct finished_file *items;
};

/** Add a file at `path`, `suffix` put before its ending: "p.svg" and "-2" give
 * "p-2.svg". `bytes` is taken over, also after a failure. */
dm_status finished_files_add(struct finished_files *files, const char *path,
                             const char *suffix, char *bytes, size_t size,
                             dm_error *error);

/** Write all of them and name them on stderr, or the only one to standard
 * output where `path` is "-". No file takes its place before all of them are
 * written beside theirs. */
dm_status finished_files_write(struct finished_files *files, const char *path,
                               const struct arguments *arguments,
                               dm_error *error);

void finished_files_clear(struct finished_files *files);

#endif
