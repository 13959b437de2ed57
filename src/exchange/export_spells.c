/*
 * Spells as R's networkDynamic takes them: `[onset, terminus)` in days since
 * 1970-01-01, which as.Date understands, actors by number; the numbers stand
 * in a file beside it. A contact without a direction is a spell each way.
 */
#include "exchange/export_table.h"
#include "exchange/export_writers.h"

#include "print/number_text.h"

static const dm_column columns[] = {
    {"onset", DM_TEXT},   {"terminus", DM_TEXT}, {"tail", DM_INTEGER},
    {"head", DM_INTEGER}, {"weight", DM_REAL},   {"directed", DM_TEXT},
    {"contact", DM_TEXT}, {"date", DM_TEXT},     {"channel", DM_TEXT},
};

static void put_days(dm_table *table, dm_time time, dm_buffer *out)
{
    dm_buffer text = {0};

    if (time == DM_TIME_MIN) {
        dm_buffer_add(&text, "-Inf");
    } else if (time == DM_TIME_MAX) {
        dm_buffer_add(&text, "Inf");
    } else {
        dm_number_add_exact(&text, (double)time / (double)DM_DAY_S);
    }
    dm_table_put_text(table, dm_buffer_text(&text));
    out->failed = out->failed || text.failed;
    dm_buffer_clear(&text);
}

static void put_spell(dm_table *table, const dm_export_graph *graph,
                      const dm_export_contact *contact, bool turned,
                      dm_buffer *out)
{
    uint32_t tail = turned ? contact->to : contact->from;
    uint32_t head = turned ? contact->from : contact->to;

    put_days(table, contact->when.start, out);
    put_days(table, contact->when.end, out);
    dm_table_put_integer(table, (int64_t)tail + 1);
    dm_table_put_integer(table, (int64_t)head + 1);
    dm_table_put_real(table, contact->counts);
    dm_export_put_flag(table, contact->directed);
    dm_table_put_text(table, contact->key);
    dm_table_put_text(table, contact->date);
    dm_export_put_stated(table,
                         graph->source->contacts->channels[contact->channel]);
}

void dm_export_spells(dm_buffer *out, const dm_export_graph *graph,
                      const dm_export_options *options)
{
    dm_table *table = NULL;

    dm_table_new(&table, columns, sizeof columns / sizeof *columns, NULL);
    for (size_t i = 0; table && i < graph->contact_count; i++) {
        const dm_export_contact *contact = &graph->contacts[graph->in_time[i]];
        put_spell(table, graph, contact, false, out);
        if (!contact->directed && contact->from != contact->to) {
            put_spell(table, graph, contact, true, out);
        }
    }
    dm_export_add_table(out, table, options);
}

void dm_export_spell_actors(dm_buffer *out, const dm_export_graph *graph,
                            const dm_export_options *options)
{
    static const dm_column fields[] = {{"id", DM_INTEGER},
                                       {"key", DM_TEXT},
                                       {"label", DM_TEXT},
                                       {"kind", DM_TEXT},
                                       {"states", DM_TEXT}};
    dm_table *table = NULL;

    dm_table_new(&table, fields, sizeof fields / sizeof *fields, NULL);
    for (size_t i = 0; table && i < graph->actor_count; i++) {
        const dm_export_actor *actor = &graph->actors[i];
        dm_table_put_integer(table, (int64_t)i + 1);
        dm_table_put_text(table, actor->actor->key);
        dm_export_put_stated(table, actor->actor->label);
        dm_export_put_stated(table, actor->actor->kind);
        dm_export_put_stated(table, actor->states);
    }
    dm_export_add_table(out, table, options);
}
