#ifndef COMMANDS_REPORT_PARTS_H
#define COMMANDS_REPORT_PARTS_H

#include "report_turn.h"
#include "selection.h"

/** What a report is made of, as read from a store. `{0}` is empty. */
struct report_parts {
    const struct arguments *arguments;
    struct selection selection;
    dm_hypotheses hypotheses;
    dm_table *descriptions;
    dm_table *contacts; /**< as the section of contacts lists them */
    dm_table *silences; /**< as they are listed */
    dm_table *silence_descriptions;
    dm_table *phases;     /**< of dm_measure_phases */
    dm_table *initiative; /**< with the contacts behind each row */
    struct report_turn turn;
    size_t row_limit; /**< of a table, in each phase */
    bool without_charts;
    dm_report *report;
};

/** The options that say how much a page holds. */
extern const struct option_group report_limits;

/** Read the store. The caller closes `*out`, also after a failure. */
dm_status report_parts_open(struct report_parts *out,
                            const struct arguments *arguments, dm_error *error);

void report_parts_close(struct report_parts *parts);

/** Who began the contacts of the pair whose turn the hypotheses date, or of the
 * one with most contacts, phase by phase. */
dm_status report_add_finding(struct report_parts *parts, dm_error *error);

/** The network of each phase, and all contacts along time. */
dm_status report_add_networks(struct report_parts *parts, dm_error *error);
dm_status report_add_timeline(struct report_parts *parts, dm_error *error);

/** The measures, each in a section of its own. */
dm_status report_add_measures(struct report_parts *parts, dm_error *error);

/** When the pair that the hypotheses are about turned, and what that says of
 * them; nothing where there are none or no turn can be searched. */
dm_status report_add_turning(struct report_parts *parts, dm_error *error);

/** The contacts with their citations, as many as the limit allows. */
void report_add_contacts(struct report_parts *parts);

/** A table of a measure, its rows traced, as a part of the section begun:
 * `command` is what prints all of it. */
void report_add_rows(struct report_parts *parts, const dm_report_table *table,
                     size_t left_out, const char *command);

/** Initiative with its range and the contacts behind each row. */
dm_status report_measure_initiative(dm_table **out, const dm_contacts *contacts,
                                    const dm_phases *phases, dm_error *error);

#endif
