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
    dm_key_index places; /**< rows of `contacts` by key */
};

/** Add `text` as content or the value of an attribute: one line, without
 * control characters. */
void dm_report_escape(dm_buffer *out, const char *text);

/** Add the element `name` that holds `text`, and a line end. */
void dm_report_add_element(dm_buffer *out, const char *name, const char *text);

#endif
