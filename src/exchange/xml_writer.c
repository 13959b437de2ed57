#include "exchange/xml_writer.h"

static int keep_bytes(void *text, const char *bytes, int size)
{
    dm_buffer *buffer = text;
    dm_buffer_add_bytes(buffer, bytes, (size_t)size);
    return buffer->failed ? -1 : size;
}

/* Every call of the writer gives a negative number when it fails. */
static void note_result(dm_xml_writer *xml, int result)
{
    if (result < 0) {
        xml->text.failed = true;
    }
}

static const xmlChar *as_xml(const char *text)
{
    return (const xmlChar *)text;
}

void dm_xml_begin(dm_xml_writer *xml)
{
    *xml = (dm_xml_writer){0};
    xmlOutputBuffer *output =
        xmlOutputBufferCreateIO(keep_bytes, NULL, &xml->text, NULL);
    xml->writer = output ? xmlNewTextWriter(output) : NULL;
    if (!xml->writer) {
        if (output) {
            xmlOutputBufferClose(output);
        }
        xml->text.failed = true;
        return;
    }
    note_result(xml, xmlTextWriterSetIndent(xml->writer, 1));
    note_result(xml,
                xmlTextWriterStartDocument(xml->writer, NULL, "UTF-8", NULL));
}

void dm_xml_start(dm_xml_writer *xml, const char *element)
{
    if (!xml->text.failed) {
        note_result(xml,
                    xmlTextWriterStartElement(xml->writer, as_xml(element)));
    }
}

void dm_xml_attribute(dm_xml_writer *xml, const char *name, const char *value)
{
    if (!xml->text.failed) {
        note_result(xml, xmlTextWriterWriteAttribute(xml->writer, as_xml(name),
                                                     as_xml(value)));
    }
}

void dm_xml_text(dm_xml_writer *xml, const char *text)
{
    if (!xml->text.failed) {
        note_result(xml, xmlTextWriterWriteString(xml->writer, as_xml(text)));
    }
}

void dm_xml_end(dm_xml_writer *xml)
{
    if (!xml->text.failed) {
        note_result(xml, xmlTextWriterEndElement(xml->writer));
    }
}

void dm_xml_finish(dm_xml_writer *xml, dm_buffer *out)
{
    if (!xml->text.failed) {
        note_result(xml, xmlTextWriterEndDocument(xml->writer));
    }
    if (xml->writer) {
        xmlFreeTextWriter(xml->writer);
    }
    *out = xml->text;
    *xml = (dm_xml_writer){0};
}
