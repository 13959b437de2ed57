/*
 * JSON as D3 and networkx's node_link_graph take it: an object with `nodes` and
 * `links`, ends by key. The `key` of a link tells parallel ones apart. A tie
 * without a direction is an arrow each way: `directed` holds for all of them.
 */
#include "exchange/export_writers.h"
#include "exchange/json_fields.h"

#include "print/json_text.h"

static void write_actors(dm_buffer *out, const dm_export_graph *graph)
{
    for (size_t i = 0; i < graph->actor_count; i++) {
        const dm_export_actor *actor = &graph->actors[i];
        dm_buffer_add(out, i ? ",\n{\"id\": " : "\n{\"id\": ");
        dm_json_text_add(out, actor->actor->key);
        dm_buffer_add(out, ", ");
        dm_json_add_actor(out, actor, DM_JSON_ARRAYS);
        dm_buffer_add_char(out, '}');
    }
}

static void write_arrows(dm_buffer *out, const dm_export_graph *graph)
{
    dm_export_arrow arrow = {0};

    while (dm_export_next_arrow(graph, &arrow)) {
        dm_buffer_add(out, arrow.number > 1 ? ",\n{\"source\": "
                                            : "\n{\"source\": ");
        dm_json_text_add(out, graph->actors[arrow.from].actor->key);
        dm_buffer_add(out, ", \"target\": ");
        dm_json_text_add(out, graph->actors[arrow.to].actor->key);
        dm_buffer_add_format(out, ", \"key\": \"e%zu\", ", arrow.number);
        dm_json_add_tie(out, graph, arrow.tie, DM_JSON_ARRAYS);
        dm_buffer_add_char(out, '}');
    }
}

void dm_export_json(dm_buffer *out, const dm_export_graph *graph,
                    const dm_export_options *options)
{
    (void)options;
    dm_buffer_add(out, "{\"directed\": true, \"multigraph\": true,\n"
                       "\"graph\": {");
    dm_json_add_graph(out, graph);
    dm_buffer_add(out, "},\n\"nodes\": [");
    write_actors(out, graph);
    dm_buffer_add(out, "\n],\n\"links\": [");
    write_arrows(out, graph);
    dm_buffer_add(out, "\n]}\n");
}
