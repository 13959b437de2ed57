#include "exchange/xml_element.h"

#include "base/buffer.h"
#include "exchange/control_character.h"

#include <libxml/tree.h>

#include <string.h>

static bool is_called(const xmlChar *own, const char *name)
{
    return own && strcmp((const char *)own, name) == 0;
}

bool dm_xml_is(const dm_xml_element *element, const char *name)
{
    return element->type == XML_ELEMENT_NODE && element->ns &&
           is_called(element->ns->href, DM_TEI_NAMESPACE) &&
           is_called(element->name, name);
}

/* Of any kind, also text. */
static const xmlNode *follow(const xmlNode *root, const xmlNode *at, bool enter)
{
    if (enter && at->type == XML_ELEMENT_NODE && at->children) {
        return at->children;
    }
    while (at != root && !at->next) {
        at = at->parent;
    }
    return at == root ? NULL : at->next;
}

static const xmlNode *follow_elements(const xmlNode *root, const xmlNode *at,
                                      bool enter)
{
    at = follow(root, at, enter);
    while (at && at->type != XML_ELEMENT_NODE) {
        at = follow(root, at, false);
    }
    return at;
}

const dm_xml_element *dm_xml_walk(const dm_xml_element *root,
                                  const dm_xml_element *at)
{
    return follow_elements(root, at, true);
}

const dm_xml_element *dm_xml_skip(const dm_xml_element *root,
                                  const dm_xml_element *at)
{
    return follow_elements(root, at, false);
}

const dm_xml_element *dm_xml_find(const dm_xml_element *root, const char *name)
{
    const dm_xml_element *at = dm_xml_walk(root, root);
    while (at && !dm_xml_is(at, name)) {
        at = dm_xml_walk(root, at);
    }
    return at;
}

const dm_xml_element *dm_xml_child(const dm_xml_element *parent,
                                   const char *name)
{
    const dm_xml_element *at = dm_xml_walk(parent, parent);
    while (at && !dm_xml_is(at, name)) {
        at = dm_xml_skip(parent, at);
    }
    return at;
}

/* Control characters, which a reference may stand for, are no text. */
static bool is_blank(const char *c)
{
    return *c == ' ' || *c == '\t' || *c == '\n' || *c == '\r' ||
           dm_control_at(c);
}

static void add_content(dm_buffer *text, const xmlNode *node)
{
    bool is_text =
        node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    if (is_text && node->content) {
        dm_buffer_add(text, (const char *)node->content);
    }
}

static char *keep_line(dm_arena *arena, dm_buffer *text)
{
    char *line =
        text->failed ? NULL : dm_arena_copy_text(arena, dm_buffer_text(text));
    dm_buffer_clear(text);
    char *to = line;
    for (const char *c = line; c && *c; c++) {
        if (!is_blank(c)) {
            *to++ = *c;
            continue;
        }
        /* A control character beyond ASCII takes two bytes. */
        c += (unsigned char)*c == 0xc2;
        if (to > line && to[-1] != ' ') {
            *to++ = ' ';
        }
    }
    if (line) {
        to -= to > line && to[-1] == ' ';
        *to = '\0';
    }
    return line;
}

static const xmlAttr *find_attribute(const dm_xml_element *element,
                                     const char *name, bool qualified)
{
    const xmlAttr *at = element->properties;
    while (at && (!is_called(at->name, name) || !at->ns == qualified)) {
        at = at->next;
    }
    return at;
}

bool dm_xml_has_attribute(const dm_xml_element *element, const char *name,
                          const char *value)
{
    const xmlAttr *found = find_attribute(element, name, false);
    const xmlNode *text = found ? found->children : NULL;
    return found && (!value || (text && is_called(text->content, value)));
}

static char *read_attribute(dm_arena *arena, const dm_xml_element *element,
                            const char *name, bool qualified)
{
    const xmlAttr *at = find_attribute(element, name, qualified);
    dm_buffer text = {0};
    for (const xmlNode *part = at ? at->children : NULL; part;
         part = part->next) {
        add_content(&text, part);
    }
    return keep_line(arena, &text);
}

char *dm_xml_get_attribute(dm_arena *arena, const dm_xml_element *element,
                           const char *name)
{
    return read_attribute(arena, element, name, false);
}

char *dm_xml_get_qualified(dm_arena *arena, const dm_xml_element *element,
                           const char *name)
{
    return read_attribute(arena, element, name, true);
}

char *dm_xml_get_text(dm_arena *arena, const dm_xml_element *element,
                      const char *without)
{
    dm_buffer text = {0};
    bool enter = true;
    for (const xmlNode *at = element; at; at = follow(element, at, enter)) {
        enter = !without || at == element || !dm_xml_is(at, without);
        add_content(&text, at);
    }
    return keep_line(arena, &text);
}

bool dm_xml_is_before(const dm_xml_element *element, const char *start)
{
    const xmlNode *next = element->next;
    return next && next->type == XML_TEXT_NODE && next->content &&
           strncmp((const char *)next->content, start, strlen(start)) == 0;
}
