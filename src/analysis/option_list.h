#ifndef ANALYSIS_OPTION_LIST_H
#define ANALYSIS_OPTION_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analysis/contact_options.h"
#include "analysis/tally.h"

/** What one contact adds to a row under one option: to the first and to the
 * second number that the row sums. */
typedef struct dm_option_item {
    dm_tally_key key; /**< the row */
    int64_t contact;
    dm_time start; /**< its date, to order what is equal otherwise */
    size_t option;
    size_t option_count;
    unsigned flags; /**< of its arrow */
    bool unsure;    /**< its date may lie outside the row's window */
    double counts;  /**< what the contact counts by the dates of the reading */
    double x;       /**< 0, 1, or more where several arrows join */
    double y;
} dm_option_item;

/** `{0}` is empty. */
typedef struct dm_option_list {
    size_t count;
    size_t capacity;
    dm_option_item *items;
} dm_option_list;

void dm_option_list_clear(dm_option_list *list);

/** How an arrow counts in the windows in which it may lie: `added` says the key
 * but for its window, x and y. False without memory. */
bool dm_option_list_add(dm_option_list *list, const dm_contacts *contacts,
                        const dm_phases *phases, const dm_option_arrow *arrow,
                        dm_option_item added);

/** What several items of one contact and option in one row become. */
typedef enum dm_joining {
    DM_JOIN_SUM, /**< their sum: each arrow counts */
    DM_JOIN_ONE, /**< one of them: the contact counts once */
} dm_joining;

/** Put the items in order of key, contact and option, and join them. */
void dm_option_list_sort(dm_option_list *list, dm_joining joining);

/** The first place after `first` whose item is of another row. */
size_t dm_option_list_end_row(const dm_option_list *list, size_t first);

/** The first place after `first` whose item is of another row or contact. */
size_t dm_option_list_end_contact(const dm_option_list *list, size_t first);

/** Where the items of a row begin; `count` where it has none. */
size_t dm_option_list_find(const dm_option_list *list, dm_tally_key key);

#endif
