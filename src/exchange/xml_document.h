#ifndef EXCHANGE_XML_DOCUMENT_H
#define EXCHANGE_XML_DOCUMENT_H

#include "demarche/problems.h"

#include "base/buffer.h"
#include "exchange/dataset_row.h"
#include "exchange/xml_element.h"

/** An XML document that is read element by element, from memory, without a
 * network, a DTD or entities. */
typedef struct dm_xml_document dm_xml_document;

/** How XML that begins like `text` is encoded: by its mark, by its declaration,
 * else UTF-8. */
const char *dm_xml_recognise_encoding(const char *text, size_t size);

/** Whether bytes are UTF-16, by their mark, that begins with a tag. */
bool dm_xml_is_utf16(const char *text, size_t size);

/** Whether a text is TEI with an element `name` somewhere; where `mark` is not
 * NULL it stands in the tag. */
bool dm_xml_is_tei_with(const char *text, const char *name, const char *mark);

/**
 * Read `text`, UTF-8, which must outlive `*out`, as messages call it by `file`.
 * What is beyond bounds, or not well-formed once it is met, goes to `problems`;
 * the document is then broken and ends there. The caller closes.
 */
dm_status dm_xml_open(dm_xml_document **out, const dm_buffer *text,
                      const char *file, dm_problems *problems, dm_error *error);

/** The next element in the order of the text, its attributes but not yet what
 * is in it; NULL at the end. It lives until the next call. */
dm_status dm_xml_next(const dm_xml_element **out, dm_xml_document *document,
                      dm_error *error);

/** The element at hand with all that is in it; NULL where that is broken. */
dm_status dm_xml_complete(const dm_xml_element **out, dm_xml_document *document,
                          dm_error *error);

/** Where the element at hand begins and ends. */
dm_row_place dm_xml_find_place(const dm_xml_document *document, size_t *column);

bool dm_xml_is_broken(const dm_xml_document *document);

void dm_xml_close(dm_xml_document *document);

#endif
