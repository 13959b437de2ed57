#ifndef DEMARCHE_DRAWING_H
#define DEMARCHE_DRAWING_H

#include <signal.h>
#include <stddef.h>

#include "demarche/network.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Ties drawn unless the caller says otherwise. */
#define DM_DRAW_TIES 200

/** What a picture is of. */
typedef enum dm_panels {
    DM_PANELS_APART,      /**< one phase */
    DM_PANELS_TOGETHER,   /**< all of them, side by side */
    DM_PANELS_DIFFERENCE, /**< what became of the ties from one to another */
} dm_panels;

typedef struct dm_draw_options {
    size_t tie_limit; /**< heaviest first; 0: DM_DRAW_TIES, SIZE_MAX: all */
    const dm_table *descriptions; /**< of dm_store_describe_contacts, for
                                       tooltips; NULL: none */
    size_t actor_limit;    /**< only ties among the strongest over all phases;
                                0: among all */
    const char *highlight; /**< key of an actor, or of a state for all who
                                serve it: ties without them are pale; NULL:
                                none */
    const dm_table *sizes; /**< phase, actor and `size_column`, as of
                                dm_measure_centrality: what a circle's area
                                grows with; NULL: the strength */
    const char *size_column;
    const dm_phases *drawn; /**< which of the phases have a picture, by their
                                 orders; places and widths are those of all.
                                 NULL: all */
    dm_panels panels;
    int64_t compared[2]; /**< the orders of the phases of a difference */
    const volatile sig_atomic_t *interrupted; /**< NULL: never */
    unsigned dots_per_inch;                   /**< of a PNG; 0: 96 */
    const char *report; /**< path or address of a page of dm_report that
                             actors and ties lead into; "": the page that the
                             picture stands in; NULL: they lead nowhere */
} dm_draw_options;

/** One picture, as DOT with pinned positions. */
typedef struct dm_drawing {
    int64_t order; /**< of its phase */
    char *dot;
    size_t dot_size;
    size_t ties_left_out;
    size_t actors_left_out;   /**< beyond the limit */
    size_t contacts_left_out; /**< of a timeline */
    dm_table *ties; /**< those drawn, in order, of one phase: from, to,
                         direction (directed, none), contacts, told_by_one,
                         contested (yes, no), contact_keys; else NULL */
} dm_drawing;

/** A picture for each phase. `{0}` is empty. */
typedef struct dm_drawings {
    size_t count;
    dm_drawing *items;
    char *note; /**< what the caller should tell, such as a fallback of the
                     layout; NULL: nothing */
} dm_drawings;

/**
 * Draw the network of every phase, or all of them side by side in one picture
 * of order 0. The layout is computed once, on the union
 * of all phases, by Graphviz's `dot` program in a child process, so an actor
 * stands at the same place in every picture; where the program is missing
 * the DOT carries no positions and `note` says so.
 *
 * Ids: actors `n<n>` in the order of their keys over all pictures, their labels
 * `label<n>` where they stand beside the circle; ties `t<n>` in the order of
 * dm_network, what became of them `change<n>`; side by side all of these with
 * `p<panel>-` before them; legend and frame `legend<n>`, `frame<n>`. Classes:
 * the states of an actor or of the side that began, `single`, `contested`,
 * `pale`; in a difference `gained`, `grown`, `same`, `shrunk`, `lost`. With a
 * report actors lead to its `actor-PHASE.KEY`, ties to its `pair-PHASE.A.B`. A
 * highlighted key, a column or a phase that is not there gives DM_USAGE.
 */
DM_API dm_status dm_draw_networks(dm_drawings *out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const dm_draw_options *options,
                                  dm_error *error);

DM_API void dm_drawings_clear(dm_drawings *drawings);

typedef enum dm_picture {
    DM_PICTURE_SVG,
    DM_PICTURE_PNG,
    DM_PICTURE_PDF
} dm_picture;

/** Render DOT that has pinned positions by the `dot` program in a child process
 * with limits on time and memory; the caller frees `*out`. */
DM_API dm_status dm_render_drawing(char **out, size_t *out_size,
                                   const dm_drawing *drawing,
                                   dm_picture picture,
                                   const dm_draw_options *options,
                                   dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
