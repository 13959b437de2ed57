#ifndef DEMARCHE_CHART_H
#define DEMARCHE_CHART_H

#include <signal.h>
#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/drawing.h"
#include "demarche/hypotheses.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Charts of what the measures found: a table becomes a script for gnuplot,
 * which a child process turns into a picture. All text is of the size it has
 * in print. Names from data are quoted so that nothing in them is a command or
 * markup.
 */

/** How wide a chart is printed. */
typedef enum dm_chart_width {
    DM_CHART_COLUMN, /**< 80 mm, a column of a journal */
    DM_CHART_PAGE,   /**< 160 mm, a page */
} dm_chart_width;

/** Series drawn unless the caller says otherwise. */
#define DM_CHART_SERIES 12

/** Dots per inch of a PNG unless the caller says otherwise. */
#define DM_CHART_DPI 300

/** NULL or `{0}` gives the defaults. */
typedef struct dm_chart_options {
    dm_chart_width width;
    size_t series_limit; /**< heaviest first; 0: DM_CHART_SERIES, and no more
                              than some 70 rows */
    const dm_contacts *contacts; /**< whose states have the colours that the
                                      networks give them; NULL: grey */
    unsigned dpi;                /**< of a PNG; 0: DM_CHART_DPI */
    const char *id; /**< what ids in an SVG begin with, letters, digits, `-`
                         and `_`; NULL: "chart". Pages that hold several need
                         one for each */
    const volatile sig_atomic_t *interrupted; /**< NULL: never */
} dm_chart_options;

/** A chart. `{0}` is empty. */
typedef struct dm_chart {
    char *script; /**< for gnuplot; says neither what the picture is written
                       as nor where */
    size_t script_size;
    dm_table *data; /**< the rows drawn */
    double width_mm;
    double height_mm;
    char *title;            /**< what it shows, in words without markup */
    size_t series;          /**< drawn */
    size_t series_left_out; /**< lighter than those drawn */
    size_t undefined;       /**< series without a value to draw */
} dm_chart;

DM_API void dm_chart_clear(dm_chart *chart);

/**
 * Rates with their intervals, a row for each phase of each series, from a
 * table of dm_measure_frequency. Those that had the most contacts are drawn. A
 * table without a value to draw gives DM_USAGE, here and in what follows.
 */
DM_API dm_status dm_draw_frequency(dm_chart *out, const dm_table *table,
                                   const dm_chart_options *options,
                                   dm_error *error);

/**
 * Shares of the approaches that the first of each pair began, with their
 * intervals, from a table of dm_measure_initiative; beneath them the range over
 * the records, where the table has one and it is not a point.
 */
DM_API dm_status dm_draw_initiative(dm_chart *out, const dm_table *table,
                                    const dm_chart_options *options,
                                    dm_error *error);

/** What a chart of turning points shows. */
typedef struct dm_turning_findings {
    const dm_table *days;            /**< of dm_turning_list_days */
    const dm_table *summary;         /**< of dm_turning_summarise */
    const dm_hypotheses *hypotheses; /**< NULL: none */
    const dm_phases *phases;         /**< NULL: none */
    const char *about;               /**< key of the side that turned */
    const char *toward;
} dm_turning_findings;

/** The posterior of each series over the days, its 95 % interval and mode, the
 * phases as bands and the windows of the hypotheses as ribbons. */
DM_API dm_status dm_draw_turning(dm_chart *out,
                                 const dm_turning_findings *findings,
                                 const dm_chart_options *options,
                                 dm_error *error);

/** The share of the overtures of each direction that was answered within so
 * many days, a panel for each phase, from a table of dm_measure_waits. Ticks on
 * the curves are waits that were no longer watched. */
DM_API dm_status dm_draw_response(dm_chart *out, const dm_table *table,
                                  const dm_chart_options *options,
                                  dm_error *error);

/**
 * Run gnuplot on a chart, in a child process with limits on time and memory;
 * the caller frees `*out`. An SVG has its text as text in the colour of what
 * surrounds it (`currentColor`), a title and a description, no script and no
 * reference to anything outside. Same chart, same bytes. Without the program
 * DM_SYSTEM says what to install.
 */
DM_API dm_status dm_render_chart(char **out, size_t *out_size,
                                 const dm_chart *chart, dm_picture picture,
                                 const dm_chart_options *options,
                                 dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
