#ifndef EXCHANGE_XML_ELEMENT_H
#define EXCHANGE_XML_ELEMENT_H

#include "base/arena.h"

#include <stdbool.h>

#define DM_TEI_NAMESPACE "http://www.tei-c.org/ns/1.0"

/** An element of a document, which it belongs to. Names are of TEI, told by its
 * namespace, whatever prefix stands for that. */
typedef struct _xmlNode dm_xml_element;

bool dm_xml_is(const dm_xml_element *element, const char *name);

/** The element after `at` within `root`, in the order of the text; NULL after
 * the last. Begin with `at` = `root`. */
const dm_xml_element *dm_xml_walk(const dm_xml_element *root,
                                  const dm_xml_element *at);

/** The same, but what is in `at` is passed over. */
const dm_xml_element *dm_xml_skip(const dm_xml_element *root,
                                  const dm_xml_element *at);

/** The first element `name` within `root`, or NULL. */
const dm_xml_element *dm_xml_find(const dm_xml_element *root, const char *name);

/** The first element `name` right in `parent`, or NULL. */
const dm_xml_element *dm_xml_child(const dm_xml_element *parent,
                                   const char *name);

/** An attribute without a namespace, blanks made single and cut off at its
 * ends; "" where it is missing; NULL without memory. */
char *dm_xml_get_attribute(dm_arena *arena, const dm_xml_element *element,
                           const char *name);

/** The same, of an attribute with a namespace, whichever. */
char *dm_xml_get_qualified(dm_arena *arena, const dm_xml_element *element,
                           const char *name);

/** Whether an attribute without a namespace is there; where `value` is not NULL
 * it is that. */
bool dm_xml_has_attribute(const dm_xml_element *element, const char *name,
                          const char *value);

/** All text within an element in one line, without that of elements `without`
 * (NULL: none); "" where the element is NULL; NULL without memory. */
char *dm_xml_get_text(dm_arena *arena, const dm_xml_element *element,
                      const char *without);

/** Whether text that begins with `start` follows an element at once. */
bool dm_xml_is_before(const dm_xml_element *element, const char *start);

#endif
