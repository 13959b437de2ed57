#ifndef COMMANDS_RECORD_LOSSES_H
#define COMMANDS_RECORD_LOSSES_H

#include "selection.h"

/** A selection read anew without each of its records. `{0}` is empty. */
struct record_losses {
    dm_table *records;
    dm_contacts **contacts; /**< of each reading, whose memory they are */
    dm_record_reading *items;
    dm_record_readings readings;
};

/** The caller closes `*out`, also after a failure, before the selection. */
dm_status record_losses_open(struct record_losses *out,
                             const struct selection *selection,
                             dm_error *error);

void record_losses_close(struct record_losses *losses);

#endif
