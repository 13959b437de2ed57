/*
 * Cytoscape.js, which the desktop program reads as .cyjs: identifiers are
 * strings and share one space, hence n1 to nN and e1 to eM; the desktop shows
 * `name`. Lists are joined, for it takes an array for several values. A tie
 * without a direction is written once, as `undirected`.
 */
#include "exchange/export_writers.h"
#include "exchange/json_fields.h"

#include "print/json_text.h"

static void write_names(dm_buffer *out, const char *name)
{
    dm_buffer_add(out, ", \"name\": ");
    dm_json_text_add(out, name);
    dm_buffer_add(out, ", \"shared_name\": ");
    dm_json_text_add(out, name);
}

static void write_actors(dm_buffer *out, const dm_export_graph *graph)
{
    for (size_t i = 0; i < graph->actor_count; i++) {
        const dm_export_actor *actor = &graph->actors[i];
        dm_buffer_add_format(out, "%s\n{\"data\": {\"id\": \"n%zu\"",
                             i ? "," : "", i + 1);
        write_names(out, actor->name);
        dm_buffer_add(out, ", ");
        dm_json_add_actor(out, actor, DM_JSON_JOINED);
        dm_buffer_add(out, "}}");
    }
}

static void write_tie_name(dm_buffer *out, const dm_export_graph *graph,
                           const dm_export_tie *tie)
{
    dm_buffer name = {0};

    dm_buffer_add_format(&name, "%s (%s) %s", graph->actors[tie->from].name,
                         tie->directed ? "directed" : "undirected",
                         graph->actors[tie->to].name);
    write_names(out, dm_buffer_text(&name));
    out->failed = out->failed || name.failed;
    dm_buffer_clear(&name);
}

static void write_ties(dm_buffer *out, const dm_export_graph *graph)
{
    for (size_t i = 0; i < graph->tie_count; i++) {
        const dm_export_tie *tie = &graph->ties[i];
        dm_buffer_add_format(out, "%s\n{\"data\": {\"id\": \"e%zu\"",
                             i ? "," : "", i + 1);
        dm_buffer_add_format(out,
                             ", \"source\": \"n%zu\", \"target\": \"n%zu\"",
                             (size_t)tie->from + 1, (size_t)tie->to + 1);
        dm_buffer_add_format(out, ", \"interaction\": \"%s\"",
                             tie->directed ? "directed" : "undirected");
        write_tie_name(out, graph, tie);
        dm_buffer_add(out, ", ");
        dm_json_add_tie(out, graph, tie, DM_JSON_JOINED);
        dm_buffer_add(out, "}}");
    }
}

void dm_export_cytoscape(dm_buffer *out, const dm_export_graph *graph,
                         const dm_export_options *options)
{
    const dm_phase *phase = &graph->source->phases->items[graph->first_phase];

    (void)options;
    dm_buffer_add(out, "{\"format_version\": \"1.0\", "
                       "\"generated_by\": \"demarche\",\n\"data\": {");
    dm_json_add_graph(out, graph);
    write_names(out, phase->label);
    dm_buffer_add(out, "},\n\"elements\": {\n\"nodes\": [");
    write_actors(out, graph);
    dm_buffer_add(out, "\n],\n\"edges\": [");
    write_ties(out, graph);
    dm_buffer_add(out, "\n]}}\n");
}
