#ifndef COMMANDS_NAME_CHAIN_H
#define COMMANDS_NAME_CHAIN_H

#include "selection.h"

/** Copy a table of dm_find_paths, the numbers of its contacts becoming their
 * keys. */
dm_status name_chain(dm_table **out, const dm_table *table,
                     const struct selection *selection, dm_error *error);

#endif
