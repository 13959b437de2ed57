#ifndef DRAWING_TOOLTIP_H
#define DRAWING_TOOLTIP_H

#include "drawing/drawing_plan.h"

#include "base/buffer.h"

/** Add what is told of a node in a scene: who it is and its contacts. */
void dm_tooltip_add_node(dm_buffer *out, const dm_drawing_plan *plan,
                         const dm_scene *scene, size_t node);

/** Add what is told of a tie: its ends and its contacts with their keys, dates
 * and citations, as far as the plan has descriptions. */
void dm_tooltip_add_tie(dm_buffer *out, const dm_drawing_plan *plan,
                        const dm_scene *scene, const dm_tie *tie);

/** Add a line with the key of a contact and those of `fields`, ended by NULL,
 * that `table`, of dm_store_describe_contacts, has of it; nothing where it has
 * no such contact. */
void dm_tooltip_add_contact(dm_buffer *out, const dm_table *table,
                            int64_t contact, const char *const *fields);

#endif
