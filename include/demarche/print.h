#ifndef DEMARCHE_PRINT_H
#define DEMARCHE_PRINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum dm_format {
    DM_FORMAT_TEXT,     /**< aligned columns for people: labels, 6 digits */
    DM_FORMAT_CSV,      /**< RFC 4180 with LF, shortest exact numbers */
    DM_FORMAT_TSV,      /**< tabs; tab, newline and backslash escaped */
    DM_FORMAT_JSON,     /**< one array of objects */
    DM_FORMAT_NDJSON,   /**< one object a line */
    DM_FORMAT_MARKDOWN, /**< a pipe table for people */
} dm_format;

/** NULL or `{0}` gives the defaults. */
typedef struct dm_print_options {
    size_t width;     /**< columns of the terminal; 0: as wide as needed */
    bool fold;        /**< text: break what is too wide for `width` over several
                         lines instead of cutting it; a row that fills no more
                         than its first two columns takes the whole width */
    bool color;       /**< text: bold headings */
    bool bom;         /**< csv: a byte order mark first */
    bool crlf;        /**< csv: CRLF line ends */
    bool spreadsheet; /**< csv: `'` before what a spreadsheet takes for a
                           formula */
} dm_print_options;

/**
 * Print `table`. Text columns too wide for `width` are cut with an ellipsis, or
 * folded; numbers never. Same table, same bytes, whatever the locale. Errors of
 * `stream` give DM_SYSTEM.
 */
DM_API dm_status dm_print_table(const dm_table *table, dm_format format,
                                const dm_print_options *options, FILE *stream,
                                dm_error *error);

/** "text", "csv", ... NULL after the last, in the order of dm_format. */
DM_API const char *const *dm_format_names(void);

#ifdef __cplusplus
}
#endif

#endif
