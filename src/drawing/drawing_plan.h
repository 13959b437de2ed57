#ifndef DRAWING_DRAWING_PLAN_H
#define DRAWING_DRAWING_PLAN_H

#include <stdbool.h>

#include "demarche/drawing.h"

#include "drawing/palette.h"

/** Where something stands, in points. */
typedef struct dm_place {
    double x;
    double y;
} dm_place;

/** What a tie weighed in two phases. */
typedef struct dm_tie_change {
    double before;
    double after;
} dm_tie_change;

/** What one picture, or one panel of it, shows. */
typedef struct dm_scene {
    const dm_phase *phase;
    const dm_phase *before;       /**< that it is compared with; NULL: none */
    const dm_tie_change *changes; /**< by tie of the network; NULL: none */
    dm_network *network;
    size_t tie_count; /**< those drawn: the heaviest */
    size_t *ties;     /**< ascending indices into the network's */
    size_t left_out;
    size_t panel;      /**< from 1; 0: a picture of its own */
    double shift;      /**< to the right, of a panel */
    double *sizes;     /**< by node: what its area grows with */
    double *strengths; /**< by node: all its contacts in the phase */
    bool *shown;       /**< by node: whether a drawn tie ends there */
} dm_scene;

/** All pictures of one run: they share nodes, places, colours and scales. */
typedef struct dm_drawing_plan {
    const dm_contacts *contacts;
    const dm_table *descriptions; /**< or NULL */
    const char *report;           /**< that elements lead into, or NULL */
    dm_palette palette;
    size_t scene_count;
    dm_scene *scenes;
    size_t node_count; /**< actors that some picture shows */
    uint32_t *actors;  /**< by node, ascending */
    uint32_t *nodes;   /**< by actor; DM_NO_ACTOR: in no picture */
    bool *among;       /**< by actor: one of the strongest; NULL: all are */
    size_t actors_left_out;
    uint32_t highlight;    /**< an actor or a state; DM_NO_ACTOR: none */
    const char *size_name; /**< what sizes are, for people; NULL: contacts */
    double heaviest;       /**< weight of a tie, over all scenes */
    double largest;        /**< size of a node, over all scenes */
    bool placed;
    dm_place *places; /**< by node, once placed */
} dm_drawing_plan;

/** The caller clears it, also on failure. */
dm_status dm_drawing_plan_init(dm_drawing_plan *plan,
                               const dm_contacts *contacts,
                               const dm_phases *phases,
                               const dm_draw_options *options, dm_error *error);
void dm_drawing_plan_clear(dm_drawing_plan *plan);

/** The actors that a tie of the scene's network joins. */
uint32_t dm_scene_from(const dm_scene *scene, const dm_tie *tie);
uint32_t dm_scene_to(const dm_scene *scene, const dm_tie *tie);

/** The label of a node, or the key where it is empty. */
const char *dm_drawing_plan_label(const dm_drawing_plan *plan, size_t node);

/** Inches across a circle: its area grows with the size of the node. */
double dm_drawing_plan_diameter(const dm_drawing_plan *plan, double size);

/** Where the circle of a node stands in a scene. */
dm_place dm_scene_place(const dm_drawing_plan *plan, const dm_scene *scene,
                        size_t node);

/** Whether an actor is highlighted, or serves the state that is; true where
 * nothing is highlighted. */
bool dm_drawing_plan_is_bright(const dm_drawing_plan *plan, uint32_t actor);

/** Points across a line: they grow with the weight. */
double dm_drawing_plan_line(const dm_drawing_plan *plan, double weight);

/** Columns of a label that are drawn; the rest of it is cut. */
#define DM_LABEL_COLUMNS 40

#endif
