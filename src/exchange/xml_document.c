#include "exchange/xml_document.h"

#include "exchange/xml_functions.h"
#include "exchange/xml_scan.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct dm_xml_document {
    xmlTextReaderPtr reader;
    dm_xml_scan scan; /**< goes along with the reader, for the places */
    const char *file;
    dm_problems *problems;
    bool broken;
    bool out_of_memory;
};

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_of_xml;
#else
typedef xmlErrorPtr error_of_xml;
#endif

bool dm_xml_is_utf16(const char *text, size_t size)
{
    return size >= 4 && (memcmp(text, "\xff\xfe<\0", 4) == 0 ||
                         memcmp(text, "\xfe\xff\0<", 4) == 0);
}

const char *dm_xml_recognise_encoding(const char *text, size_t size)
{
    static const char *const encodings[] = {"ISO-8859-1", "ISO-8859-15",
                                            "WINDOWS-1252", "WINDOWS-1251",
                                            "ISO-8859-2"};
    if (size >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 ||
                      memcmp(text, "\xfe\xff", 2) == 0)) {
        return "UTF-16";
    }
    const char *end = size ? memchr(text, '>', size) : NULL;
    const char *found = end ? strstr(text, "encoding=") : NULL;
    if (strncmp(text, "<?xml", end ? 5 : 0) != 0 || !found || found > end) {
        return "UTF-8";
    }
    found += sizeof "encoding='" - 1;
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        size_t length = strlen(encodings[i]);
        if (strncasecmp(found, encodings[i], length) == 0 &&
            (found[length] == '"' || found[length] == '\'')) {
            return encodings[i];
        }
    }
    return "UTF-8";
}

/* A mark within the tag at hand, whose text may go on for long. */
static bool holds(const dm_xml_scan *tag, const char *mark)
{
    size_t size = strlen(mark);
    bool found = false;
    for (size_t i = tag->start; i + size <= tag->end && !found; i++) {
        found = strncmp(tag->text + i, mark, size) == 0;
    }
    return found;
}

bool dm_xml_is_tei_with(const char *text, const char *name, const char *mark)
{
    text += strspn(text, "\xef\xbb\xbf \t\r\n");
    dm_xml_scan scan = dm_xml_scan_begin(text, *text == '<' ? strlen(text) : 0);
    bool is_tei = false;
    while (dm_xml_scan_next(&scan)) {
        if (scan.piece != DM_XML_START_TAG && scan.piece != DM_XML_EMPTY_TAG) {
            continue;
        }
        if (!is_tei && !holds(&scan, DM_TEI_NAMESPACE)) {
            return false;
        }
        is_tei = true;
        if (dm_xml_scan_names(&scan, name) && (!mark || holds(&scan, mark))) {
            return true;
        }
    }
    return false;
}

static void note_error(void *context, error_of_xml found)
{
    dm_xml_document *document = context;
    if (found->code == XML_ERR_NO_MEMORY) {
        document->out_of_memory = true;
    }
    if (found->level != XML_ERR_FATAL || document->broken ||
        document->out_of_memory) {
        return;
    }
    const char *message = found->message ? found->message : "not well-formed";
    document->broken = true;
    dm_problems_add(document->problems, DM_ERROR, document->file,
                    found->line > 0 ? (size_t)found->line : 1,
                    found->int2 > 0 ? (size_t)found->int2 : 1,
                    "not well-formed XML: %.*s", (int)strcspn(message, "\r\n"),
                    message);
}

static dm_status open_reader(dm_xml_document *document, const dm_buffer *text,
                             dm_error *error)
{
    if (text->size > INT_MAX) {
        return dm_error_set(error, DM_REFUSED, "'%s' is too long",
                            document->file);
    }
    dm_status status = dm_xml_load(error);
    if (status != DM_OK) {
        return status;
    }
    document->reader =
        xmlReaderForMemory(dm_buffer_text(text), (int)text->size, NULL, "UTF-8",
                           XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    if (!document->reader) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot read '%s'",
                            document->file);
    }
    xmlTextReaderSetStructuredErrorHandler(document->reader, note_error,
                                           document);
    return DM_OK;
}

dm_status dm_xml_open(dm_xml_document **out, const dm_buffer *text,
                      const char *file, dm_problems *problems, dm_error *error)
{
    *out = NULL;

    dm_xml_document *document = calloc(1, sizeof *document);
    if (!document) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot read '%s'", file);
    }
    document->file = file;
    document->problems = problems;
    document->scan = dm_xml_scan_begin(dm_buffer_text(text), text->size);
    document->broken =
        !dm_xml_check(dm_buffer_text(text), text->size, file, problems);
    dm_status status =
        document->broken ? DM_OK : open_reader(document, text, error);
    if (status != DM_OK) {
        dm_xml_close(document);
        return status;
    }
    *out = document;
    return DM_OK;
}

static dm_status check_reader(dm_xml_document *document, bool failed,
                              dm_error *error)
{
    bool unexplained = failed && !document->broken;
    return document->out_of_memory || unexplained
               ? dm_error_set(error, DM_NO_MEMORY, "cannot read '%s'",
                              document->file)
               : DM_OK;
}

/* Elements and start tags follow each other in the same order. */
static void follow_scan(dm_xml_scan *scan)
{
    bool found = false;
    while (!found && dm_xml_scan_next(scan)) {
        found =
            scan->piece == DM_XML_START_TAG || scan->piece == DM_XML_EMPTY_TAG;
    }
}

dm_status dm_xml_next(const dm_xml_element **out, dm_xml_document *document,
                      dm_error *error)
{
    *out = NULL;
    if (document->broken) {
        return DM_OK;
    }
    int found = xmlTextReaderRead(document->reader);
    while (found == 1 &&
           xmlTextReaderNodeType(document->reader) != XML_READER_TYPE_ELEMENT) {
        found = xmlTextReaderRead(document->reader);
    }
    dm_status status = check_reader(document, found < 0, error);
    if (status == DM_OK && found == 1 && !document->broken) {
        *out = xmlTextReaderCurrentNode(document->reader);
        follow_scan(&document->scan);
    }
    return status;
}

dm_status dm_xml_complete(const dm_xml_element **out, dm_xml_document *document,
                          dm_error *error)
{
    *out = xmlTextReaderExpand(document->reader);
    dm_status status = check_reader(document, *out == NULL, error);
    if (status != DM_OK || document->broken) {
        *out = NULL;
    }
    return status;
}

dm_row_place dm_xml_find_place(const dm_xml_document *document, size_t *column)
{
    dm_xml_scan scan = document->scan;
    dm_row_place place = {scan.line, scan.start, scan.end};
    *column = scan.column;
    size_t depth = scan.piece == DM_XML_START_TAG;
    while (depth && dm_xml_scan_next(&scan)) {
        depth += scan.piece == DM_XML_START_TAG;
        depth -= scan.piece == DM_XML_END_TAG;
        place.end = scan.end;
    }
    return place;
}

bool dm_xml_is_broken(const dm_xml_document *document)
{
    return document->broken;
}

void dm_xml_close(dm_xml_document *document)
{
    if (document) {
        xmlFreeTextReader(document->reader);
        free(document);
    }
}
