#ifndef DRAWING_CHANGE_STYLE_H
#define DRAWING_CHANGE_STYLE_H

#include "drawing/dot_graph.h"
#include "drawing/drawing_plan.h"

/** What became of a tie. */
typedef enum dm_change_kind {
    DM_CHANGE_GAINED,
    DM_CHANGE_GROWN,
    DM_CHANGE_SAME,
    DM_CHANGE_SHRUNK,
    DM_CHANGE_LOST,
} dm_change_kind;

#define DM_CHANGE_COUNT 5

/** How each is drawn and called, by kind: colours of Okabe and Ito 2008; what
 * grew is solid and what shrank dashed, so that grey tells them apart too. */
typedef struct dm_change_style {
    const char *name; /**< also the class */
    const char *color;
    const char *style;
} dm_change_style;

extern const dm_change_style dm_change_styles[DM_CHANGE_COUNT];

dm_change_kind dm_change_find_kind(dm_tie_change change);

/** Add what changed, such as "+2"; nothing where nothing did. */
void dm_change_add_label(dm_buffer *out, dm_tie_change change);

#endif
