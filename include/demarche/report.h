#ifndef DEMARCHE_REPORT_H
#define DEMARCHE_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * One HTML page that needs nothing beside itself: parts are added in the order
 * in which they are read. The page is XML as well. Its own script and style are
 * the only ones that its content security policy lets run; all of it can be
 * read and printed without them. Texts are shown as they are, whatever they
 * hold.
 */
typedef struct dm_report dm_report;

/** What the rows of a table are called, so that pictures and other pages can
 * lead to them: letters, digits, `-` and `_` of a key as they are, each other
 * byte as `~` and two hexadecimal digits. */
typedef enum dm_report_places {
    DM_PLACES_NONE,
    DM_PLACES_PAIRS,    /**< `pair-PHASE.A.B` by the columns phase, a and b,
                             the phase by its order */
    DM_PLACES_ACTORS,   /**< `actor-PHASE.KEY` by phase and actor */
    DM_PLACES_CONTACTS, /**< `contact-KEY` by key */
} dm_report_places;

typedef struct dm_report_table {
    const char *caption;
    const dm_table *rows;
    dm_report_places places;
    bool folded; /**< shown when asked for */
} dm_report_table;

typedef struct dm_report_figure {
    const char *caption;
    const char *description; /**< for those who cannot see it */
    const char *svg;         /**< a document or an element */
    size_t size;
    bool switched;    /**< one of several, of which one is shown at a time */
    const char *note; /**< what it leaves out; NULL: nothing */
    const dm_report_table *told; /**< the same as a table; NULL: none */
} dm_report_figure;

/** How much a page holds. */
typedef struct dm_report_limits {
    size_t contacts; /**< listed: those that pictures and rows lead to first */
    size_t traced;   /**< contacts that a row names */
} dm_report_limits;

/* Setup */

/**
 * A page without parts. `contacts`, of dm_store_list_contacts, is what its
 * section of contacts will list, `descriptions`, of dm_store_describe_contacts,
 * says which of them the numbers in tables stand for; both are borrowed until
 * the report is freed.
 */
DM_API dm_status dm_report_new(dm_report **out, const char *title,
                               const dm_table *contacts,
                               const dm_table *descriptions, dm_error *error);

DM_API void dm_report_free(dm_report *report);

/** Set the limits, which are none at first, before anything is added. */
DM_API void dm_report_limit(dm_report *report, const dm_report_limits *limits);

/* Parts: running out of memory is remembered and told by dm_report_write. */

/** Begin a section, named in the contents. */
DM_API void dm_report_add_heading(dm_report *report, const char *text);

DM_API void dm_report_add_paragraph(dm_report *report, const char *text);

/** A table as people read it, without columns that are empty. Lists of numbers
 * are lists of contacts in order of time, each leading to where it is listed.
 */
DM_API void dm_report_add_table(dm_report *report,
                                const dm_report_table *table);

/** A picture; ids within it are made different from those of all others,
 * `style` attributes, which the policy forbids, are made presentation
 * attributes, and colours follow the colours of the page. What leads to a place
 * that the page does not have leads nowhere. */
DM_API void dm_report_add_figure(dm_report *report,
                                 const dm_report_figure *figure);

/** How many contacts the section of contacts would list now. */
DM_API size_t dm_report_count_contacts(dm_report *report);

/** The contacts in their order, each at the place `contact-KEY`. */
DM_API void dm_report_add_contacts(dm_report *report);

/** Write the page. Same parts, same bytes. Errors of `stream` give
 * DM_SYSTEM. */
DM_API dm_status dm_report_write(dm_report *report, FILE *stream,
                                 dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
