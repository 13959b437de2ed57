#include "drawing/change_style.h"

#include <math.h>

#define MINUS "\xE2\x88\x92" /* U+2212 */

const dm_change_style dm_change_styles[DM_CHANGE_COUNT] = {
    [DM_CHANGE_GAINED] = {"gained", "#0072B2", "solid"},
    [DM_CHANGE_GROWN] = {"grown", "#56B4E9", "solid"},
    [DM_CHANGE_SAME] = {"same", "#AAAAAA", "solid"},
    [DM_CHANGE_SHRUNK] = {"shrunk", "#E69F00", "dashed"},
    [DM_CHANGE_LOST] = {"lost", "#D55E00", "dashed"},
};

dm_change_kind dm_change_find_kind(dm_tie_change change)
{
    if (change.before == change.after) {
        return DM_CHANGE_SAME;
    }
    if (change.after > change.before) {
        return change.before > 0 ? DM_CHANGE_GROWN : DM_CHANGE_GAINED;
    }
    return change.after > 0 ? DM_CHANGE_SHRUNK : DM_CHANGE_LOST;
}

void dm_change_add_label(dm_buffer *out, dm_tie_change change)
{
    double by = change.after - change.before;
    if (by != 0) {
        dm_buffer_add_format(out, "%s%.3g", by > 0 ? "+" : MINUS, fabs(by));
    }
}
