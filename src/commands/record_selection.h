#ifndef COMMANDS_RECORD_SELECTION_H
#define COMMANDS_RECORD_SELECTION_H

#include "reading_options.h"

/** What the reading options choose from a store, once as each record tells it:
 * without `--record` those of all records, on the basis of the theme unless
 * `--basis` is given. `{0}` is empty. */
struct record_selection {
    struct chosen_reading chosen;
    dm_store *store;
    dm_table *records;
    dm_phases phases;
    dm_contacts **contacts; /**< of each reading, whose memory they are */
    dm_record_reading *items;
    dm_record_readings readings;
};

/** The caller closes `*out`, also after a failure. `out` must stay where it is
 * until then. */
dm_status record_selection_open(struct record_selection *out,
                                const struct arguments *arguments,
                                dm_error *error);

void record_selection_close(struct record_selection *selection);

#endif
