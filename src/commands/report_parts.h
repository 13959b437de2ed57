#ifndef COMMANDS_REPORT_PARTS_H
#define COMMANDS_REPORT_PARTS_H

#include "selection.h"

/** What a report is made of, as read from a store. `{0}` is empty. */
struct report_parts {
    const struct arguments *arguments;
    struct selection selection;
    dm_hypotheses hypotheses;
    dm_table *descriptions;
    dm_table *contacts;   /**< as the section of contacts lists them */
    dm_table *phases;     /**< of dm_measure_phases */
    dm_table *initiative; /**< with the contacts behind each row */
    dm_report *report;
};

/** Read the store. The caller closes `*out`, also after a failure. */
dm_status report_parts_open(struct report_parts *out,
                            const struct arguments *arguments, dm_error *error);

void report_parts_close(struct report_parts *parts);

/** Who began the contacts of the pair with most of them, phase by phase. */
dm_status report_add_finding(struct report_parts *parts, dm_error *error);

/** The network of each phase, and all contacts along time. */
dm_status report_add_networks(struct report_parts *parts, dm_error *error);
dm_status report_add_timeline(struct report_parts *parts, dm_error *error);

/** The measures, each in a section of its own. */
dm_status report_add_measures(struct report_parts *parts, dm_error *error);

/** When the pair that the hypotheses are about turned, and what that says of
 * them; nothing where there are none or no turn can be searched. */
dm_status report_add_turning(struct report_parts *parts, dm_error *error);

#endif
