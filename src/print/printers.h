#ifndef PRINT_PRINTERS_H
#define PRINT_PRINTERS_H

#include "demarche/print.h"

#include "base/buffer.h"

/*
 * One printer for each format. Each returns false when memory ran out or the
 * stream failed; `ferror` tells which.
 */
bool dm_print_text(const dm_table *table, const dm_print_options *options,
                   FILE *stream);
bool dm_print_csv(const dm_table *table, const dm_print_options *options,
                  FILE *stream);
bool dm_print_tsv(const dm_table *table, const dm_print_options *options,
                  FILE *stream);
bool dm_print_json(const dm_table *table, const dm_print_options *options,
                   FILE *stream);
bool dm_print_ndjson(const dm_table *table, const dm_print_options *options,
                     FILE *stream);
bool dm_print_markdown(const dm_table *table, const dm_print_options *options,
                       FILE *stream);

/** Write the line so far to `stream` and empty it for the next one. */
bool dm_print_line(dm_buffer *line, FILE *stream);

#endif
