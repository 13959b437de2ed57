#ifndef COMMANDS_EXPORT_STORE_H
#define COMMANDS_EXPORT_STORE_H

#include "arguments.h"

/**
 * Write the ties that the reading options choose into the file that `--output`
 * names, or where a format gives several files, each of them by a suffix before
 * the ending. All are made before any is written.
 */
dm_status export_network(const struct arguments *arguments,
                         dm_export_options options, dm_error *error);

#endif
