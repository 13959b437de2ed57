#include "exchange/report_page.h"

#include "base/page_place.h"

#include <string.h>

/* Columns of a list of contacts. */
enum {
    KEY,
    DATE,
    DIRECTION,
    INITIATOR,
    RECIPIENT,
    CHANNEL,
    TOPIC,
    RECORDS,
    CONTESTED,
    CITATIONS,
    SUMMARY,
};

/* What the filter of the page asks for. */
static void add_attributes(dm_report *report, size_t row)
{
    const dm_table *contacts = report->contacts;
    dm_buffer *body = &report->body;

    dm_buffer_add(body, " data-actors=\"");
    dm_report_escape(body, dm_table_get_text(contacts, row, INITIATOR));
    dm_buffer_add(body, ";");
    dm_report_escape(body, dm_table_get_text(contacts, row, RECIPIENT));
    dm_buffer_add(body, "\" data-channel=\"");
    dm_report_escape(body, dm_table_get_text(contacts, row, CHANNEL));
    dm_buffer_add(body, "\" data-records=\"");
    dm_report_escape(body, dm_table_get_text(contacts, row, RECORDS));
    dm_buffer_add(body, "\">\n");
}

/* The label that people read, or else the value. */
static const char *get_name(const dm_table *contacts, size_t row, size_t column)
{
    const char *label = dm_table_get_label(contacts, row, column);
    return label ? label : dm_table_get_text(contacts, row, column);
}

static void add_ends(dm_report *report, size_t row)
{
    const dm_table *contacts = report->contacts;
    const char *direction = dm_table_get_text(contacts, row, DIRECTION);
    dm_buffer *body = &report->body;

    dm_buffer_add(body, "<p>");
    dm_report_escape(body, get_name(contacts, row, INITIATOR));
    dm_buffer_add(body, strcmp(direction, "directed") == 0 ? " \xE2\x86\x92 "
                                                           : " \xE2\x80\x93 ");
    dm_report_escape(body, get_name(contacts, row, RECIPIENT));
    for (size_t column = CHANNEL; column <= TOPIC; column++) {
        if (!dm_table_is_empty(contacts, row, column)) {
            dm_buffer_add(body, " \xC2\xB7 ");
            dm_report_escape(body, get_name(contacts, row, column));
        }
    }
    dm_buffer_add(body, " \xC2\xB7 ");
    dm_report_escape(body, direction);
    dm_buffer_add(body, "</p>\n");
}

static void add_sources(dm_report *report, size_t row)
{
    const dm_table *contacts = report->contacts;
    dm_buffer *body = &report->body;

    if (!dm_table_is_empty(contacts, row, SUMMARY)) {
        dm_report_add_element(body, "p",
                              dm_table_get_text(contacts, row, SUMMARY));
    }
    dm_buffer_add(body, "<p class=\"source\">Citations: ");
    dm_report_escape(body, dm_table_get_text(contacts, row, CITATIONS));
    dm_buffer_add(body, " \xC2\xB7 Records: ");
    dm_report_escape(body, dm_table_get_text(contacts, row, RECORDS));
    dm_buffer_add(body, "</p>\n");
}

/* All of them, where the limit allows, or those that something leads to. */
static bool is_listed(dm_report *report, size_t row, dm_buffer *name)
{
    dm_buffer_reset(name);
    dm_page_add_contact(name, dm_table_get_text(report->contacts, row, KEY));
    return dm_table_count_rows(report->contacts) <= report->limits.contacts ||
           dm_report_wants(report, dm_buffer_text(name));
}

size_t dm_report_count_contacts(dm_report *report)
{
    dm_buffer name = {0};
    size_t count = 0;

    for (size_t i = 0; i < dm_table_count_rows(report->contacts); i++) {
        count += is_listed(report, i, &name);
    }
    report->body.failed |= name.failed;
    dm_buffer_clear(&name);
    return count;
}

static void add_contact(dm_report *report, size_t row, const char *place)
{
    dm_buffer *body = &report->body;

    dm_buffer_add(body, "<article class=\"contact\"");
    dm_report_add_place(report, place);
    add_attributes(report, row);
    dm_buffer_add(body, "<h3>");
    dm_report_escape(body, dm_table_get_text(report->contacts, row, DATE));
    dm_buffer_add(body, " \xC2\xB7 ");
    dm_report_escape(body, dm_table_get_text(report->contacts, row, KEY));
    dm_buffer_add(body, "</h3>\n");
    add_ends(report, row);
    add_sources(report, row);
    dm_buffer_add(body, "</article>\n");
}

void dm_report_add_contacts(dm_report *report)
{
    dm_buffer name = {0};

    for (size_t i = 0; i < dm_table_count_rows(report->contacts); i++) {
        if (is_listed(report, i, &name)) {
            add_contact(report, i, dm_buffer_text(&name));
        }
    }
    report->body.failed |= name.failed;
    dm_buffer_clear(&name);
}
