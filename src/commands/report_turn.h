#ifndef COMMANDS_REPORT_TURN_H
#define COMMANDS_REPORT_TURN_H

#include "turning_query.h"

/** The turn that a report tells of. `{0}` is empty. */
struct report_turn {
    struct turning_query query;
    bool opened; /**< the query is to be closed */
    bool known;  /**< all of what follows is there */
    dm_turning *turning;
    dm_table *days;
    dm_table *summary; /**< with the contacts behind each row */
    dm_table *weighed; /**< the hypotheses, in the same way */
    dm_error refusal;  /**< why there is none, if it was looked for */
};

/** Search the turn that the options ask for, or that `hypotheses` are about;
 * where there is nothing to search or it cannot be, `*out` says so. The caller
 * closes it, also after a failure. */
dm_status report_turn_open(struct report_turn *out,
                           const struct arguments *arguments,
                           const dm_hypotheses *hypotheses, dm_error *error);

void report_turn_close(struct report_turn *turn);

#endif
