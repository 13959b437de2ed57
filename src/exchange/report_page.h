#ifndef EXCHANGE_REPORT_PAGE_H
#define EXCHANGE_REPORT_PAGE_H

#include "demarche/report.h"

#include "base/buffer.h"
#include "exchange/key_index.h"

/** The style and the script of the page. */
extern const char dm_report_style[];
extern const char dm_report_script[];

struct dm_report {
    dm_buffer title;    /**< escaped */
    dm_buffer contents; /**< items of a list */
    dm_buffer body;
    dm_buffer cell; /**< of a table, in the making */
    size_t section_count;
    size_t figure_count;
    const dm_table *contacts;
    const dm_table *descriptions;
    dm_report_limits limits;
    size_t wanted;      /**< contacts that something leads to, so many at most
                             as are listed */
    dm_key_index links; /**< places that there are or that something leads to,
                             by their names */
};

/** What is known of a place. */
enum dm_link_state { DM_LINK_IDLE, DM_LINK_WANTED, DM_LINK_MADE };

/** Add `text` as content or the value of an attribute: one line, without
 * control characters. */
void dm_report_escape(dm_buffer *out, const char *text);

/** Add `id="NAME"`, after a blank, and make NAME a place that there is. */
void dm_report_add_place(dm_report *report, const char *name);

/** Add `href="#NAME"`, after a blank; dm_report_add_body leaves it out where
 * NAME does not become a place. */
void dm_report_add_link(dm_report *report, const char *name);

/** Whether something leads to NAME. */
bool dm_report_wants(const dm_report *report, const char *name);

/** Add the body without what leads nowhere. */
void dm_report_add_body(dm_buffer *out, const dm_report *report);

/** Add the element that `svg` holds, without what comes before it, its ids
 * after `picture-NUMBER-`, named by the elements `picture-NUMBER-name` and
 * `picture-NUMBER-told`, which `names` holds. */
void dm_report_add_svg(dm_report *report, const dm_report_figure *figure,
                       const char *names);

/** Add the contacts that a cell of `table` lists, folded: each with its date
 * and citations, as a link to where it is listed. */
void dm_report_add_trace(dm_report *report, const dm_table *table, size_t row,
                         size_t column);

/** Add the element `name` that holds `text`, and a line end. */
void dm_report_add_element(dm_buffer *out, const char *name, const char *text);

#endif
