/*
 * Ties, contacts and actors as tables: exact days in columns of their own, the
 * date as it was stated beside them, keys that lead from one file to another.
 */
#include "exchange/export_fields.h"
#include "exchange/export_table.h"
#include "exchange/export_writers.h"

static const dm_column tie_columns[] = {
    {"phase", DM_INTEGER},  {"phase_label", DM_TEXT}, {"source", DM_TEXT},
    {"target", DM_TEXT},    {"directed", DM_TEXT},    {"weight", DM_REAL},
    {"contested", DM_TEXT}, {"single", DM_TEXT},      {"first", DM_TEXT},
    {"last", DM_TEXT},      {"contact_keys", DM_TEXT}};

static const dm_column contact_columns[] = {
    {"key", DM_TEXT},       {"date", DM_TEXT},     {"first", DM_TEXT},
    {"last", DM_TEXT},      {"phase", DM_INTEGER}, {"weight", DM_REAL},
    {"direction", DM_TEXT}, {"source", DM_TEXT},   {"target", DM_TEXT},
    {"channel", DM_TEXT},   {"topic", DM_TEXT},    {"reply", DM_TEXT},
    {"contested", DM_TEXT}, {"single", DM_TEXT},   {"citations", DM_TEXT},
    {"summary", DM_TEXT}};

static const dm_column actor_columns[] = {{"key", DM_TEXT},
                                          {"label", DM_TEXT},
                                          {"kind", DM_TEXT},
                                          {"states", DM_TEXT}};

static dm_table *make_table(const dm_column *columns, size_t count)
{
    dm_table *table = NULL;

    dm_table_new(&table, columns, count, NULL);
    return table;
}

static const dm_phase *get_phase(const dm_export_graph *graph, size_t phase)
{
    return &graph->source->phases->items[phase];
}

static void put_keys(dm_table *table, const dm_export_graph *graph,
                     const dm_export_tie *tie, dm_buffer *out)
{
    dm_buffer keys = {0};

    dm_export_add_keys(&keys, graph, tie);
    dm_table_put_text(table, dm_buffer_text(&keys));
    out->failed = out->failed || keys.failed;
    dm_buffer_clear(&keys);
}

static void put_tie(dm_table *table, const dm_export_graph *graph,
                    const dm_export_tie *tie, dm_buffer *out)
{
    const dm_phase *phase = get_phase(graph, tie->phase);

    dm_table_put_integer(table, phase->order);
    dm_table_put_text(table, phase->label);
    dm_table_put_text(table, graph->actors[tie->from].actor->key);
    dm_table_put_text(table, graph->actors[tie->to].actor->key);
    dm_export_put_flag(table, tie->directed);
    dm_table_put_real(table, tie->weight);
    dm_export_put_flag(table, tie->contested);
    dm_export_put_flag(table, tie->single);
    dm_export_put_first(table, tie->span);
    dm_export_put_last(table, tie->span);
    put_keys(table, graph, tie, out);
}

void dm_export_csv_ties(dm_buffer *out, const dm_export_graph *graph,
                        const dm_export_options *options)
{
    dm_table *table =
        make_table(tie_columns, sizeof tie_columns / sizeof *tie_columns);

    for (size_t i = 0; table && i < graph->tie_count; i++) {
        put_tie(table, graph, &graph->ties[i], out);
    }
    dm_export_add_table(out, table, options);
}

static const char *name_direction(unsigned flags)
{
    if (flags & DM_CONTACT_SYMMETRIC) {
        return "symmetric";
    }
    return flags & DM_CONTACT_UNKNOWN ? "unknown" : "directed";
}

static void put_described(dm_table *table, const dm_export_graph *graph,
                          size_t row, const char *name)
{
    const dm_table *descriptions = graph->source->descriptions;
    size_t column = dm_table_find_column(descriptions, name);

    dm_export_put_stated(table, dm_table_get_text(descriptions, row, column));
}

static void put_contact(dm_table *table, const dm_export_graph *graph,
                        const dm_export_contact *contact)
{
    const dm_contacts *contacts = graph->source->contacts;

    dm_table_put_text(table, contact->key);
    dm_table_put_text(table, contact->date);
    dm_export_put_first(table, contact->when);
    dm_export_put_last(table, contact->when);
    dm_table_put_integer(table, get_phase(graph, contact->phase)->order);
    dm_table_put_real(table, contact->counts);
    dm_table_put_text(table, name_direction(contact->flags));
    dm_table_put_text(table, graph->actors[contact->from].actor->key);
    dm_table_put_text(table, graph->actors[contact->to].actor->key);
    dm_export_put_stated(table, contacts->channels[contact->channel]);
    dm_export_put_stated(table, contacts->topics[contact->topic]);
    dm_export_put_flag(table, contact->flags & DM_CONTACT_REPLY);
    dm_export_put_flag(table, contact->flags & DM_CONTACT_CONTESTED);
    dm_export_put_flag(table, contact->flags & DM_CONTACT_SINGLE);
    put_described(table, graph, contact->row, "citations");
    put_described(table, graph, contact->row, "summary");
}

void dm_export_csv_contacts(dm_buffer *out, const dm_export_graph *graph,
                            const dm_export_options *options)
{
    dm_table *table = make_table(contact_columns, sizeof contact_columns /
                                                      sizeof *contact_columns);

    for (size_t i = 0; table && i < graph->contact_count; i++) {
        put_contact(table, graph, &graph->contacts[graph->in_time[i]]);
    }
    dm_export_add_table(out, table, options);
}

void dm_export_csv_actors(dm_buffer *out, const dm_export_graph *graph,
                          const dm_export_options *options)
{
    dm_table *table =
        make_table(actor_columns, sizeof actor_columns / sizeof *actor_columns);

    for (size_t i = 0; table && i < graph->actor_count; i++) {
        const dm_export_actor *actor = &graph->actors[i];
        dm_table_put_text(table, actor->actor->key);
        dm_export_put_stated(table, actor->actor->label);
        dm_export_put_stated(table, actor->actor->kind);
        dm_export_put_stated(table, actor->states);
    }
    dm_export_add_table(out, table, options);
}
