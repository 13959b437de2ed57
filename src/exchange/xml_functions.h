#ifndef EXCHANGE_XML_FUNCTIONS_H
#define EXCHANGE_XML_FUNCTIONS_H

#include "base/module.h"

#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

/*
 * What is used of libxml2: functions that make something or give NULL, others
 * that give a value, and those that give none.
 */
#define DM_XML_FUNCTIONS(MAKES, GIVES, DOES)                                   \
    MAKES(xmlTextReaderPtr, xmlReaderForMemory,                                \
          (const char *buffer, int size, const char *URL,                      \
           const char *encoding, int options),                                 \
          (buffer, size, URL, encoding, options))                              \
    DOES(void, xmlTextReaderSetStructuredErrorHandler,                         \
         (xmlTextReaderPtr reader, xmlStructuredErrorFunc f, void *arg),       \
         (reader, f, arg))                                                     \
    GIVES(int, xmlTextReaderRead, (xmlTextReaderPtr reader), (reader))         \
    GIVES(int, xmlTextReaderNodeType, (xmlTextReaderPtr reader), (reader))     \
    GIVES(xmlNodePtr, xmlTextReaderCurrentNode, (xmlTextReaderPtr reader),     \
          (reader))                                                            \
    GIVES(xmlNodePtr, xmlTextReaderExpand, (xmlTextReaderPtr reader),          \
          (reader))                                                            \
    DOES(void, xmlFreeTextReader, (xmlTextReaderPtr reader), (reader))         \
    MAKES(xmlOutputBufferPtr, xmlOutputBufferCreateIO,                         \
          (xmlOutputWriteCallback iowrite, xmlOutputCloseCallback ioclose,     \
           void *ioctx, xmlCharEncodingHandlerPtr encoder),                    \
          (iowrite, ioclose, ioctx, encoder))                                  \
    GIVES(int, xmlOutputBufferClose, (xmlOutputBufferPtr output), (output))    \
    MAKES(xmlTextWriterPtr, xmlNewTextWriter, (xmlOutputBufferPtr output),     \
          (output))                                                            \
    GIVES(int, xmlTextWriterSetIndent, (xmlTextWriterPtr writer, int indent),  \
          (writer, indent))                                                    \
    GIVES(int, xmlTextWriterStartDocument,                                     \
          (xmlTextWriterPtr writer, const char *version, const char *encoding, \
           const char *standalone),                                            \
          (writer, version, encoding, standalone))                             \
    GIVES(int, xmlTextWriterStartElement,                                      \
          (xmlTextWriterPtr writer, const xmlChar *name), (writer, name))      \
    GIVES(int, xmlTextWriterWriteAttribute,                                    \
          (xmlTextWriterPtr writer, const xmlChar *name,                       \
           const xmlChar *content),                                            \
          (writer, name, content))                                             \
    GIVES(int, xmlTextWriterWriteString,                                       \
          (xmlTextWriterPtr writer, const xmlChar *content),                   \
          (writer, content))                                                   \
    GIVES(int, xmlTextWriterEndElement, (xmlTextWriterPtr writer), (writer))   \
    GIVES(int, xmlTextWriterEndDocument, (xmlTextWriterPtr writer), (writer))  \
    DOES(void, xmlFreeTextWriter, (xmlTextWriterPtr writer), (writer))

typedef struct dm_xml_functions {
    unsigned version; /**< the size of the table */
    DM_XML_FUNCTIONS(DM_MODULE_MEMBER, DM_MODULE_MEMBER, DM_MODULE_MEMBER)
} dm_xml_functions;

#define DM_XML_SYMBOL "dm_xml_table"

/** Load libxml2 before its first use, to say why it cannot be; without, what
 * makes something loads it and gives NULL. */
dm_status dm_xml_load(dm_error *error);

#endif
