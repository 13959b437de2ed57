#ifndef ANALYSIS_TURNING_RECORD_H
#define ANALYSIS_TURNING_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"
#include "demarche/status.h"

#include "analysis/change_series.h"
#include "analysis/random_source.h"

/** A contact that happened on one of the days `first` to `last`, counted from
 * that of the window. */
typedef struct dm_vague_item {
    int64_t contact;
    size_t first;
    size_t last;
    bool success;
    bool unsure; /**< it is only known that it might count */
} dm_vague_item;

/** The whole days that are searched. */
typedef struct dm_day_window {
    double first_day; /**< from 1970 */
    size_t day_count;
    dm_interval bounds;
} dm_day_window;

/** The days that `window` touches; those without an end have none. */
dm_day_window dm_find_day_window(dm_interval window);

/** One of the series of a pair, its dates as vague as they are. `{0}` is
 * empty. */
typedef struct dm_turning_record {
    dm_change_kind kind;
    dm_day_window window;
    double *exposure; /**< of the days before each of 0 .. `day_count` */
    size_t count;
    size_t capacity;
    dm_vague_item *items; /**< ascending by first, last and success */
    size_t vague;         /**< items of more than a day */
    size_t unsure; /**< contacts left out for what is not known of them */
    bool failed;   /**< memory ran out */
} dm_turning_record;

/** Prepare for a window, every day of it covered. */
dm_status dm_turning_record_init(dm_turning_record *out, dm_change_kind kind,
                                 dm_day_window window, dm_error *error);

void dm_turning_record_clear(dm_turning_record *record);

/** Which dates count. */
typedef struct dm_date_rule {
    bool exact;    /**< only those of one day */
    bool possible; /**< also those that only overlap the window */
} dm_date_rule;

/** Add a contact where its date counts, unsure when it only overlaps the
 * window. Whether it counts for certain. */
bool dm_turning_record_add(dm_turning_record *record, dm_date_rule rule,
                           dm_interval when, dm_vague_item item);

/** Count a contact once, for certain and a success if any of its items is,
 * leave the unsure out, and put the items into an order that does not hang on
 * the numbers of the contacts. */
dm_status dm_turning_record_finish(dm_turning_record *record, dm_error *error);

/** Draw a day for every item, each of its days alike, and an order for those
 * of one day; `out` has room for them. */
void dm_turning_record_draw(dm_dated_item *out, const dm_turning_record *record,
                            dm_random_source *random);

/** The items in the middle of their dates. */
void dm_turning_record_center(dm_dated_item *out,
                              const dm_turning_record *record);

/** `items` as a series over the days of `record`. */
dm_change_series dm_turning_record_series(const dm_turning_record *record,
                                          const dm_dated_item *items);

#endif
