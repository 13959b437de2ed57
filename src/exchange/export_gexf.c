/*
 * GEXF: a tie for each channel, since readers merge what is parallel and of one
 * kind. Where every date is one exact day the days are timestamps; one vague
 * date makes all of them intervals, first and last day included, for the two
 * may not be mixed. The draft of 1.2 knows no kinds and its readers no mixture
 * of directions: there a tie without one is an arrow each way.
 */
#include "exchange/export_fields.h"
#include "exchange/export_writers.h"
#include "exchange/xml_writer.h"

#include "print/number_text.h"

#include <string.h>

/* The document in the making. */
struct gexf {
    dm_xml_writer xml;
    const dm_export_graph *graph;
    bool draft;
    bool intervals;
    dm_buffer text; /* of the value at hand */
};

enum { TIE_CHANNEL, TIE_CONTESTED, TIE_SINGLE, TIE_CONTACTS, TIE_DATES };

/* A value that the format does not know by itself, and its type. */
struct declaration {
    const char *id;
    const char *type;
};

static const struct declaration actor_values[] = {{"kind", "string"},
                                                  {"states", "string"}};

static const struct declaration tie_values[] = {
    [TIE_CHANNEL] = {"channel", "string"},
    [TIE_CONTESTED] = {"contested", "boolean"},
    [TIE_SINGLE] = {"single", "boolean"},
    [TIE_CONTACTS] = {"contacts", "string"},
    [TIE_DATES] = {"dates", "string"},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_day(dm_interval when)
{
    return when.start != DM_TIME_MIN && when.end != DM_TIME_MAX &&
           dm_export_day(when.start) == dm_export_day(when.end - 1);
}

static bool need_intervals(const dm_export_graph *graph)
{
    for (size_t i = 0; i < graph->contact_count; i++) {
        if (!is_day(graph->contacts[i].when)) {
            return true;
        }
    }
    return false;
}

/* The text that was put together, as an attribute; it is empty afterwards. */
static void put_attribute(struct gexf *gexf, const char *name)
{
    gexf->xml.text.failed = gexf->xml.text.failed || gexf->text.failed;
    dm_xml_attribute(&gexf->xml, name, dm_buffer_text(&gexf->text));
    dm_buffer_reset(&gexf->text);
}

static void put_value(struct gexf *gexf, const char *id, const char *value)
{
    dm_xml_start(&gexf->xml, "attvalue");
    dm_xml_attribute(&gexf->xml, "for", id);
    dm_xml_attribute(&gexf->xml, "value", value);
    dm_xml_end(&gexf->xml);
}

static void declare(struct gexf *gexf, const char *what,
                    const struct declaration *declarations, size_t count)
{
    dm_xml_start(&gexf->xml, "attributes");
    dm_xml_attribute(&gexf->xml, "class", what);
    for (size_t i = 0; i < count; i++) {
        dm_xml_start(&gexf->xml, "attribute");
        dm_xml_attribute(&gexf->xml, "id", declarations[i].id);
        dm_xml_attribute(&gexf->xml, "title", declarations[i].id);
        dm_xml_attribute(&gexf->xml, "type", declarations[i].type);
        dm_xml_end(&gexf->xml);
    }
    dm_xml_end(&gexf->xml);
}

static void write_actor(struct gexf *gexf, const dm_export_actor *actor)
{
    dm_xml_start(&gexf->xml, "node");
    dm_xml_attribute(&gexf->xml, "id", actor->actor->key);
    dm_xml_attribute(&gexf->xml, "label", actor->actor->label);
    dm_xml_start(&gexf->xml, "attvalues");
    put_value(gexf, "kind", actor->actor->kind);
    put_value(gexf, "states", actor->states);
    dm_xml_end(&gexf->xml);
    dm_xml_end(&gexf->xml);
}

static void write_spell(struct gexf *gexf, dm_interval when)
{
    dm_xml_start(&gexf->xml, "spell");
    if (!gexf->intervals) {
        dm_export_add_first(&gexf->text, when);
        put_attribute(gexf, "timestamp");
    } else {
        if (dm_export_add_first(&gexf->text, when)) {
            put_attribute(gexf, "start");
        }
        if (dm_export_add_last(&gexf->text, when)) {
            put_attribute(gexf, "end");
        }
    }
    dm_xml_end(&gexf->xml);
}

/* Contacts of one date are one spell: their number is in the weight. */
static void write_spells(struct gexf *gexf, const dm_export_tie *tie)
{
    const dm_export_contact *contact =
        gexf->graph->contacts + tie->first_contact;

    dm_xml_start(&gexf->xml, "spells");
    for (size_t i = 0; i < tie->contact_count; i++) {
        if (i == 0 || contact[i].when.start != contact[i - 1].when.start ||
            contact[i].when.end != contact[i - 1].when.end) {
            write_spell(gexf, contact[i].when);
        }
    }
    dm_xml_end(&gexf->xml);
}

static void add_dates(struct gexf *gexf, const dm_export_tie *tie)
{
    const dm_export_contact *contact =
        gexf->graph->contacts + tie->first_contact;

    for (size_t i = 0; i < tie->contact_count; i++) {
        dm_buffer_add_format(&gexf->text, "%s%s", i ? ";" : "",
                             contact[i].date);
    }
}

static void write_tie_values(struct gexf *gexf, const dm_export_tie *tie)
{
    const char *channel = gexf->graph->source->contacts->channels[tie->channel];

    dm_xml_start(&gexf->xml, "attvalues");
    if (*channel) {
        put_value(gexf, tie_values[TIE_CHANNEL].id, channel);
    }
    put_value(gexf, tie_values[TIE_CONTESTED].id,
              tie->contested ? "true" : "false");
    put_value(gexf, tie_values[TIE_SINGLE].id, tie->single ? "true" : "false");
    dm_export_add_keys(&gexf->text, gexf->graph, tie);
    put_value(gexf, tie_values[TIE_CONTACTS].id, dm_buffer_text(&gexf->text));
    dm_buffer_reset(&gexf->text);
    add_dates(gexf, tie);
    put_value(gexf, tie_values[TIE_DATES].id, dm_buffer_text(&gexf->text));
    dm_buffer_reset(&gexf->text);
    dm_xml_end(&gexf->xml);
}

static void write_kind(struct gexf *gexf, const dm_export_tie *tie)
{
    const char *channel = gexf->graph->source->contacts->channels[tie->channel];

    dm_buffer_add(&gexf->text, *channel ? channel : "contact");
    dm_buffer_add(&gexf->text, tie->directed ? "" : " (undirected)");
    put_attribute(gexf, "kind");
}

static void write_tie(struct gexf *gexf, const dm_export_arrow *arrow)
{
    const dm_export_actor *actors = gexf->graph->actors;
    const dm_export_tie *tie = arrow->tie;

    dm_xml_start(&gexf->xml, "edge");
    dm_buffer_add_format(&gexf->text, "e%zu", arrow->number);
    put_attribute(gexf, "id");
    dm_xml_attribute(&gexf->xml, "source", actors[arrow->from].actor->key);
    dm_xml_attribute(&gexf->xml, "target", actors[arrow->to].actor->key);
    dm_xml_attribute(&gexf->xml, "type",
                     tie->directed || gexf->draft ? "directed" : "undirected");
    if (!gexf->draft) {
        write_kind(gexf, tie);
    }
    dm_number_add_exact(&gexf->text, tie->weight);
    put_attribute(gexf, "weight");
    write_tie_values(gexf, tie);
    write_spells(gexf, tie);
    dm_xml_end(&gexf->xml);
}

static void write_ties(struct gexf *gexf)
{
    const dm_export_graph *graph = gexf->graph;
    dm_export_arrow arrow = {0};

    dm_xml_start(&gexf->xml, "edges");
    if (gexf->draft) {
        while (dm_export_next_arrow(graph, &arrow)) {
            write_tie(gexf, &arrow);
        }
    } else {
        for (size_t i = 0; i < graph->tie_count; i++) {
            const dm_export_tie *tie = &graph->ties[i];
            arrow = (dm_export_arrow){tie, i + 1, tie->from, tie->to};
            write_tie(gexf, &arrow);
        }
    }
    dm_xml_end(&gexf->xml);
}

static void start_graph(struct gexf *gexf)
{
    const char *space =
        gexf->draft ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3";

    dm_xml_start(&gexf->xml, "gexf");
    dm_xml_attribute(&gexf->xml, "xmlns", space);
    dm_xml_attribute(&gexf->xml, "version", gexf->draft ? "1.2" : "1.3");
    dm_xml_start(&gexf->xml, "meta");
    dm_xml_start(&gexf->xml, "creator");
    dm_xml_text(&gexf->xml, "demarche");
    dm_xml_end(&gexf->xml);
    dm_xml_end(&gexf->xml);
    dm_xml_start(&gexf->xml, "graph");
    dm_xml_attribute(&gexf->xml, "mode", "dynamic");
    dm_xml_attribute(&gexf->xml, "defaultedgetype", "directed");
    dm_xml_attribute(&gexf->xml, "idtype", "string");
    dm_xml_attribute(&gexf->xml, "timeformat", "date");
    if (!gexf->draft) {
        dm_xml_attribute(&gexf->xml, "timerepresentation",
                         gexf->intervals ? "interval" : "timestamp");
    }
}

void dm_export_gexf(dm_buffer *out, const dm_export_graph *graph,
                    const dm_export_options *options)
{
    bool draft = options->gexf_version == DM_GEXF_1_2_DRAFT;
    struct gexf gexf = {.graph = graph,
                        .draft = draft,
                        .intervals = draft || need_intervals(graph)};

    dm_xml_begin(&gexf.xml);
    start_graph(&gexf);
    declare(&gexf, "node", actor_values, COUNT(actor_values));
    declare(&gexf, "edge", tie_values, COUNT(tie_values));
    dm_xml_start(&gexf.xml, "nodes");
    for (size_t i = 0; i < graph->actor_count; i++) {
        write_actor(&gexf, &graph->actors[i]);
    }
    dm_xml_end(&gexf.xml);
    write_ties(&gexf);
    gexf.xml.text.failed = gexf.xml.text.failed || gexf.text.failed;
    dm_buffer_clear(&gexf.text);
    dm_xml_finish(&gexf.xml, out);
}
