#ifndef EXCHANGE_XML_SCAN_H
#define EXCHANGE_XML_SCAN_H

#include "demarche/problems.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * XML as it stands in a text: where its tags are, and whether it stays within
 * bounds. What is well-formed and what it means is for the parser, which keeps
 * no places and takes minutes for what is refused here.
 */

#define DM_XML_DEPTH_LIMIT 100
#define DM_XML_TAG_LIMIT 65536
#define DM_XML_ATTRIBUTE_LIMIT 256

typedef enum dm_xml_piece {
    DM_XML_TEXT,
    DM_XML_START_TAG,
    DM_XML_EMPTY_TAG,
    DM_XML_END_TAG,
    DM_XML_DOCTYPE, /**< as far as its internal subset, where it has one */
    DM_XML_ASIDE,   /**< a comment, an instruction, a CDATA section */
    DM_XML_BROKEN,  /**< what does not end: the rest of the text */
} dm_xml_piece;

/** A place in a text of `size` bytes without NULs, and the piece there. */
typedef struct dm_xml_scan {
    const char *text;
    size_t size;
    dm_xml_piece piece;
    size_t start;
    size_t end;
    size_t line; /**< of `start`, from 1 */
    size_t column;
} dm_xml_scan;

/** Before the first piece of a text. */
dm_xml_scan dm_xml_scan_begin(const char *text, size_t size);

/** Go on to the next piece; false at the end. */
bool dm_xml_scan_next(dm_xml_scan *scan);

/** Whether the tag at hand is of an element of this name, whatever its
 * prefix. */
bool dm_xml_scan_names(const dm_xml_scan *scan, const char *name);

/** Whether the text is UTF-8 within bounds: not empty, no NUL, no internal
 * subset of a DOCTYPE, no entity but those that XML defines, tags and nesting
 * within the limits. What is wrong is added to `problems`, named as in `file`.
 */
bool dm_xml_check(const char *text, size_t size, const char *file,
                  dm_problems *problems);

#endif
