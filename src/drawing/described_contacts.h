#ifndef DRAWING_DESCRIBED_CONTACTS_H
#define DRAWING_DESCRIBED_CONTACTS_H

#include "demarche/table.h"

/** The row of `contact` in a table of dm_store_describe_contacts, whose rows
 * ascend by number; the number of rows where it is not there. */
size_t dm_described_row(const dm_table *table, int64_t contact);

/** The place of `contact` in order of time, then key, which does not hang on
 * its number; `otherwise` where `table` is NULL or does not tell it. */
size_t dm_described_place(const dm_table *table, int64_t contact,
                          size_t otherwise);

#endif
