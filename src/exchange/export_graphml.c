/*
 * GraphML: every value is a declared key. It knows no dates, so a day is its
 * ISO text and beside it the number of days from the epoch that the graph
 * states. Identifiers are NMTOKEN, hence n1 to nN; the actor's key is `name`,
 * by which igraph finds it. Readers want one direction for all: a tie without
 * one is an arrow each way.
 */
#include "exchange/export_fields.h"
#include "exchange/export_writers.h"
#include "exchange/xml_writer.h"

#include <string.h>

/* The document in the making. */
struct graphml {
    dm_xml_writer xml;
    const dm_export_graph *graph;
    dm_buffer text; /* of the value at hand */
};

/* The kinds of element that have values. */
static const struct element {
    const char *name;
    const dm_export_field *fields;
} elements[] = {{"graph", dm_export_graph_fields},
                {"node", dm_export_actor_fields},
                {"edge", dm_export_tie_fields}};

enum { GRAPH, NODE, EDGE, ELEMENTS };

static void put_attribute(struct graphml *graphml, const char *name)
{
    graphml->xml.text.failed = graphml->xml.text.failed || graphml->text.failed;
    dm_xml_attribute(&graphml->xml, name, dm_buffer_text(&graphml->text));
    dm_buffer_reset(&graphml->text);
}

static void add_key(struct graphml *graphml, const struct element *element,
                    const char *field)
{
    dm_buffer_add_format(&graphml->text, "%s.%s", element->name, field);
}

static const char *name_type(dm_export_type type)
{
    static const char *const names[] = {[DM_EXPORT_TEXT] = "string",
                                        [DM_EXPORT_LIST] = "string",
                                        [DM_EXPORT_FLAG] = "boolean",
                                        [DM_EXPORT_WHOLE] = "long",
                                        [DM_EXPORT_REAL] = "double"};
    return names[type];
}

static void declare(struct graphml *graphml, const struct element *element,
                    const dm_export_field *field)
{
    bool is_key = element == &elements[NODE] && strcmp(field->name, "key") == 0;

    dm_xml_start(&graphml->xml, "key");
    add_key(graphml, element, field->name);
    put_attribute(graphml, "id");
    dm_xml_attribute(&graphml->xml, "for", element->name);
    dm_xml_attribute(&graphml->xml, "attr.name", is_key ? "name" : field->name);
    dm_xml_attribute(&graphml->xml, "attr.type", name_type(field->type));
    dm_xml_end(&graphml->xml);
}

/* The value that was put together. */
static void write_value(struct graphml *graphml, const struct element *element,
                        size_t field)
{
    dm_buffer value = graphml->text;

    graphml->text = (dm_buffer){0};
    dm_xml_start(&graphml->xml, "data");
    add_key(graphml, element, element->fields[field].name);
    put_attribute(graphml, "key");
    dm_xml_text(&graphml->xml, dm_buffer_text(&value));
    dm_xml_end(&graphml->xml);
    graphml->xml.text.failed = graphml->xml.text.failed || value.failed;
    dm_buffer_clear(&value);
}

static void write_graph_values(struct graphml *graphml)
{
    for (size_t i = 0; elements[GRAPH].fields[i].name; i++) {
        if (dm_export_graph_value(&graphml->text, graphml->graph, i)) {
            write_value(graphml, &elements[GRAPH], i);
        }
    }
}

static void write_actor(struct graphml *graphml, size_t actor)
{
    dm_xml_start(&graphml->xml, "node");
    dm_buffer_add_format(&graphml->text, "n%zu", actor + 1);
    put_attribute(graphml, "id");
    for (size_t i = 0; elements[NODE].fields[i].name; i++) {
        if (dm_export_actor_value(&graphml->text,
                                  &graphml->graph->actors[actor], i)) {
            write_value(graphml, &elements[NODE], i);
        }
    }
    dm_xml_end(&graphml->xml);
}

static void write_arrow(struct graphml *graphml, const dm_export_arrow *arrow)
{
    dm_xml_start(&graphml->xml, "edge");
    dm_buffer_add_format(&graphml->text, "e%zu", arrow->number);
    put_attribute(graphml, "id");
    dm_buffer_add_format(&graphml->text, "n%zu", (size_t)arrow->from + 1);
    put_attribute(graphml, "source");
    dm_buffer_add_format(&graphml->text, "n%zu", (size_t)arrow->to + 1);
    put_attribute(graphml, "target");
    for (size_t i = 0; elements[EDGE].fields[i].name; i++) {
        if (dm_export_tie_value(&graphml->text, graphml->graph, arrow->tie,
                                i)) {
            write_value(graphml, &elements[EDGE], i);
        }
    }
    dm_xml_end(&graphml->xml);
}

static void start_document(struct graphml *graphml)
{
    dm_xml_start(&graphml->xml, "graphml");
    dm_xml_attribute(&graphml->xml, "xmlns",
                     "http://graphml.graphdrawing.org/xmlns");
    for (size_t i = 0; i < ELEMENTS; i++) {
        const dm_export_field *field = elements[i].fields;
        for (; field->name; field++) {
            declare(graphml, &elements[i], field);
        }
    }
    dm_xml_start(&graphml->xml, "graph");
    dm_xml_attribute(&graphml->xml, "id", "g");
    dm_xml_attribute(&graphml->xml, "edgedefault", "directed");
}

void dm_export_graphml(dm_buffer *out, const dm_export_graph *graph,
                       const dm_export_options *options)
{
    struct graphml graphml = {.graph = graph};
    dm_export_arrow arrow = {0};

    (void)options;
    dm_xml_begin(&graphml.xml);
    start_document(&graphml);
    write_graph_values(&graphml);
    for (size_t i = 0; i < graph->actor_count; i++) {
        write_actor(&graphml, i);
    }
    while (dm_export_next_arrow(graph, &arrow)) {
        write_arrow(&graphml, &arrow);
    }
    graphml.xml.text.failed = graphml.xml.text.failed || graphml.text.failed;
    dm_buffer_clear(&graphml.text);
    dm_xml_finish(&graphml.xml, out);
}
