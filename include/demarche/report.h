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

typedef struct dm_report_figure {
    const char *caption;
    const char *description; /**< for those who cannot see it */
    const char *svg;         /**< a document or an element */
    size_t size;
    bool switched; /**< one of several, of which one is shown at a time */
} dm_report_figure;

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

/* Parts: running out of memory is remembered and told by dm_report_write. */

/** Begin a section, named in the contents. */
DM_API void dm_report_add_heading(dm_report *report, const char *text);

DM_API void dm_report_add_paragraph(dm_report *report, const char *text);

/** A table as people read it, without columns that are empty. Lists of numbers
 * are lists of contacts, each leading to where it is listed. */
DM_API void dm_report_add_table(dm_report *report, const char *caption,
                                const dm_table *table);

/** A picture; ids within it are made different from those of all others, and
 * `style` attributes, which the policy forbids, are made presentation
 * attributes. */
DM_API void dm_report_add_figure(dm_report *report,
                                 const dm_report_figure *figure);

/** Every contact once, with the ids contact-1, contact-2 .. in their order. */
DM_API void dm_report_add_contacts(dm_report *report);

/** Write the page. Same parts, same bytes. Errors of `stream` give
 * DM_SYSTEM. */
DM_API dm_status dm_report_write(dm_report *report, FILE *stream,
                                 dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
