#ifndef MODEL_MERGE_ARROWS_H
#define MODEL_MERGE_ARROWS_H

#include "model/contacts_memory.h"

/** Sort the gathered arrows among the columns, which are sorted already, by
 * start, end, contact, initiator and recipient. False without memory. */
bool dm_merge_arrows(dm_arrow_columns *columns, const gathered_arrow *arrows,
                     size_t count);

#endif
