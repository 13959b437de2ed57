/*
 * Events as R's remify and goldfish take them: who turned to whom on which day,
 * in order of time. What has no direction is no such event: an arrow each way
 * would be two, so that it is left out. A vague date is its first day; one
 * without a beginning is left out.
 */
#include "exchange/export_table.h"
#include "exchange/export_writers.h"

static const dm_column columns[] = {{"time", DM_TEXT},
                                    {"sender", DM_TEXT},
                                    {"receiver", DM_TEXT},
                                    {"type", DM_TEXT}};

void dm_export_events(dm_buffer *out, const dm_export_graph *graph,
                      const dm_export_options *options)
{
    dm_table *table = NULL;

    dm_table_new(&table, columns, sizeof columns / sizeof *columns, NULL);
    for (size_t i = 0; table && i < graph->contact_count; i++) {
        const dm_export_contact *contact = &graph->contacts[graph->in_time[i]];
        if (contact->directed && contact->when.start != DM_TIME_MIN) {
            dm_export_put_first(table, contact->when);
            dm_table_put_text(table, graph->actors[contact->from].actor->key);
            dm_table_put_text(table, graph->actors[contact->to].actor->key);
            dm_export_put_stated(
                table, graph->source->contacts->channels[contact->channel]);
        }
    }
    dm_export_add_table(out, table, options);
}
