#ifndef ANALYSIS_TOLD_SIDES_H
#define ANALYSIS_TOLD_SIDES_H

#include "demarche/contacts.h"

/** Which side of a pair (`a` before `b`) one reading has begin a contact. */
typedef struct dm_told_side {
    int64_t contact;
    uint32_t a;
    uint32_t b;
    bool by_a;
    dm_interval when;
} dm_told_side;

/** Ascending by contact, a and b, each of them once. `{0}` is empty. */
typedef struct dm_told_sides {
    size_t count;
    dm_told_side *items;
} dm_told_sides;

/** The order of contact, a and b, as for qsort. */
int dm_told_side_compare(const dm_told_side *left, const dm_told_side *right);

/** Find the sides of all directed arrows; what goes both ways within a pair
 * has none. The caller clears `*out`, also after a failure. */
dm_status dm_find_told_sides(dm_told_sides *out, const dm_contacts *contacts,
                             dm_error *error);

void dm_told_sides_clear(dm_told_sides *sides);

#endif
