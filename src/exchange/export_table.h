#ifndef EXCHANGE_EXPORT_TABLE_H
#define EXCHANGE_EXPORT_TABLE_H

#include "demarche/export.h"

#include "base/buffer.h"

/** Add a table as CSV and free it; NULL, or one that ran out of memory, makes
 * `out` fail. */
void dm_export_add_table(dm_buffer *out, dm_table *table,
                         const dm_export_options *options);

/** "yes" or "no". */
void dm_export_put_flag(dm_table *table, bool flag);

/** Nothing where the text is empty. */
void dm_export_put_stated(dm_table *table, const char *text);

/* The first and the last day of an interval; nothing where it is open. */

void dm_export_put_first(dm_table *table, dm_interval interval);
void dm_export_put_last(dm_table *table, dm_interval interval);

#endif
