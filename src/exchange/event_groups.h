#ifndef EXCHANGE_EVENT_GROUPS_H
#define EXCHANGE_EVENT_GROUPS_H

#include "demarche/import.h"

#include "exchange/code_table.h"
#include "exchange/dataset_row.h"

/** One row of coded events. Texts live as long as the file's. */
typedef struct dm_event {
    const dm_code *code;   /**< NULL: its code is unknown */
    const char *code_text; /**< as the row has it */
    const char *label;
    const char *id;    /**< "": the file numbers no events */
    const char *date;  /**< an ISO day, or what stands there */
    const char *story; /**< "": not told */
    const char *place;
    const char *source;
    const char *target;
    dm_csv_field fields[3]; /**< of date, source and target */
    dm_row_place row;
} dm_event;

/** Events that tell one contact. */
typedef struct dm_event_group {
    dm_event lead;     /**< the one of the lowest number, or the first */
    bool forward;      /**< the side that `lead` tells it from */
    size_t reports[2]; /**< rows from either side: [forward] */
    size_t ordinal;    /**< among contacts that are else the same, from 1 */
} dm_event_group;

/** How events become contacts. `{0}` is empty but for the options. */
typedef struct dm_event_groups {
    dm_mirror mirror;
    dm_dedupe dedupe;
    size_t count;
    dm_event_group *items;
    size_t capacity;
    dm_key_index index;    /**< what tells a contact: its group */
    dm_key_index ordinals; /**< of rows that are else the same */
} dm_event_groups;

/** Take in an event, copied, its texts not. */
dm_status dm_event_groups_add(dm_event_groups *groups, const dm_event *event,
                              dm_error *error);

/** Independent reports of a group: the rows of the side that tells it more
 * often. */
size_t dm_event_group_reports(const dm_event_group *group);

/** Whether the source of an event comes second in its contact. */
bool dm_event_is_reversed(const dm_event *event, dm_mirror mirror);

/** The code by which a contact is known from both sides. */
const char *dm_event_code(const dm_event *event, dm_mirror mirror);

/** A number that stands for all that a group is told apart by. False without
 * memory. */
bool dm_event_group_hash(uint64_t *out, const dm_event_group *group,
                         dm_mirror mirror);

void dm_event_groups_clear(dm_event_groups *groups);

#endif
