#ifndef COMMANDS_EXPLAIN_H
#define COMMANDS_EXPLAIN_H

#include "arguments.h"

/** Where `--explain` asks for it, tell on stderr the reading that made a result
 * and the definitions that it was measured by, a line each. */
void explain_result(const struct arguments *arguments,
                    const dm_reading *reading, const dm_phases *phases);

#endif
