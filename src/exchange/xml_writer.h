#ifndef EXCHANGE_XML_WRITER_H
#define EXCHANGE_XML_WRITER_H

#include "base/buffer.h"

#include <libxml/xmlwriter.h>

/**
 * An XML document in the making, indented, UTF-8. What fails is
 * remembered, so that a caller asks once, when the document is finished.
 */
typedef struct dm_xml_writer {
    xmlTextWriter *writer;
    dm_buffer text;
} dm_xml_writer;

/** Begin a document, to be finished. The writer must not move. */
void dm_xml_begin(dm_xml_writer *xml);

void dm_xml_start(dm_xml_writer *xml, const char *element);
void dm_xml_attribute(dm_xml_writer *xml, const char *name, const char *value);
void dm_xml_text(dm_xml_writer *xml, const char *text);
void dm_xml_end(dm_xml_writer *xml);

/** End the document, hand it over to `out`, an empty buffer, and release the
 * writer; where anything failed, so has `out`. */
void dm_xml_finish(dm_xml_writer *xml, dm_buffer *out);

#endif
